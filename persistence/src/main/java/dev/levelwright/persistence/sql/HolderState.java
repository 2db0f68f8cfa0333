package dev.levelwright.persistence.sql;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known about a holder between decisions.
 *
 * @param number the holder's number in the realm, 0 when it has none yet
 * @param last the last entry of the journal that concerns the holder, 0 if none does
 * @param holdings what the holder has, without keyed balances
 * @param rows the assets whose balances without a key stand in rows of their own: those that the journal ever posted
 * @param waiting deposits that wait, oldest first
 */
record HolderState(long number, long last, Holdings holdings, Set<String> rows, List<Waiting> waiting) {
    HolderState {
        rows = Set.copyOf(rows);
        waiting = List.copyOf(waiting);
    }

    /** Somebody whom the database does not know. */
    static HolderState unknown(HolderName name) {
        return new HolderState(0, 0, Holdings.unborn(name), Set.of(), List.of());
    }

    HolderState numbered(long given) {
        return new HolderState(given, last, holdings, rows, waiting);
    }

    /** Concerned by an entry of the journal. */
    HolderState concerned(long entry) {
        return new HolderState(number, entry, holdings, rows, waiting);
    }

    HolderState with(Holdings now) {
        return new HolderState(number, last, now, rows, waiting);
    }

    /** With a further asset that has a row of its own. */
    HolderState row(String asset) {
        Set<String> more = new HashSet<>(rows);
        more.add(asset);
        return new HolderState(number, last, holdings, more, waiting);
    }

    /** Whether a balance stands in a row of its own. */
    boolean hasRow(BalanceName name) {
        return !Bookkeeping.fits(name) || rows.contains(name.asset());
    }

    HolderState plus(Waiting deposit) {
        List<Waiting> more = new ArrayList<>(waiting);
        more.add(deposit);
        return new HolderState(number, last, holdings, rows, more);
    }

    /** Without the oldest {@code count} deposits. */
    HolderState taken(int count) {
        return new HolderState(number, last, holdings, rows, waiting.subList(count, waiting.size()));
    }

    HolderName name() {
        return holdings.holder();
    }

    List<Deposit> deposits() {
        return waiting.stream().map(Waiting::deposit).toList();
    }

    /**
     * A deposit in the database.
     *
     * @param entry the entry of the journal that made it
     * @param place the how-manieth of that entry
     */
    record Waiting(long entry, long place, Deposit deposit) {}
}
