package dev.levelwright.simulation;

import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is written about one holder.
 *
 * @param deposits what waits, oldest first
 * @param owned the units that the holder owns, in the order in which they came
 */
record Stored(Holdings holdings, List<Deposit> deposits, List<HolderName> owned) {
    Stored {
        deposits = List.copyOf(deposits);
        owned = List.copyOf(owned);
    }

    /** Nothing. */
    static Stored nothing(HolderName holder) {
        return new Stored(Holdings.unborn(holder), List.of(), List.of());
    }

    Stored with(Holdings now) {
        return new Stored(now, deposits, owned);
    }

    /** Without the oldest deposits. */
    Stored taken(int count) {
        return new Stored(holdings, deposits.subList(count, deposits.size()), owned);
    }

    Stored plus(Deposit deposit) {
        List<Deposit> more = new ArrayList<>(deposits);
        more.add(deposit);
        return new Stored(holdings, more, owned);
    }

    Stored without(HolderName unit) {
        List<HolderName> fewer = new ArrayList<>(owned);
        fewer.remove(unit);
        return new Stored(holdings, deposits, fewer);
    }

    Stored plus(HolderName unit) {
        List<HolderName> more = new ArrayList<>(owned);
        more.remove(unit);
        more.add(unit);
        return new Stored(holdings, deposits, more);
    }
}
