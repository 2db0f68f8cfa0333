package dev.levelwright.simulation;

import dev.levelwright.holder.RealmName;
import dev.levelwright.math.Dice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What survives: the database that all processes share. */
final class Disk {
    /** What the dice of all realms are keyed with, here and in whatever is compared. */
    static final byte[] SECRET = "levelwright simulation".getBytes(StandardCharsets.UTF_8);

    private final Map<RealmName, DiskRealm> realms = new LinkedHashMap<>();
    private final List<Logged> log = new ArrayList<>();
    private final Map<String, Integer> doubts = new HashMap<>();
    private final Flaw flaw;

    /** A database with these realms, numbered from 1. */
    Disk(List<RealmName> names, Flaw flaw) {
        this.flaw = flaw;
        for (RealmName name : names) {
            realms.put(name, new DiskRealm(realms.size() + 1L, new Dice(SECRET), flaw));
        }
    }

    /** The realm of that name. */
    DiskRealm realm(RealmName name) {
        DiskRealm realm = realms.get(name);
        if (realm == null) {
            throw new IllegalArgumentException("there is no realm " + name);
        }
        return realm;
    }

    /** Calls a realm by another name. */
    void rename(RealmName from, RealmName to) {
        DiskRealm realm = realm(from);
        if (realms.containsKey(to)) {
            throw new IllegalArgumentException("realm " + to + " is there already");
        }
        realms.remove(from);
        realms.put(to, realm);
    }

    Map<RealmName, DiskRealm> realms() {
        return realms;
    }

    Flaw flaw() {
        return flaw;
    }

    /** Everything that became durable anywhere, in order. */
    List<Logged> log() {
        return log;
    }

    /** Takes a note that a process did not know what became of an activity, and looked. */
    void doubt(RealmName realm, String activity) {
        doubts.merge(realm + " " + activity, 1, Integer::sum);
    }

    /** How often a process had to look what became of an activity. */
    int doubts(RealmName realm, String activity) {
        return doubts.getOrDefault(realm + " " + activity, 0);
    }

    /** Something that became durable in a realm. */
    record Logged(RealmName realm, Commit commit) {}

    /**
     * Commits: all of it or nothing.
     *
     * @return whether it was made: not when a realm has another version than its draft began with, or a key is there
     */
    boolean commit(List<Draft> drafts) {
        if (flaw != Flaw.IGNORES_CONFLICTS
                && flaw != Flaw.RETRIES_BLINDLY
                && !drafts.stream().allMatch(Draft::isRight)) {
            return false;
        }
        if (flaw == Flaw.RETRIES_BLINDLY && !drafts.stream().allMatch(Draft::isOfVersion)) {
            return false;
        }
        drafts.stream().filter(Draft::isChanged).forEach(draft -> {
            draft.realm().write(draft);
            draft.commits().forEach(commit -> log.add(new Logged(draft.name(), commit)));
        });
        return true;
    }
}
