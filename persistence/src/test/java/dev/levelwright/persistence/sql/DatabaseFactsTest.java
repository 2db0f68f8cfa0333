package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What was measured about databases and is easily done wrong. */
class DatabaseFactsTest {
    /** What a pooler would hand on to others, what closes an H2 database, and what two processes cannot do at once. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "setTransactionIsolation|pg_advisory_lock|pg_try_advisory_lock|INDEX CONCURRENTLY|SERIALIZABLE"
                    + "|(?<!currentThread\\(\\))\\.interrupt\\(\\)|shutdownNow\\(\\)|cancel\\(true\\)");

    private static final Path MAIN = Path.of("src", "main");

    static boolean isPoolerInstalled() {
        return PgBouncer.isInstalled();
    }

    @Test
    void nothingIsLeftOnAConnectionThatOthersGetNextAndNobodyWhoWritesIsInterrupted() {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(60);
        for (Path source : sources) {
            assertThat(FORBIDDEN.matcher(text(source)).results().map(found -> found.group()))
                    .as(source.toString())
                    .isEmpty();
        }
        assertThat(sources)
                .filteredOn(source -> text(source).contains("SET SESSION"))
                .as("no pooler stands before an embedded database")
                .allMatch(source -> source.endsWith("H2Dialect.java"));
    }

    /** With the defaults of the driver a dead server would be waited for until the kernel gives up. */
    @Test
    void aServerThatDoesNotAnswerIsGivenUpUnlessTheUrlSaysOtherwise() {
        String url = "jdbc:postgresql://one,two/game?targetServerType=primary";
        Dialect dialect = Dialect.of(url, new Tables(JdbcSettings.of(url)));

        assertThat(dialect.durable(url)).startsWith(url).contains("&socketTimeout=60", "&tcpKeepAlive=true");
        assertThat(dialect.durable(url + "&socketTimeout=5")).doesNotContain("socketTimeout=60");
        assertThat(dialect.properties(url + "&prepareThreshold=0")).isEmpty();
    }

    @Test
    void postgresTakesNoAmountOutOfBounds() throws SQLException {
        String url = Postgres.schema();
        JdbcStore.open(url).close();
        try (Connection host = DriverManager.getConnection(url)) {
            for (String amount : List.of("-1", "9007199254740992")) {
                assertThatThrownBy(() -> host.createStatement()
                                .execute("INSERT INTO lw_balance VALUES (1, 1, '', 'xp', " + amount + ", 0, 0, 0, 0)"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("check constraint");
            }
        }
    }

    /** Behind a pooler an isolation level that was set for a session would be that of whoever comes next. */
    @Test
    @EnabledIf(value = "isPoolerInstalled", disabledReason = "PgBouncer is not installed")
    void theIsolationOfOneStaysItsOwnBehindAPooler() throws SQLException {
        String url = PgBouncer.before(Postgres.url()).url();
        String schema = Postgres.schema().replaceFirst(".*currentSchema=", "");
        try (JdbcStore store =
                JdbcStore.open(JdbcSettings.of(url).schema(schema).connections(4))) {
            Play play = new Play(store, new RealmName("realm"));
            for (int i = 0; i < 20; i++) {
                play.mint("m" + i, i % 2 == 0 ? ADA : BOB, 1);
                play.reader().top("coins", Long.MIN_VALUE, 3);
                assertThat(isolationsSeen(url)).containsOnly("read committed/off");
            }
        }
    }

    private static List<String> isolationsSeen(String url) throws SQLException {
        List<String> seen = new ArrayList<>();
        try (Connection other = DriverManager.getConnection(url)) {
            for (int i = 0; i < 10; i++) {
                try (ResultSet found = other.createStatement()
                        .executeQuery("SELECT current_setting('transaction_isolation') || '/'"
                                + " || current_setting('transaction_read_only')")) {
                    found.next();
                    seen.add(found.getString(1));
                }
            }
        }
        return seen;
    }

    /** A board of thousands is not sorted for every look at it: the index has its order. */
    @Test
    void boardsAreReadInTheOrderOfAnIndex() throws SQLException {
        String url = "jdbc:h2:mem:board-plan";
        try (JdbcStore store = JdbcStore.open(url);
                Connection connection = DriverManager.getConnection(url, "sa", "")) {
            Play play = new Play(store, new RealmName("realm"));
            IntStream.range(0, 50).forEach(i -> play.mint("m" + i, i % 2 == 0 ? ADA : BOB, 1));
            String plan = plan(
                    connection,
                    "SELECT holder FROM lw_balance WHERE realm = 1 AND asset = 'coins' AND ranked > 0"
                            + " ORDER BY realm, asset, ranked DESC, ranked_at FETCH FIRST 10 ROWS ONLY");

            assertThat(plan).containsIgnoringCase("lw_balance_board").contains("index sorted");
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        try (ResultSet found = connection.createStatement().executeQuery("EXPLAIN " + sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
