package dev.levelwright.simulation;

import dev.levelwright.decision.Change;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.Traits;
import java.util.Optional;

/** Holders by name. */
interface Shelf {
    /** What is written about a holder. */
    Stored get(HolderName holder);

    /** Writes about a holder. */
    void put(HolderName holder, Stored stored);

    /** Takes in what a decision writes. */
    default void take(Change change) {
        change.holdings().forEach(this::take);
        change.taken().forEach((holder, count) -> put(holder, get(holder).taken(count)));
        change.deposits()
                .forEach(deposit ->
                        put(deposit.to().holder(), get(deposit.to().holder()).plus(deposit)));
    }

    private void take(HoldingsChange change) {
        HolderName holder = change.holder();
        Optional<String> before = get(holder).holdings().trait(Traits.OWNER);
        put(holder, get(holder).with(get(holder).holdings().after(change)));
        if (change.traits().containsKey(Traits.OWNER)) {
            before.map(HolderName::parse)
                    .ifPresent(owner -> put(owner, get(owner).without(holder)));
            get(holder)
                    .holdings()
                    .trait(Traits.OWNER)
                    .map(HolderName::parse)
                    .ifPresent(owner -> put(owner, get(owner).plus(holder)));
        }
    }
}
