package dev.levelwright.chat.answer;

import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.rule.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All commands that follow from one rulebook, and what they answer. */
final class Book {
    private static final String DO = "do-";

    private final Outline outline;
    private final Map<String, Known> commands = new LinkedHashMap<>();

    Book(Rulebook rulebook, ChatSettings settings) {
        this.outline = new Outline(rulebook, settings);
        List<Known> own = new ArrayList<>();
        own.addAll(HelpAnswer.commands());
        own.addAll(RankAnswer.commands(outline));
        own.addAll(BalanceAnswer.commands(outline));
        own.addAll(BagAnswer.commands(outline));
        own.addAll(ShopAnswer.commands(outline));
        own.addAll(UnitAnswer.commands(outline));
        own.addAll(PoolAnswer.commands(outline));
        own.addAll(BoardAnswer.commands(outline));
        own.addAll(StreakAnswer.commands(outline));
        own.addAll(QuestAnswer.commands(outline));
        own.addAll(LimitAnswer.commands(outline));
        own.addAll(OddsAnswer.commands(outline));
        own.addAll(HistoryAnswer.commands());
        own.addAll(AdjustAnswer.commands(outline));
        own.addAll(SettingAnswer.commands(outline));
        own.addAll(ReverseAnswer.commands());
        own.addAll(SupplyAnswer.commands());
        own.forEach(this::add);
        outline.doings().forEach(doing -> add(DoAnswer.command(outline, doing, name(doing.type()))));
    }

    Outline outline() {
        return outline;
    }

    /** The commands, in the order in which help lists them. */
    List<Command> commands() {
        return commands.values().stream().map(Known::command).toList();
    }

    /** The command of that name; case, hyphens and underscores are the same to people. */
    Optional<Known> find(String name) {
        return Optional.ofNullable(commands.get(folded(name)));
    }

    /** The name of the command that starts activities of a type. */
    String name(String type) {
        String plain = type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
        String name = plain.substring(0, Math.min(plain.length(), 32));
        Known taken = commands.get(folded(name));
        boolean own = taken != null && !(taken.answer() instanceof DoAnswer does && does.starts(type));
        return own ? DO + name.substring(0, Math.min(name.length(), 32 - DO.length())) : name;
    }

    private void add(Known known) {
        commands.putIfAbsent(folded(known.command().name()), known);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
