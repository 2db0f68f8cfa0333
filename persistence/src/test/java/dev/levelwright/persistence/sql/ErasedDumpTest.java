package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.COINS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who was erased stands in no table of the database, whichever tables there are: every row is looked at as a dump has it. */
class ErasedDumpTest {
    private static final RealmName REALM = new RealmName("realm");
    private static final HolderName PERSON = HolderName.player("80351110224678912");

    @Test
    void inH2() throws SQLException {
        String url = "jdbc:h2:mem:erased-dump";
        try (JdbcStore store = JdbcStore.open(url);
                Connection connection = DriverManager.getConnection(url, "sa", "")) {
            play(store);
            assertThat(rows(connection, "SCRIPT")).anyMatch(ErasedDumpTest::namesThem);
            store.upkeep().erase(REALM, PERSON);
            assertThat(rows(connection, "SCRIPT")).noneMatch(ErasedDumpTest::namesThem);
        }
    }

    @Test
    void inPostgres() throws SQLException {
        String url = Postgres.schema();
        try (JdbcStore store = JdbcStore.open(url);
                Connection connection = DriverManager.getConnection(url)) {
            play(store);
            assertThat(dump(connection)).anyMatch(ErasedDumpTest::namesThem);
            store.upkeep().erase(REALM, PERSON);
            assertThat(dump(connection)).noneMatch(ErasedDumpTest::namesThem);
        }
    }

    /** As text or as bytes. */
    private static boolean namesThem(String row) {
        String bytes = HexFormat.of().formatHex(PERSON.id().getBytes(StandardCharsets.UTF_8));
        return row.contains(PERSON.id()) || row.toLowerCase(Locale.ROOT).contains(bytes);
    }

    private static List<String> dump(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : rows(connection, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")) {
            rows.addAll(rows(connection, "SELECT t::text FROM " + table + " t"));
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
        }
        return rows;
    }

    private static void play(JdbcStore store) {
        Play play = new Play(store, REALM);
        play.mint("first", ADA, 50);
        Activity hello = Activity.of("hello", "m:" + PERSON.id(), Play.NOW)
                .by(PERSON)
                .party("target", ADA)
                .with("said", "I am " + PERSON.id())
                .given("roles", List.of(PERSON.id()));
        play.did(hello, hand -> {
            hand.mint(PERSON, COINS, 100);
            hand.mint(ADA, new BalanceName("votes", PERSON.id()), 3);
            hand.move(PERSON, ADA, COINS, 7);
            hand.deposit(PERSON, COINS, 9);
            hand.trait(ADA, "friend", Optional.of(PERSON.toString()));
            hand.own(PERSON, new HolderName("cat", "1"));
            hand.due(Activity.of("end", "due:" + PERSON.id(), Play.NOW).by(PERSON));
        });
        play.did(
                Activity.of("refused", "r:" + PERSON.id(), Play.NOW).by(PERSON),
                hand -> hand.move(PERSON, ADA, COINS, 1_000));
    }
}
