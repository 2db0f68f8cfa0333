package dev.levelwright.effect;

import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Question;
import dev.levelwright.mechanic.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What changes with the owner of a unit: whether its name is free there, and which unit is active. */
final class Owners {
    private Owners() {}

    /** Who owns the unit that {@code party} names; refuses when nobody does. */
    static HolderName of(Turn turn, HolderName unit, Party party) {
        return turn.trait(unit, Traits.OWNER)
                .map(HolderName::parse)
                .orElseThrow(() -> Amount.malformed(turn, party.toString(), "has no owner"));
    }

    /** Refuses when the kind's names are unique per owner and this owner has one of that name already. */
    static void requireFree(Turn turn, String word, HolderName owner, String kind, String name) {
        boolean unique = turn.kind(kind) instanceof Kind.Unit unit && unit.naming() == Kind.Naming.UNIQUE_PER_OWNER;
        if (!unique) {
            return;
        }
        List<HolderName> owned = turn.answer(new Question.Owned(owner, kind));
        turn.willLookAt(owned);
        for (HolderName other : owned) {
            String taken = turn.trait(other, Traits.NAME).orElse("");
            if (folded(taken).equals(folded(name))) {
                String who =
                        turn.activity().parties().containsValue(owner) ? "you already have" : owner + " already has";
                String detail = who + " a " + kind + " called " + taken;
                throw turn.refuse(new Refusal.Unmet(turn.rule(), word, detail, OptionalLong.empty()));
            }
        }
    }

    /** Makes the unit its new owner's active one, when the rule says so. */
    static void activate(Turn turn, HolderName owner, HolderName unit, Activate when) {
        String active = Traits.ACTIVE + unit.kind();
        boolean none = when == Activate.IF_NONE && turn.trait(owner, active).isEmpty();
        if (when == Activate.ALWAYS || none) {
            turn.set(owner, active, Optional.of(unit.toString()));
        }
    }

    /** When the unit that goes is its owner's active one, another one is, or none. */
    static void retire(Turn turn, HolderName owner, HolderName unit, ThenActive then) {
        String active = Traits.ACTIVE + unit.kind();
        if (turn.trait(owner, active).filter(unit.toString()::equals).isPresent()) {
            turn.set(owner, active, then == ThenActive.NONE ? Optional.empty() : oldestOther(turn, owner, unit));
        }
    }

    private static Optional<String> oldestOther(Turn turn, HolderName owner, HolderName unit) {
        return turn.answer(new Question.Owned(owner, unit.kind())).stream()
                .filter(other -> !other.equals(unit))
                .map(HolderName::toString)
                .findFirst();
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
