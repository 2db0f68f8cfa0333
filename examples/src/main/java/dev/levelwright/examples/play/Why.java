package dev.levelwright.examples.play;

import dev.levelwright.Explained;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Explanation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How the latest amounts of the person at the terminal came about: base, boosts, floor, room, rule by rule. */
final class Why {
    private static final int LATEST = 3;
    private static final int MOST = 20;

    private final Seat seat;

    Why(Seat seat) {
        this.seat = seat;
    }

    List<Verb> verbs() {
        return List.of(new Verb("why", "[5]", "explains how your latest amounts came about", this::lines));
    }

    private List<String> lines(Typed typed) {
        int count = typed.rest().matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(typed.rest()), MOST) : LATEST;
        List<Explained> latest = seat.realm().explained(seat.holder(), Long.MAX_VALUE, count);
        if (latest.isEmpty()) {
            return List.of(seat.style().faint("Nothing happened yet."));
        }
        List<String> lines = new ArrayList<>();
        latest.forEach(one -> lines.addAll(lines(one)));
        return lines;
    }

    private List<String> lines(Explained explained) {
        Transaction transaction = explained.entry().transaction();
        String when = seat.moments().shown(Instant.ofEpochMilli(transaction.at()), seat.now());
        List<String> lines = new ArrayList<>();
        lines.add(seat.style().faint(when) + " "
                + seat.style().strong(Lines.shown(transaction.activity().type())));
        explained.outcome().ifPresent(outcome -> lines.addAll(reasons(outcome)));
        return lines;
    }

    private List<String> reasons(Outcome outcome) {
        Explanation words =
                new Explanation(seat.locale(), seat.realm().rulebook().zone());
        List<String> lines = new ArrayList<>();
        for (Derivation derivation : outcome.decision().trace()) {
            String rule = seat.style().faint("  by " + derivation.rule());
            lines.add("  " + whose(derivation) + Lines.shown(words.derivation(derivation)) + rule);
        }
        outcome.decision()
                .refusals()
                .forEach(refusal -> lines.add("  " + seat.style().bad(Lines.shown(words.refusal(refusal)))));
        return lines;
    }

    /** Nothing for who asks; of others, such as a unit or a pool, their name. */
    private String whose(Derivation derivation) {
        HolderName holder = derivation.account().holder();
        return holder.equals(seat.holder()) ? "" : Lines.shown(seat.nameOf(holder)) + " ";
    }
}
