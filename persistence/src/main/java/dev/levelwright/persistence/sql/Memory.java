package dev.levelwright.persistence.sql;

import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered between two transactions of one writer: realms, and the holders that were last looked at, as they
 * were last committed. It is right as long as the versions of its realms are; nothing uncommitted ever comes in.
 *
 * <p>Holders are kept packed: some 240 bytes for one with five balances, name and place in the map included.
 */
final class Memory {
    private final Map<RealmName, RealmRow> realms = new HashMap<>();
    private final int most;
    private final Map<Key, Object> holders; // byte[], or HolderState of the few who are not packed
    private final Packing packing = new Packing();

    /** A memory of at most {@code most} holders; who was not looked at for longest goes first. */
    Memory(int most) {
        this.most = most;
        this.holders = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
                return size() > most;
            }
        };
    }

    Optional<RealmRow> realm(RealmName name) {
        return Optional.ofNullable(realms.get(name));
    }

    Optional<HolderState> holder(long realm, HolderName holder) {
        Object kept = holders.get(Key.of(realm, holder));
        if (kept == null) {
            return Optional.empty();
        }
        return Optional.of(kept instanceof HolderState state ? state : packing.unpack(holder, (byte[]) kept));
    }

    /** Whether a holder is remembered. */
    boolean knows(long realm, HolderName holder) {
        return holders.containsKey(Key.of(realm, holder));
    }

    /** Takes in a realm; if it is not as it was remembered, its holders are forgotten. */
    void refresh(RealmRow now) {
        RealmRow known = realms.put(now.name(), now);
        if (known != null && (known.version() != now.version() || known.number() != now.number())) {
            holders.keySet().removeIf(key -> key.realm == known.number());
        }
    }

    /** Forgets a realm of that name: there is none. */
    void forget(RealmName name) {
        RealmRow known = realms.remove(name);
        if (known != null) {
            holders.keySet().removeIf(key -> key.realm == known.number());
        }
    }

    /** Takes in what a commit of this writer made of a realm. */
    void committed(RealmRow now) {
        realms.put(now.name(), now);
    }

    /** Takes in a holder as it is under the version of the realm that is remembered. */
    void put(long realm, HolderState state) {
        if (most > 0) {
            Optional<byte[]> packed = packing.pack(state);
            holders.put(Key.of(realm, state.name()), packed.isPresent() ? packed.get() : state);
        }
    }

    /** Forgets everything: after a transaction of which nobody knows whether it was committed. */
    void clear() {
        realms.clear();
        holders.clear();
    }

    private record Key(long realm, String kind, String id) {
        static Key of(long realm, HolderName holder) {
            return new Key(realm, holder.kind(), holder.id());
        }
    }
}
