package dev.levelwright.simulation;

import dev.levelwright.Levelwright;
import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The plain way to the same books: what became durable, one after the other, in one process over one memory, where
 * nothing ever fails.
 */
final class Replay {
    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final InMemoryStore store = new InMemoryStore(Disk.SECRET);
    private final Levelwright game;

    /** A game in which nothing has happened yet. */
    Replay(Rulebook rulebook, List<RealmName> realms) {
        this.game = Levelwright.builder()
                .rulebook(rulebook)
                .store(store)
                .clock(clock)
                .retention(Duration.ZERO)
                .build();
        realms.forEach(store::reader);
    }

    /** Does the same, and requires that the same comes of it. */
    void take(RealmName realm, Commit commit) {
        if (commit instanceof Commit.Publication published) {
            store.publish(realm, published.entry());
        } else if (commit instanceof Commit.Decided decided) {
            take(realm, decided);
        } else if (commit instanceof Commit.Unheard unheard) {
            Outcome outcome = did(realm, unheard.activity());
            Broken.unless(outcome.number() == 0, "what is not heard is not journalled", outcome);
        }
    }

    private Outcome did(RealmName realm, Activity activity) {
        clock.set(Instant.ofEpochMilli(activity.at()));
        return game.in(realm.id()).did(activity);
    }

    private void take(RealmName realm, Commit.Decided decided) {
        Activity activity = decided.entry().transaction().activity();
        Outcome outcome = did(realm, activity);
        Broken.unless(
                outcome.equals(decided.outcome()),
                "what was decided follows from what was durable before",
                activity,
                "came to",
                decided.outcome(),
                "and alone to",
                outcome);
        Entry entry = store.reader(realm).journal(outcome.number() - 1, 1).get(0);
        Broken.unless(
                entry.equals(decided.entry()),
                "the journal follows from what was durable before",
                decided.entry(),
                "alone",
                entry);
    }

    /** Requires that holders have the same here. */
    void requireSame(RealmName realm, Iterable<HolderName> holders, DiskRealm disk) {
        Set<Need> needs = new LinkedHashSet<>();
        holders.forEach(holder -> needs.add(new Need.Holder(holder)));
        Scene scene = store.reader(realm).scene(needs);
        for (HolderName holder : holders) {
            Stored stored = disk.get(holder);
            Broken.unless(
                    scene.holdings(holder).orElseThrow().equals(stored.holdings())
                            && scene.deposits(holder).equals(stored.deposits()),
                    "what holders have follows from what was durable before",
                    stored,
                    "alone",
                    scene.holdings(holder).orElseThrow());
        }
    }

    /** Requires that the same is due here. */
    void requireSameDue(RealmName realm, DiskRealm disk) {
        Broken.unless(
                Set.copyOf(store.due(realm, Instant.ofEpochMilli(Long.MAX_VALUE / 2), Integer.MAX_VALUE))
                        .equals(Set.copyOf(disk.due())),
                "what is due follows from what was durable before",
                disk.due());
    }

    /** The game. */
    Levelwright game() {
        return game;
    }
}
