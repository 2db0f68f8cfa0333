package dev.levelwright.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.store.Store;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {
    private static final String HISTORY = "schema_history";

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void everyScriptIsKnown(String dialect) throws IOException, URISyntaxException {
        URL folder = JdbcStore.class.getResource(dialect);

        try (Stream<Path> scripts = Files.list(Path.of(folder.toURI()))) {
            assertThat(scripts.map(script -> script.getFileName().toString()).sorted())
                    .isEqualTo(Migrations.SCRIPTS);
        }
    }

    @Test
    void whatHasRunIsKnownInH2() throws SQLException {
        requireKnown(JdbcSettings.of("jdbc:h2:mem:migrations;DB_CLOSE_DELAY=-1").prefix("game_"));
    }

    @Test
    void whatHasRunIsKnownInPostgres() throws SQLException {
        requireKnown(JdbcSettings.of(Postgres.database()).schema("game"));
    }

    private static void requireKnown(JdbcSettings settings) throws SQLException {
        Tables tables = new Tables(settings);
        try (Connection connection = DriverManager.getConnection(
                        settings.url(), settings.user().orElse(null), "");
                Statement statement = connection.createStatement()) {
            assertThat(Migrations.haveRun(connection, tables)).isFalse();

            open(settings);
            assertThat(Migrations.haveRun(connection, tables)).isTrue();

            statement.execute("UPDATE " + tables.text(HISTORY) + " SET \"script\" = 'V3__newer.sql'"
                    + " WHERE \"script\" = 'V2__views.sql'");
            assertThat(Migrations.haveRun(connection, tables)).isFalse();

            statement.execute("DELETE FROM " + tables.text(HISTORY) + " WHERE \"script\" = 'V3__newer.sql'");
            assertThat(Migrations.haveRun(connection, tables)).isFalse();
        }
    }

    private static void open(JdbcSettings settings) {
        for (int i = 0; i < 2; i++) {
            try (Store store = JdbcStore.open(settings)) {
                assertThat(store).isNotNull();
            }
        }
    }
}
