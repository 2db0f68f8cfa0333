package dev.levelwright.chat.answer;

import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Odds;
import dev.levelwright.mechanic.Effect;
import java.util.List;
import java.util.Optional;

/** {@code odds}: the exact chances of a loot table, by the weights that it rolls with, pity counted in. */
final class OddsAnswer {
    private static final String TABLE = "table";
    private static final int DECIMALS = 2;

    private OddsAnswer() {}

    static List<Known> commands(Outline outline) {
        List<Option.Choice> tables = outline.rulebook().loot().values().stream()
                .filter(table -> !table.weighted().isEmpty())
                .map(table -> new Option.Choice(table.name(), outline.label(table.name())))
                .toList();
        return tables.isEmpty()
                ? List.of()
                : List.of(Known.quiet("odds", OddsAnswer::odds, Known.choice(TABLE, false, tables)));
    }

    private static Reply odds(Asking asking) {
        Optional<LootTable<List<Effect>>> table = asking.chosen(
                        TABLE,
                        asking.outline().rulebook().loot().values().stream()
                                .filter(some -> !some.weighted().isEmpty())
                                .map(LootTable::name))
                .map(asking.outline().rulebook().loot()::get);
        return table.map(found -> odds(asking, found)).orElseGet(() -> asking.no("no.choice"));
    }

    private static Reply odds(Asking asking, LootTable<List<Effect>> table) {
        long counter = table.pity()
                .map(pity -> asking.view(asking.asker()).amount(pity.counter()))
                .orElse(0L);
        ReplyBuilder reply = Reply.titled(asking.texts().line("odds.title", asking.label(table.name())))
                .onlyForWhoAsked();
        new Odds<>(table, counter)
                .chances()
                .forEach((entry, chance) -> reply.line(asking.texts()
                        .line(
                                "odds.line",
                                asking.label(entry),
                                Span.strong(asking.texts().decimal(Odds.percent(chance, DECIMALS))))));
        if (table.pity().isPresent()) {
            reply.line(asking.texts().line("odds.pity", counter));
        }
        return reply.build();
    }
}
