package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.engine.Scene;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    private static final RealmName REALM = new RealmName("realm");

    @TempDir
    private Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("game");
    }

    private static void refuses(ThrowingCallable opening, String... words) {
        assertThatThrownBy(opening).isInstanceOf(StoreFailure.class).satisfies(failure -> {
            assertThat(failure.getMessage()).contains(words).doesNotContain("\n", "SQLException", "org.h2.jdbc");
        });
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        String nowhere = "jdbc:h2:file:" + folder.resolve("gmae").resolve("game");

        assertThatThrownBy(() -> JdbcStore.open(nowhere))
                .hasMessageContaining(folder.resolve("gmae").toString())
                .hasMessageContaining("create it, or correct the path");
        assertThat(folder.resolve("gmae")).doesNotExist();
    }

    @Test
    void aWrongPasswordIsSaid() {
        JdbcStore.open(JdbcSettings.of(url()).login("sa", "right")).close();

        refuses(() -> JdbcStore.open(JdbcSettings.of(url()).login("sa", "wrong")), url(), "correct user and password");
    }

    @Test
    void aDatabaseThatIsOpenInAnotherStoreIsSaid() {
        try (Store first = JdbcStore.open(url())) {
            refuses(() -> JdbcStore.open(url()), url(), "open in another store of this process");
            assertThat(new Play(first, REALM).mint("a", ADA, 1).accepted()).isTrue();
        }
        JdbcStore.open(url()).close();
    }

    @Test
    void aFileThatIsNoDatabaseIsSaid() throws IOException {
        Files.writeString(folder.resolve("game.mv.db"), "id,name,xp\n".repeat(2000));

        refuses(() -> JdbcStore.open(url()), url(), "is damaged", "restore a backup");
    }

    @Test
    void aDatabaseThatWasCutOffIsSaid() throws IOException {
        JdbcStore.open(url()).close();
        Files.writeString(folder.resolve("game.mv.db"), "H:2", StandardOpenOption.TRUNCATE_EXISTING);

        refuses(() -> JdbcStore.open(url()), url(), "is damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WRITE_DELAY=10",
                "RETENTION_TIME=0",
                "retention_time=0",
                "AUTO_SERVER=TRUE",
                "FILE_LOCK=NO",
                "IGNORECASE=TRUE",
                "LOCK_MODE=0"
            })
    void optionsThatLoseWhatWasAcknowledgedAreRefused(String option) {
        String name = option.substring(0, option.indexOf('='));

        assertThatThrownBy(() -> JdbcStore.open(url() + ";" + option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name.toUpperCase(Locale.ROOT));
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:, name",
        "jdbc:h2:tcp://localhost/game, PostgreSQL",
        "jdbc:h2:ssl://localhost/game, PostgreSQL",
        "jdbc:mysql://localhost/game, jdbc:h2:",
        "game.db, jdbc:h2:"
    })
    void otherDatabasesAreRefused(String url, String hint) {
        assertThatThrownBy(() -> JdbcStore.open(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(hint);
    }

    @Test
    void theDatabaseIsToldToBeDurable() throws SQLException {
        Set<String> settings = new TreeSet<>();
        try (Store store = JdbcStore.open(url());
                Connection connection = DriverManager.getConnection(url(), "sa", "");
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("SELECT setting_name, setting_value FROM information_schema.settings"
                                + " WHERE setting_name IN ('WRITE_DELAY', 'RETENTION_TIME')")) {
            assertThat(store).isNotNull();
            while (found.next()) {
                settings.add(found.getString(1) + "=" + found.getString(2));
            }
        }
        assertThat(settings).containsExactly("RETENTION_TIME=45000", "WRITE_DELAY=0");
    }

    @Test
    void theTablesStandBesideTheHostsOwn() throws SQLException {
        try (Connection host = DriverManager.getConnection(url(), "sa", "")) {
            host.createStatement().execute("CREATE TABLE users (id BIGINT PRIMARY KEY)");
            host.createStatement().execute("CREATE TABLE balance (id BIGINT PRIMARY KEY)");
        }
        JdbcSettings settings = JdbcSettings.of(url()).schema("game").prefix("xp_");
        try (Store store = JdbcStore.open(settings);
                Store other = JdbcStore.open(JdbcSettings.of(url()))) {
            new Play(store, REALM).mint("a", ADA, 5);
            new Play(other, REALM).mint("a", ADA, 7);
        }
        try (Connection host = DriverManager.getConnection(url(), "sa", "");
                ResultSet found = host.createStatement()
                        .executeQuery("SELECT amount FROM game.xp_balance UNION ALL SELECT amount FROM lw_balance")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isEqualTo(5);
            assertThat(found.next()).isTrue();
            assertThat(found.getLong(1)).isEqualTo(7);
        }
    }

    @Test
    void noDatabaseTakesAnAmountOutOfBounds() throws SQLException {
        JdbcStore.open(url()).close();

        try (Connection host = DriverManager.getConnection(url(), "sa", "")) {
            for (String amount : new String[] {"-1", "9007199254740992"}) {
                assertThatThrownBy(() -> host.createStatement()
                                .execute("INSERT INTO lw_balance VALUES (1, 1, '', 'xp', " + amount + ", 0, 0, 0, 0)"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Check constraint");
            }
        }
    }

    @Test
    void everyRealmHasASecretOfItsOwn() {
        try (Store store = JdbcStore.open("jdbc:h2:mem:secrets")) {
            assertThat(draw(store, "one")).isNotEqualTo(draw(store, "two"));
        }
    }

    @Test
    void aKnownSecretMakesDiceThatAreRepeatable() {
        byte[] secret = "a secret that is known".getBytes(StandardCharsets.US_ASCII);
        try (Store store = JdbcStore.open(JdbcSettings.of("jdbc:h2:mem:known1").secret(secret));
                Store other =
                        JdbcStore.open(JdbcSettings.of("jdbc:h2:mem:known2").secret(secret))) {
            assertThat(draw(store, "realm")).isEqualTo(draw(other, "realm"));
        }
    }

    @Test
    void whatWasOnlyLookedAtGetsTheDiceThatItShowed() {
        try (Store store = JdbcStore.open("jdbc:h2:mem:looked")) {
            long before = draw(store, "realm");
            new Play(store, REALM).mint("a", ADA, 1);

            assertThat(draw(store, "realm")).isEqualTo(before);
        }
    }

    private static long draw(Store store, String realm) {
        Scene scene = store.reader(new RealmName(realm)).scene(Set.of());
        return scene.dice().rolls(7, "activity", "rule").between(0, 1_000_000_000);
    }

    @Test
    void settingsDoNotTellThePassword() {
        JdbcSettings settings = JdbcSettings.of(url()).login("owner", "hunter2").secret(new byte[16]);

        assertThat(settings.toString()).contains(url(), "owner").doesNotContain("hunter2", "0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Lw_", "1_", "a b", "x;DROP TABLE users", "abcdefghijklmnopqrstuvwxyzabcde"})
    void namesOfTablesAreChecked(String prefix) {
        assertThatThrownBy(() -> JdbcSettings.of(url()).prefix(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prefix");
        assertThatThrownBy(() -> JdbcSettings.of(url()).schema(prefix)).hasMessageContaining("schema");
    }
}
