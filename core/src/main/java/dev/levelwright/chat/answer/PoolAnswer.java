package dev.levelwright.chat.answer;

import dev.levelwright.chat.Button;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command for each kind of pool that is opened and closed, named like the kind: what is open, with a button for every
 * activity that the pool itself answers. A fact that is called like a trait of the pool, such as the expected price, is
 * what the list shows.
 */
final class PoolAnswer implements Answer {
    private static final int MOST = 10;

    private final Kind.Pool kind;

    private PoolAnswer(Kind.Pool kind) {
        this.kind = kind;
    }

    static List<Known> commands(Outline outline) {
        return Pools.kinds(outline).stream()
                .flatMap(kind -> outline.listing(kind).stream().map(name -> command(kind, name)))
                .toList();
    }

    private static Known command(Kind.Pool kind, String name) {
        return new Known(
                new Command(name, Texts.wording("command.pools", kind.name()), List.of(), false, false),
                new PoolAnswer(kind));
    }

    @Override
    public Reply to(Asking asking) {
        Pools pools = new Pools(asking);
        List<HolderName> open = pools.of(kind);
        ReplyBuilder reply = Reply.titled(asking.texts().line("pools.title", kind.name()));
        if (open.isEmpty()) {
            return reply.line(asking.texts().text("pools.none")).build();
        }
        for (int i = 0; i < Math.min(MOST, open.size()); i++) {
            Line line = pools.line(kind, open.get(i));
            reply.line(Line.of(Span.plain((i + 1) + ". ")).and(line.spans().toArray(new Span[0])));
            buttons(asking, reply, open.get(i), i + 1);
        }
        return reply.build();
    }

    private void buttons(Asking asking, ReplyBuilder reply, HolderName pool, int place) {
        View view = asking.view(pool);
        for (Doing doing : asking.outline().doings()) {
            boolean answers = !doing.trusted() && doing.roles().equals(Set.of("@" + kind.name()));
            if (answers && doing.facts().stream().allMatch(wanted -> isKnown(view, wanted))) {
                reply.button(button(asking, doing, pool, view, place));
            }
        }
    }

    private static boolean isKnown(View view, Wanted wanted) {
        return !wanted.required() || view.trait(wanted.fact()).isPresent();
    }

    private Optional<Button> button(Asking asking, Doing doing, HolderName pool, View view, int place) {
        String command = asking.book().name(doing.type());
        String[] values = asking.book().find(command).orElseThrow().command().options().stream()
                .map(option -> value(doing, option, pool, view))
                .toArray(String[]::new);
        return asking.button(doing.type() + " " + place, Button.Style.OTHER, true, command, values);
    }

    private String value(Doing doing, Option option, HolderName pool, View view) {
        if (option.name().equals(DoAnswer.name("@" + kind.name()))) {
            return pool.id();
        }
        return doing.facts().stream()
                .filter(wanted -> DoAnswer.name(wanted.fact()).equals(option.name()))
                .flatMap(wanted -> view.trait(wanted.fact()).stream())
                .findFirst()
                .orElse("");
    }
}
