package dev.levelwright.effect;

import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Named;

/** What effects ask of a turn: amounts that players state, and holders that must be there. */
final class Amount {
    private Amount() {}

    /** How much {@code quantity} is here; 0 is refused when a player stated it. */
    static long of(Turn turn, Quantity quantity) {
        long amount = quantity.in(turn);
        if (amount == 0 && quantity instanceof Named named) {
            throw malformed(turn, named.toString(), "must be at least 1 but was 0");
        }
        return amount;
    }

    /** The same where {@code "all"} means everything that {@code source} holds. */
    static long from(Turn turn, Account source, Quantity quantity) {
        return quantity instanceof All ? turn.amount(source) : of(turn, quantity);
    }

    /** Tells what a quantity names that may be {@code "all"}. */
    static void referTaken(Quantity quantity, References references) {
        if (!(quantity instanceof All)) {
            quantity.refer(references);
        }
    }

    /** The holder that {@code party} names; refuses when it names nobody. */
    static HolderName holder(Turn turn, Party party) {
        return turn.holder(party).orElseThrow(() -> malformed(turn, party.toString(), "missing"));
    }

    /** Refuses because of {@code what}, for the reason {@code value}. */
    static RuntimeException malformed(Turn turn, String what, String value) {
        return turn.refuse(new Refusal.Malformed(turn.rule(), what, value));
    }
}
