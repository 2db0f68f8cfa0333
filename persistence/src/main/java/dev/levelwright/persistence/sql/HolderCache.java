package dev.levelwright.persistence.sql;

import dev.levelwright.holder.HolderName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The holders that were last looked at, as they were last committed. It belongs to the thread that writes; nothing
 * uncommitted ever comes in.
 */
final class HolderCache {
    private final Map<Key, HolderState> states;

    /** A cache of at most {@code most} holders; who was not looked at for longest goes first. */
    HolderCache(int most) {
        this.states = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, HolderState> eldest) {
                return size() > most;
            }
        };
    }

    Optional<HolderState> get(long realm, HolderName holder) {
        return Optional.ofNullable(states.get(new Key(realm, holder)));
    }

    /** Takes in what was committed. */
    void put(long realm, HolderState state) {
        states.put(new Key(realm, state.name()), state);
    }

    void clear() {
        states.clear();
    }

    private record Key(long realm, HolderName holder) {}
}
