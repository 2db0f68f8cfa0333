package dev.levelwright.persistence.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What callers were told, held against what the database kept. */
final class Books {
    static final List<RealmName> REALMS =
            IntStream.range(0, 3).mapToObj(i -> new RealmName("realm" + i)).toList();
    static final List<HolderName> PLAYERS =
            IntStream.range(0, 12).mapToObj(i -> HolderName.player("p" + i)).toList();

    private static final long NANOS = 1_000_000;

    private final Map<RealmName, RealmBook> realms = new TreeMap<>();
    private final Map<String, List<Long>> next = new TreeMap<>();
    private final List<Long> recoveries = new ArrayList<>();
    private long operations;
    private long resolved;

    Books() {
        REALMS.forEach(realm -> realms.put(realm, new RealmBook()));
    }

    /** Takes in what a caller was told. */
    synchronized void tell(Told told) {
        book(told.realm()).tell(told.id(), told.number());
        turns(told.team()).set(told.caller(), told.turn() + 1);
        operations++;
        resolved += told.replayed() ? 1 : 0;
        notifyAll();
    }

    /** The turns that the callers of a team were not told of yet. */
    synchronized List<Long> next(String team) {
        return List.copyOf(turns(team));
    }

    /** Waits until so many more were told. */
    synchronized void awaitMore(int more) {
        long goal = operations + more;
        try {
            while (operations < goal) {
                wait();
            }
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    /**
     * Waits until every realm was told of something more, and notes how long that took.
     *
     * @param since when the fault ended, as {@link System#nanoTime()} said
     */
    synchronized void awaitRecovery(long since) {
        Map<RealmName, Integer> before = new TreeMap<>();
        realms.forEach((name, book) -> before.put(name, book.operations()));
        try {
            while (before.entrySet().stream()
                    .anyMatch(realm -> book(realm.getKey()).operations() == realm.getValue())) {
                wait();
            }
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
        recovered(since);
    }

    /** Notes that all went on now, after a fault that ended then. */
    synchronized void recovered(long since) {
        recoveries.add((System.nanoTime() - since) / NANOS);
    }

    /** Everything that was told is kept, once; and what is kept agrees with itself. */
    synchronized void requireRight(Store store) {
        realms.forEach((name, book) -> book.read(new Play(store, name)));
        assertThat(lost()).as("lost").isZero();
        assertThat(twice()).as("twice").isZero();
        realms.forEach((name, book) -> book.requireRight(new Play(store, name)));
    }

    /** The same, with all journals read from their beginning. */
    synchronized void requireAllRight(Store store) {
        realms.values().forEach(RealmBook::forget);
        requireRight(store);
    }

    synchronized long operations() {
        return operations;
    }

    /** How many activities were answered with what they had done for a process that was killed before it was told. */
    synchronized long resolved() {
        return resolved;
    }

    /** How many that were told the journal does not have, or not under that number. */
    synchronized long lost() {
        return realms.values().stream().mapToLong(RealmBook::lost).sum();
    }

    /** How many entries the journal has too many. */
    synchronized long twice() {
        return realms.values().stream().mapToLong(RealmBook::twice).sum();
    }

    /** How long it took after each fault until every realm was told of something, in milliseconds, the shortest first. */
    synchronized List<Long> recoveries() {
        return recoveries.stream().sorted().toList();
    }

    private RealmBook book(RealmName realm) {
        return realms.computeIfAbsent(realm, unknown -> new RealmBook());
    }

    private List<Long> turns(String team) {
        return next.computeIfAbsent(
                team,
                unknown -> new ArrayList<>(
                        IntStream.range(0, Callers.MANY).mapToObj(i -> 0L).toList()));
    }
}
