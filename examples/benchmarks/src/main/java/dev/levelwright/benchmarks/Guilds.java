package dev.levelwright.benchmarks;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.decision.Outcome;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.persistence.sql.JdbcSettings;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.Pruned;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Levelwright with guilds whose members write messages one after the other. Its clock goes forward with every message, so
 * that everybody's cooldown is over when it is their turn again, and so many messages are too few for the daily cap:
 * every message is worth experience, a coin, and an entry of the journal.
 */
final class Guilds implements AutoCloseable {
    private static final String RULEBOOK = """
            { "rulebook": "messages", "semantics": 1, "zone": "UTC",
              "assets": {
                "xp": { "board": true },
                "coins": { "start": 25, "board": true },
                "today": { "reset": "day", "capacity": 100000, "journal": false } },
              "tracks": { "main": { "asset": "xp", "curve": { "type": "preset", "name": "mee6" } } },
              "rules": [
                { "id": "chat", "on": "message", "every": "PT60S", "within": ["today"],
                  "grant": { "xp": "15..25", "coins": 1 } } ] }
            """;

    private static final long TURN_MILLIS = 120_000;
    private static final long FIRST_MEMBER = 80_351_110_224_678_912L;
    private static final long SNOWFLAKES_SINCE = 1_420_070_400_000L;
    private static final int PRUNED_AT_ONCE = 1000;
    private static final int SNOWFLAKE_SHIFT = 22;
    private static final long SNOWFLAKE_REST = (1L << SNOWFLAKE_SHIFT) - 1;

    private final JdbcStore store;
    private final Levelwright game;
    private final int guilds;
    private final int members;
    private final AtomicLong clock =
            new AtomicLong(Instant.parse("2026-11-02T12:00:00Z").toEpochMilli());
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private Guilds(JdbcStore store, int guilds, int members) {
        this.store = store;
        this.guilds = guilds;
        this.members = members;
        this.game = Levelwright.builder()
                .rulebook(Rulebooks.read("messages", RULEBOOK))
                .store(store)
                .clock(() -> Instant.ofEpochMilli(clock.get()))
                .build();
    }

    /** So many guilds with so many members each, on a store as it is opened when nothing is set. */
    static Guilds open(Server server, String url, int guilds, int members) {
        return open(server, url, guilds, members, UnaryOperator.identity());
    }

    /** The same, on a store with other settings. */
    static Guilds open(Server server, String url, int guilds, int members, UnaryOperator<JdbcSettings> settings) {
        JdbcSettings usual = JdbcSettings.of(url).login(server.user(), "");
        return new Guilds(JdbcStore.open(settings.apply(usual)), guilds, members);
    }

    /** One message of the next member, in the next guild. */
    void message() {
        long number = next.getAndIncrement();
        long at = clock.addAndGet(Math.max(1, TURN_MILLIS / all()));
        String id = Long.toString((at - SNOWFLAKES_SINCE) << SNOWFLAKE_SHIFT | (number & SNOWFLAKE_REST));
        Outcome outcome =
                game.in(guild(number % guilds)).player(member(number / guilds)).did("message", id);
        if (outcome.replayed() || outcome.number() == 0) {
            refused.incrementAndGet();
        }
    }

    /** The instant of the message that was so many messages before the last. */
    Instant before(long messages) {
        return Instant.ofEpochMilli(clock.get() - messages * Math.max(1, TURN_MILLIS / all()));
    }

    /** Takes older keys and entries out of the database. */
    Pruned prune(Instant keysBefore, Instant entriesBefore) {
        return store.upkeep().prune(keysBefore, entriesBefore, PRUNED_AT_ONCE);
    }

    /** How many members there are. */
    int all() {
        return guilds * members;
    }

    /** How many messages were told to have been written. */
    long written() {
        return next.get() - refused.get();
    }

    /** How many messages were worth nothing, as when two of one member overtook each other. */
    long refused() {
        return refused.get();
    }

    /** The first guild, to look at. */
    Realm realm() {
        return game.in(guild(0));
    }

    private static String guild(long number) {
        return Long.toString(1_180_000_000_000_000_000L + number);
    }

    private String member(long turn) {
        return Long.toString(FIRST_MEMBER + turn % members);
    }

    @Override
    public void close() {
        game.close();
    }
}
