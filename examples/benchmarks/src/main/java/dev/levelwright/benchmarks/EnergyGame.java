package dev.levelwright.benchmarks;

import dev.levelwright.Levelwright;
import dev.levelwright.decision.Outcome;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.persistence.sql.JdbcSettings;
import dev.levelwright.persistence.sql.JdbcStore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Levelwright with players who spend a regenerating energy, one after the other, as often as they like: nobody ever runs
 * out. Each time is an entry of the journal.
 */
final class EnergyGame implements AutoCloseable {
    private static final String RULEBOOK = """
            { "rulebook": "energy", "semantics": 1,
              "assets": { "energy": { "start": 1000000000, "capacity": 1000000000,
                                      "regeneration": { "amount": 1, "every": "PT1M" } } },
              "rules": [ { "id": "train", "on": "train", "cost": { "energy": 1 } } ] }
            """;

    private final Levelwright game;
    private final int players;
    private final AtomicLong next = new AtomicLong();

    private EnergyGame(Levelwright game, int players) {
        this.game = game;
        this.players = players;
    }

    /** So many players in one realm, on a store as it is opened when nothing is set. */
    static EnergyGame open(Server server, String url, int players) {
        return new EnergyGame(
                Levelwright.builder()
                        .rulebook(Rulebooks.read("energy", RULEBOOK))
                        .store(JdbcStore.open(JdbcSettings.of(url).login(server.user(), "")))
                        .build(),
                players);
    }

    /** One energy of the next player. */
    void train() {
        long number = next.getAndIncrement();
        Outcome outcome = game.in("1").player(Long.toString(number % players)).did("train", "t" + number);
        if (!outcome.accepted()) {
            throw new IllegalStateException("measures the wrong thing: " + outcome);
        }
    }

    /** How often it was acknowledged. */
    long written() {
        return next.get();
    }

    @Override
    public void close() {
        game.close();
    }
}
