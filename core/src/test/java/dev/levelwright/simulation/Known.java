package dev.levelwright.simulation;

import dev.levelwright.holder.HolderName;
import dev.levelwright.rule.Chronicle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a process remembers of a realm between commits: right as long as the realm has the same version. */
final class Known {
    private static final int MOST_HOLDERS = 4;

    private final long version;
    private final long entries;
    private final Chronicle chronicle;
    private final Map<HolderName, Stored> holders = new LinkedHashMap<>();

    /** The realm as it is now. */
    Known(DiskRealm realm) {
        this.version = realm.version();
        this.entries = realm.journal().size() + realm.skipped();
        this.chronicle = realm.chronicle();
    }

    long version() {
        return version;
    }

    long entries() {
        return entries;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Optional<Stored> holder(HolderName name) {
        return Optional.ofNullable(holders.get(name));
    }

    /** Remembers a holder; of too many the one that came first is forgotten. */
    void put(HolderName name, Stored stored) {
        holders.put(name, stored);
        if (holders.size() > MOST_HOLDERS) {
            holders.remove(holders.keySet().iterator().next());
        }
    }

    /** Takes over the holders of an earlier memory. */
    void inherit(Known earlier) {
        earlier.holders.forEach(this::put);
    }
}
