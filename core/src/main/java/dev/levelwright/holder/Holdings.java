package dev.levelwright.holder;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.time.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What one holder has: balances, traits, and the window each of its calendar windows stands in. Immutable; a decision
 * describes a {@link HoldingsChange}, and {@link #after} gives the holdings that follow.
 *
 * <p>Balances without a key are all here. Of the keyed ones only those are here that the activity asked for.
 */
public final class Holdings {
    private static final BalanceName[] NO_NAMES = {};
    private static final Balance[] NO_BALANCES = {};
    private static final int LOOKED_THROUGH = 8;

    private final HolderName holder;
    private final boolean born;
    private final long seenAt;
    private final BalanceName[] names;
    private final Balance[] balances;
    private final Map<String, String> traits;
    private final Map<String, Frame> frames;

    private Holdings(
            HolderName holder,
            boolean born,
            long seenAt,
            BalanceName[] names,
            Balance[] balances,
            Map<String, String> traits,
            Map<String, Frame> frames) {
        this.holder = holder;
        this.born = born;
        this.seenAt = seenAt;
        this.names = names;
        this.balances = balances;
        this.traits = traits;
        this.frames = frames;
    }

    /** The holdings of somebody whom nothing was ever written about. */
    public static Holdings unborn(HolderName holder) {
        return new Holdings(holder, false, Long.MIN_VALUE, NO_NAMES, NO_BALANCES, Map.of(), Map.of());
    }

    /** Holdings as a store has read them. */
    public static Holdings of(
            HolderName holder,
            long seenAt,
            SortedMap<BalanceName, Balance> balances,
            Map<String, String> traits,
            Map<String, Frame> frames) {
        return new Holdings(
                holder,
                true,
                seenAt,
                balances.keySet().toArray(NO_NAMES),
                balances.values().toArray(NO_BALANCES),
                Map.copyOf(traits),
                Map.copyOf(frames));
    }

    /** Whose they are. */
    public HolderName holder() {
        return holder;
    }

    /** Whether anything was ever written about the holder. */
    public boolean born() {
        return born;
    }

    /** The latest instant (epoch milliseconds) of an activity that changed the holder; the least long before birth. */
    public long seenAt() {
        return seenAt;
    }

    /** The balance as it was written, not settled; empty when it never was. */
    public Optional<Balance> balance(BalanceName name) {
        int at = place(name);
        return at < 0 ? Optional.empty() : Optional.of(balances[at]);
    }

    /** Names are mostly the very objects of the holdings before; a few are looked through, many are searched. */
    private int place(BalanceName name) {
        if (names.length > LOOKED_THROUGH) {
            return Arrays.binarySearch(names, name);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Visits every balance that is here, in the order of names. */
    public void forEachBalance(BiConsumer<BalanceName, Balance> visitor) {
        for (int i = 0; i < names.length; i++) {
            visitor.accept(names[i], balances[i]);
        }
    }

    /** The trait's value, or empty. */
    public Optional<String> trait(String name) {
        return Optional.ofNullable(traits.get(name));
    }

    /** All traits. */
    public Map<String, String> traits() {
        return traits;
    }

    /** Where the window of that name stands; empty when it was never entered. */
    public Optional<Frame> frame(String window) {
        return Optional.ofNullable(frames.get(window));
    }

    /** All windows entered. */
    public Map<String, Frame> frames() {
        return frames;
    }

    /** These holdings with further keyed balances read in. */
    public Holdings with(Map<BalanceName, Balance> keyed) {
        return keyed.isEmpty() ? this : rebuilt(keyed, Map.of(), Map.of(), born, seenAt);
    }

    /** The holdings without their keyed balances. */
    public Holdings withoutKeyed() {
        TreeMap<BalanceName, Balance> kept = new TreeMap<>();
        forEachBalance((name, balance) -> {
            if (!name.keyed()) {
                kept.put(name, balance);
            }
        });
        return new Holdings(
                holder,
                born,
                seenAt,
                kept.keySet().toArray(NO_NAMES),
                kept.values().toArray(NO_BALANCES),
                traits,
                frames);
    }

    /** The holdings that follow from {@code change}. */
    public Holdings after(HoldingsChange change) {
        return rebuilt(change.balances(), change.traits(), change.frames(), true, change.seenAt());
    }

    private Holdings rebuilt(
            Map<BalanceName, Balance> changed,
            Map<String, Optional<String>> changedTraits,
            Map<String, Frame> changedFrames,
            boolean nowBorn,
            long nowSeen) {
        BalanceName[] newNames = merged(changed.keySet());
        Balance[] newBalances = newNames == names ? balances.clone() : spread(newNames);
        changed.forEach((name, balance) -> newBalances[Arrays.binarySearch(newNames, name)] = balance);
        return new Holdings(
                holder,
                nowBorn,
                nowSeen,
                newNames,
                newBalances,
                mergedTraits(changedTraits),
                mergedFrames(changedFrames));
    }

    private BalanceName[] merged(Collection<BalanceName> changed) {
        List<BalanceName> added = List.of();
        for (BalanceName name : changed) {
            if (place(name) < 0) {
                added = added.isEmpty() ? new ArrayList<>() : added;
                added.add(name);
            }
        }
        return added.isEmpty() ? names : merged(names, added);
    }

    private static BalanceName[] merged(BalanceName[] names, List<BalanceName> added) {
        BalanceName[] all = Arrays.copyOf(names, names.length + added.size());
        for (int i = 0; i < added.size(); i++) {
            all[names.length + i] = added.get(i);
        }
        Arrays.sort(all);
        return all;
    }

    /** The balances as they are, where names have come between them. */
    private Balance[] spread(BalanceName[] newNames) {
        Balance[] spread = new Balance[newNames.length];
        int next = 0;
        for (int i = 0; i < newNames.length && next < names.length; i++) {
            if (newNames[i].equals(names[next])) {
                spread[i] = balances[next++];
            }
        }
        return spread;
    }

    private Map<String, String> mergedTraits(Map<String, Optional<String>> changed) {
        if (changed.isEmpty()) {
            return traits;
        }
        TreeMap<String, String> merged = new TreeMap<>(traits);
        changed.forEach(
                (name, value) -> value.ifPresentOrElse(text -> merged.put(name, text), () -> merged.remove(name)));
        return Map.copyOf(merged);
    }

    private Map<String, Frame> mergedFrames(Map<String, Frame> changed) {
        if (changed.isEmpty()) {
            return frames;
        }
        TreeMap<String, Frame> merged = new TreeMap<>(frames);
        merged.putAll(changed);
        return Map.copyOf(merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holdings that
                && holder.equals(that.holder)
                && born == that.born
                && seenAt == that.seenAt
                && Arrays.equals(names, that.names)
                && Arrays.equals(balances, that.balances)
                && traits.equals(that.traits)
                && frames.equals(that.frames);
    }

    @Override
    public int hashCode() {
        return 31 * holder.hashCode() + Arrays.hashCode(balances);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(holder.toString()).append(" {");
        forEachBalance((name, balance) ->
                text.append(name).append('=').append(balance.amount()).append(' '));
        return text.append(new TreeMap<>(traits)).append('}').toString();
    }
}
