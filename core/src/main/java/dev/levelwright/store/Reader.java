package dev.levelwright.store;

import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.rule.Chronicle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Looks at one realm without changing it. Everything it gives was durable at one moment not before the call. */
public interface Reader {
    /** A scene with what is needed in it; holders about whom nothing was written are unborn. */
    Scene scene(Set<Need> needs);

    /** What was published for the realm. */
    Chronicle chronicle();

    /** The first outcome of an activity, or empty when it has not acted. */
    Optional<Outcome> outcome(String activity);

    /** The entry that an activity made; empty when it has not acted, or its key or its entry is no longer kept. */
    default Optional<Entry> entry(String activity) {
        return outcome(activity)
                .flatMap(outcome -> journal(outcome.number() - 1, 1).stream().findFirst())
                .filter(entry -> entry.transaction().activity().id().equals(activity));
    }

    /**
     * The holders with most of an asset, as it was last written; of equals those come first who were there first.
     *
     * @param asset an asset with a board
     * @param since only balances settled at or after this instant (epoch milliseconds): the start of a board's window
     * @param limit how many at most
     */
    List<Ranked> top(String asset, long since, int limit);

    /** The holder's place on that board, from 1; empty when the holder has none of it. */
    OptionalLong rank(String asset, long since, HolderName holder);

    /**
     * The places of that board behind one that was given before, in order: the next page. Who reads a board page by page
     * meets nobody twice but those who fell meanwhile.
     *
     * @param after the last place of the page before; ranks go on from its rank
     * @param limit how many at most
     */
    List<Ranked> page(String asset, long since, Ranked after, int limit);

    /**
     * The places around a holder on that board, in order, the holder's own among them; empty when the holder has none.
     *
     * @param above how many places before the holder's at most
     * @param below how many behind it at most
     */
    List<Ranked> neighbours(String asset, long since, HolderName holder, int above, int below);

    /** The names of holders of a kind behind {@code after}, in code-point order. */
    List<HolderName> holders(String kind, String after, int limit);

    /** The journal's entries with numbers above {@code after}, oldest first. */
    List<Entry> journal(long after, int limit);

    /** A holder's entries of the journal with numbers below {@code before}, newest first. */
    List<Entry> history(HolderName holder, long before, int limit);
}
