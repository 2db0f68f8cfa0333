package dev.levelwright.examples.play;

import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Standing;
import dev.levelwright.examples.text.Style;
import dev.levelwright.ledger.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened by itself, and so to several people perhaps: {@code bob: +40 LC = 70}. */
final class Told {
    private final Seat seat;

    Told(Seat seat) {
        this.seat = seat;
    }

    /** A line for every balance that moved. */
    List<String> lines(Outcome outcome) {
        Map<Account, Long> net = net(outcome.decision());
        return outcome.standings().stream()
                .map(standing -> line(standing, net.getOrDefault(standing.account(), 0L)))
                .toList();
    }

    private static Map<Account, Long> net(Decision decision) {
        Map<Account, Long> net = new LinkedHashMap<>();
        for (Derivation moved : decision.trace()) {
            net.merge(moved.account(), moved.gain() ? moved.amount() : -moved.amount(), Long::sum);
        }
        return net;
    }

    private String line(Standing standing, long net) {
        String change = (net < 0 ? "-" : "+") + Style.number(Math.abs(net)) + " " + standing.label();
        String shown = net < 0 ? seat.style().bad(change) : seat.style().good(change);
        return Lines.shown(seat.nameOf(standing.account().holder())) + ": " + shown + " = "
                + Style.number(standing.amount());
    }
}
