package dev.levelwright.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one writes without an engine: statements by hand through a connection pool, autocommit. The bot is the one that is
 * common: it selects the user, updates experience and then the time of the last message, and notes the transaction. It
 * has one index for its leaderboard, holds one connection for all four statements, and its statements stay prepared.
 */
final class ByHand implements AutoCloseable {
    private static final int LEAST_XP = 15;
    private static final int GREATEST_XP = 25;

    private final HikariDataSource pool;
    private final int users;
    private final AtomicLong next = new AtomicLong();

    private ByHand(HikariDataSource pool, int users) {
        this.pool = pool;
        this.users = users;
    }

    /** Makes the tables and fills them. */
    static void create(Server server, String url, int users) throws SQLException {
        server.tell(
                url,
                List.of(
                        "CREATE TABLE smallest (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL)",
                        "CREATE TABLE users (user_id VARCHAR(20) PRIMARY KEY, username VARCHAR(255), balance INTEGER"
                                + " DEFAULT 25, xp INTEGER DEFAULT 0, level INTEGER DEFAULT 1, message_count INTEGER"
                                + " DEFAULT 0, last_message_xp_time TIMESTAMP, created_at TIMESTAMP DEFAULT"
                                + " CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP)",
                        "CREATE INDEX idx_users_xp ON users (xp DESC)",
                        "CREATE TABLE transactions (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, from_user_id"
                                + " VARCHAR(20), to_user_id VARCHAR(20), amount INTEGER, transaction_type VARCHAR(50),"
                                + " description VARCHAR(255), created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP)"));
        try (Connection connection = server.connect(url);
                PreparedStatement row = connection.prepareStatement("INSERT INTO smallest VALUES (?, 0)");
                PreparedStatement user = connection.prepareStatement("INSERT INTO users (user_id) VALUES (?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < users; i++) {
                row.setLong(1, i);
                row.addBatch();
                user.setString(1, id(i));
                user.addBatch();
            }
            row.executeBatch();
            user.executeBatch();
            connection.commit();
        }
    }

    /** With a pool of so many connections. */
    static ByHand open(Server server, String url, int users, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.byHand(url));
        config.setUsername(server.user());
        config.setMaximumPoolSize(connections);
        return new ByHand(new HikariDataSource(config), users);
    }

    private static String id(long user) {
        return Long.toString(80_351_110_224_678_912L + user);
    }

    private long user() {
        return new SplittableRandom(next.getAndIncrement()).nextLong(users);
    }

    /** The smallest there is: one row, found by its key, one column. */
    void smallest() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            update(connection, "UPDATE smallest SET amount = amount + 1 WHERE id = ?", user());
        }
    }

    /** One message of a bot. */
    void bot() throws SQLException {
        String user = id(user());
        int gained = ThreadLocalRandom.current().nextInt(LEAST_XP, GREATEST_XP + 1);
        try (Connection connection = pool.getConnection()) {
            requireUser(connection, user);
            update(
                    connection,
                    "UPDATE users SET xp = xp + ?, balance = balance + 1, updated_at = CURRENT_TIMESTAMP"
                            + " WHERE user_id = ?",
                    gained,
                    user);
            update(
                    connection,
                    "UPDATE users SET last_message_xp_time = CURRENT_TIMESTAMP, message_count = message_count + 1"
                            + " WHERE user_id = ?",
                    user);
            update(
                    connection,
                    "INSERT INTO transactions (to_user_id, amount, transaction_type, description)"
                            + " VALUES (?, ?, 'message', 'Message reward')",
                    user,
                    gained);
        }
    }

    private static void requireUser(Connection connection, String user) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM users WHERE user_id = ?")) {
            statement.setString(1, user);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next() || found.getInt("xp") < 0) {
                    throw new IllegalStateException("user " + user + " is gone");
                }
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("nothing written by " + sql);
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
