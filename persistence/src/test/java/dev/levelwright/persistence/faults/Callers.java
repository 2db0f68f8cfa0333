package dev.levelwright.persistence.faults;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.persistence.Hand;
import dev.levelwright.persistence.Play;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Callers who pay each other until they are stopped. Whoever is told of a failure does not know what became of the
 * activity, and hands in the same one again.
 */
final class Callers {
    /** So many write at the same time. */
    static final int MANY = 32;

    /** So much is minted for everybody who pays. */
    static final long WAGE = 5;

    private static final int LOOKS = 16;

    private final Store store;
    private final String team;
    private final List<Long> first;
    private final Consumer<Told> told;
    private volatile boolean stopped;
    private volatile boolean abandoned;

    /**
     * Callers of one store.
     *
     * @param team their name
     * @param first the turn with which each of them begins
     * @param told takes what they are told, at once and from all threads
     */
    Callers(Store store, String team, List<Long> first, Consumer<Told> told) {
        this.store = store;
        this.team = team;
        this.first = List.copyOf(first);
        this.told = told;
    }

    /** Everybody pays at least once; returns when all of them have stopped. */
    void run() {
        Play.onThreads(MANY, this::call);
    }

    /** Everybody stops who was told what became of the last activity. */
    void stop() {
        stopped = true;
    }

    /** Nobody tries again any more. */
    void abandon() {
        stopped = true;
        abandoned = true;
    }

    private boolean call(int caller) {
        Play play = new Play(store, Told.realm(caller));
        long turn = first.get(caller);
        do {
            String id = Told.id(team, caller, turn);
            told.accept(Told.of(team, caller, turn, pay(play, id)));
            if (turn % LOOKS == 0) {
                look(play, id);
            }
            turn++;
        } while (!stopped);
        return true;
    }

    private Outcome pay(Play play, String id) {
        while (true) {
            try {
                return play.did(activity(id), hand -> pay(hand, id));
            } catch (StoreFailure unknown) {
                if (abandoned) {
                    throw unknown;
                }
                // the same key again
            }
        }
    }

    /** What was told is there for whoever looks, unless nobody can look now. */
    private static void look(Play play, String id) {
        try {
            if (play.reader().outcome(id).isEmpty()) {
                throw new AssertionError(id + " was acknowledged and is not there");
            }
        } catch (StoreFailure away) {
            // the database is being ill-treated
        }
    }

    /** The same for the same id, whichever process makes it. */
    private static Activity activity(String id) {
        SplittableRandom random = new SplittableRandom(id.hashCode());
        return Activity.of("pay", id, Play.NOW).by(any(random)).party("target", any(random));
    }

    /** Now and then it cannot be paid; now and then it waits for the receiver, or leaves a trait. */
    private static void pay(Hand hand, String id) {
        SplittableRandom random = new SplittableRandom(id.hashCode());
        HolderName from = any(random);
        HolderName to = any(random);
        hand.mint(from, Play.COINS, WAGE);
        switch (random.nextInt(4)) {
            case 0 -> hand.deposit(to, Play.COINS, 1 + random.nextInt(9));
            case 1 -> hand.trait(to, "last", Optional.of(id));
            default -> {
                if (!from.equals(to)) {
                    hand.move(from, to, Play.COINS, 1 + random.nextInt(9));
                }
            }
        }
    }

    private static HolderName any(SplittableRandom random) {
        return Books.PLAYERS.get(random.nextInt(Books.PLAYERS.size()));
    }
}
