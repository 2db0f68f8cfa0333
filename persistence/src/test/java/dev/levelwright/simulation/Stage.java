package dev.levelwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Account;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.store.Ranked;
import dev.levelwright.store.Reader;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Plays on real stores what became durable in a simulation, in the same order: at one of several stores over one
 * database, with repetitions, and with stores that are closed and opened again in between.
 */
final class Stage implements AutoCloseable {
    private static final long ALWAYS = Long.MAX_VALUE / 2;
    private static final List<String> BOARDS = List.of("xp", "coins");

    private final Plot plot;
    private final Disk disk;
    private final Supplier<JdbcStore> opening;
    private final boolean lasting;
    private final SplittableRandom random;
    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final List<JdbcStore> stores = new ArrayList<>();
    private final Replay replay;
    private final List<Disk.Logged> played = new ArrayList<>();
    private int reopened;
    private int repeated;

    /**
     * A stage with so many stores over one database.
     *
     * @param lasting whether it outlives its stores
     * @param opening opens a store over it
     */
    Stage(Plot plot, Disk disk, int count, boolean lasting, Supplier<JdbcStore> opening) {
        this.plot = plot;
        this.disk = disk;
        this.lasting = lasting;
        this.opening = opening;
        this.random = new SplittableRandom(plot.seed());
        this.replay = new Replay(plot.rulebook(), plot.realms());
        for (int i = 0; i < count; i++) {
            stores.add(opening.get());
        }
    }

    /** Plays everything; the realms begin in the order of their numbers. */
    void play() {
        List<Disk.Logged> rest = new ArrayList<>(disk.log());
        for (RealmName realm : plot.realms()) {
            rest.stream()
                    .filter(logged -> logged.realm().equals(realm))
                    .findFirst()
                    .ifPresent(first -> {
                        rest.remove(first);
                        play(first);
                    });
        }
        rest.forEach(this::play);
        requireSame();
    }

    /** How often a store was closed and opened again. */
    int reopened() {
        return reopened;
    }

    /** How often something was handed in that had acted already. */
    int repeated() {
        return repeated;
    }

    /** The realms as they are exported, one after the other. */
    String exported() {
        StringBuilder text = new StringBuilder();
        plot.realms().forEach(realm -> stores.get(0).upkeep().export(realm, text));
        return text.toString();
    }

    private void play(Disk.Logged logged) {
        if (random.nextInt(25) == 0 && lasting) {
            reopen(random.nextInt(stores.size()));
        }
        replay.take(logged.realm(), logged.commit());
        if (logged.commit() instanceof Commit.Publication published) {
            some().publish(logged.realm(), published.entry());
        } else if (logged.commit() instanceof Commit.Decided decided) {
            assertThat(did(logged.realm(), decided.entry().transaction().activity()))
                    .isEqualTo(decided.outcome());
        } else if (logged.commit() instanceof Commit.Unheard unheard) {
            assertThat(did(logged.realm(), unheard.activity()).number()).isZero();
        }
        played.add(logged);
        if (random.nextInt(6) == 0) {
            repeat(played.get(random.nextInt(played.size())));
        }
        if (random.nextInt(10) == 0) {
            requireSameBoards(logged.realm());
        }
    }

    private void reopen(int place) {
        reopened++;
        stores.get(place).close();
        stores.set(place, opening.get());
    }

    private JdbcStore some() {
        return stores.get(random.nextInt(stores.size()));
    }

    private Outcome did(RealmName realm, Activity activity) {
        clock.set(Instant.ofEpochMilli(activity.at()));
        return Levelwright.builder()
                .rulebook(plot.rulebook())
                .store(some())
                .clock(clock)
                .retention(Duration.ZERO)
                .build()
                .in(realm.id())
                .did(activity);
    }

    private void repeat(Disk.Logged logged) {
        repeated++;
        if (logged.commit() instanceof Commit.Decided decided) {
            assertThat(did(logged.realm(), decided.entry().transaction().activity()))
                    .isEqualTo(decided.outcome().again());
        } else if (logged.commit() instanceof Commit.Publication published) {
            some().publish(logged.realm(), published.entry());
        }
    }

    private void requireSameBoards(RealmName realm) {
        Reader expected = replay.game().in(realm.id()).reader();
        Reader reader = some().reader(realm);
        for (String board : BOARDS) {
            List<Ranked> top = expected.top(board, Long.MIN_VALUE, 100);
            assertThat(reader.top(board, Long.MIN_VALUE, 100)).isEqualTo(top);
            for (Ranked place : top) {
                assertThat(reader.rank(board, Long.MIN_VALUE, place.holder())).hasValue(place.rank());
                assertThat(reader.neighbours(board, Long.MIN_VALUE, place.holder(), 1, 1))
                        .isEqualTo(expected.neighbours(board, Long.MIN_VALUE, place.holder(), 1, 1));
            }
        }
    }

    private void requireSame() {
        for (RealmName name : plot.realms()) {
            DiskRealm realm = disk.realm(name);
            Reader reader = some().reader(name);
            assertThat(reader.journal(0, Integer.MAX_VALUE)).isEqualTo(realm.journal());
            assertThat(reader.chronicle()).isEqualTo(realm.chronicle());
            assertThat(new HashSet<>(some().due(name, Instant.ofEpochMilli(ALWAYS), Integer.MAX_VALUE)))
                    .isEqualTo(new HashSet<Due>(realm.due()));
            realm.holders().forEach((holder, stored) -> requireSame(reader, holder, stored));
            requireSameBoards(name);
        }
    }

    private static void requireSame(Reader reader, HolderName holder, Stored stored) {
        Set<Need> needs = new LinkedHashSet<>(Set.of(new Need.Holder(holder)));
        stored.holdings().forEachBalance((name, balance) -> keyed(holder, name, needs));
        Scene scene = reader.scene(needs);
        Holdings holdings = scene.holdings(holder).orElseThrow();
        assertThat(holdings).isEqualTo(stored.holdings());
        assertThat(scene.deposits(holder)).isEqualTo(stored.deposits());
    }

    private static void keyed(HolderName holder, BalanceName name, Set<Need> needs) {
        if (name.keyed()) {
            needs.add(new Need.Keyed(new Account(holder, name)));
        }
    }

    @Override
    public void close() {
        stores.forEach(JdbcStore::close);
    }
}
