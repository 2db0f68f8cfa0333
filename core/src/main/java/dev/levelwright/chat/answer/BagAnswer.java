package dev.levelwright.chat.answer;

import dev.levelwright.chat.Button;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.engine.View;
import java.util.List;

/** {@code bag}: the items of who asks, with a button for each that can be used. */
final class BagAnswer {
    private BagAnswer() {}

    static List<Known> commands(Outline outline) {
        return outline.items().isEmpty() ? List.of() : List.of(Known.quiet("bag", BagAnswer::bag));
    }

    private static Reply bag(Asking asking) {
        View view = asking.view(asking.asker());
        List<String> held = asking.outline().items().stream()
                .filter(item -> view.amount(item) > 0)
                .toList();
        ReplyBuilder reply = Reply.titled(asking.texts().line("bag.title")).onlyForWhoAsked();
        if (held.isEmpty()) {
            return reply.line(asking.texts().text("bag.empty")).build();
        }
        held.forEach(item -> add(asking, reply, item, view.amount(item)));
        return reply.build();
    }

    private static void add(Asking asking, ReplyBuilder reply, String item, long amount) {
        reply.line(asking.texts().line("bag.item", asking.label(item), amount));
        asking.outline()
                .use()
                .filter(use -> use.items().contains(item) && use.needsNothingBut(Doing.ITEM))
                .ifPresent(use -> reply.button(asking.button(
                        asking.texts().text("button.use", asking.outline().label(item)),
                        Button.Style.MAIN,
                        true,
                        asking.book().name(use.type()),
                        item)));
    }
}
