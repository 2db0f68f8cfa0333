package dev.levelwright.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A regenerating energy in PostgreSQL without an engine: one statement by hand, which regenerates and spends, and Bucket4j
 * with its own PostgreSQL backend. Both through a pool of connections; neither has a journal, or a key that keeps a
 * repeated request from counting twice.
 */
final class EnergyByHand implements AutoCloseable {
    private static final long CAPACITY = 1_000_000_000;
    private static final long STEP_MILLIS = 60_000;

    /** Whole steps since the anchor, as much as fits, less one; nothing when there is none to spend. */
    private static final String TRAIN = "UPDATE energy SET amount = least(" + CAPACITY + ", amount + (? - since) / "
            + STEP_MILLIS + ") - 1, since = since + (? - since) / " + STEP_MILLIS + " * " + STEP_MILLIS
            + " WHERE id = ? AND least(" + CAPACITY + ", amount + (? - since) / " + STEP_MILLIS + ") >= 1";

    private final HikariDataSource pool;
    private final ProxyManager<Long> buckets;
    private final BucketConfiguration bucket = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(CAPACITY).refillIntervally(1, Duration.ofMillis(STEP_MILLIS)))
            .build();
    private final int players;
    private final AtomicLong next = new AtomicLong();

    private EnergyByHand(HikariDataSource pool, int players) {
        this.pool = pool;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(pool).build();
        this.players = players;
    }

    /** Makes the tables; those of Bucket4j as its documentation says. */
    static void create(Server server, String url, int players) {
        server.tell(
                url,
                List.of(
                        "CREATE TABLE energy (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL, since BIGINT NOT NULL)",
                        "CREATE TABLE bucket (id BIGINT PRIMARY KEY, state BYTEA, expires_at BIGINT)",
                        "INSERT INTO energy SELECT id, " + CAPACITY + ", " + System.currentTimeMillis()
                                + " FROM generate_series(0, " + (players - 1) + ") AS id"));
    }

    /** With a pool of so many connections. */
    static EnergyByHand open(Server server, String url, int players, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(server.user());
        config.setMaximumPoolSize(connections);
        return new EnergyByHand(new HikariDataSource(config), players);
    }

    private long player() {
        return next.getAndIncrement() % players;
    }

    /** One energy by one statement. */
    void statement() throws SQLException {
        long now = System.currentTimeMillis();
        try (Connection connection = pool.getConnection();
                PreparedStatement train = connection.prepareStatement(TRAIN)) {
            train.setLong(1, now);
            train.setLong(2, now);
            train.setLong(3, player());
            train.setLong(4, now);
            if (train.executeUpdate() != 1) {
                throw new IllegalStateException("nothing was spent");
            }
        }
    }

    /** One token of a bucket. */
    void bucket4j() {
        if (!buckets.builder().build(player(), () -> bucket).tryConsume(1)) {
            throw new IllegalStateException("nothing was consumed");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
