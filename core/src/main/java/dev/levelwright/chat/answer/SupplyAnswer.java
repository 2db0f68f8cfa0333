package dev.levelwright.chat.answer;

import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.report.Supply;
import java.util.List;

/** {@code supply}: how much of everything there is, was minted and burnt. Reads the whole journal. */
final class SupplyAnswer {
    private SupplyAnswer() {}

    static List<Known> commands() {
        return List.of(Known.admin("supply", SupplyAnswer::supply));
    }

    private static Reply supply(Asking asking) {
        ReplyBuilder reply = Reply.titled(asking.texts().line("supply.title")).onlyForWhoAsked();
        List<Supply> supplies = Supply.of(asking.realm());
        if (supplies.isEmpty()) {
            reply.line(asking.texts().text("supply.empty"));
        }
        supplies.forEach(supply -> reply.line(asking.texts()
                .line(
                        "supply.line",
                        asking.label(supply.asset()),
                        supply.held(),
                        supply.mintedTotal(),
                        supply.burntTotal())));
        return reply.build();
    }
}
