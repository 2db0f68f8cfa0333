package dev.levelwright.persistence.sql;

import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known about a holder between decisions.
 *
 * @param number the holder's number in the realm, 0 when it has none yet
 * @param last the last entry of the journal that concerns the holder, 0 if none does
 * @param holdings what the holder has, without keyed balances
 * @param waiting deposits that wait, oldest first
 */
record HolderState(long number, long last, Holdings holdings, List<Waiting> waiting) {
    HolderState {
        waiting = List.copyOf(waiting);
    }

    /** Somebody whom the database does not know. */
    static HolderState unknown(HolderName name) {
        return new HolderState(0, 0, Holdings.unborn(name), List.of());
    }

    HolderState numbered(long given) {
        return new HolderState(given, last, holdings, waiting);
    }

    /** Concerned by an entry of the journal. */
    HolderState concerned(long entry) {
        return new HolderState(number, entry, holdings, waiting);
    }

    HolderState with(Holdings now) {
        return new HolderState(number, last, now, waiting);
    }

    HolderState plus(Waiting deposit) {
        List<Waiting> more = new ArrayList<>(waiting);
        more.add(deposit);
        return new HolderState(number, last, holdings, more);
    }

    /** Without the oldest {@code count} deposits. */
    HolderState taken(int count) {
        return new HolderState(number, last, holdings, waiting.subList(count, waiting.size()));
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
