package dev.levelwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.decision.Outcome;
import dev.levelwright.examples.replay.input.Input;
import dev.levelwright.examples.replay.input.Row;
import dev.levelwright.persistence.sql.JdbcSettings;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.Postgres;
import dev.levelwright.rule.Rulebook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real chat comes to the same bytes in H2 and in PostgreSQL, however many activities share a commit and whatever is
 * remembered. The property {@code levelwright.activities} says how far each chat is played; not far unless set.
 */
class SameEverywhereTest {
    private static final int ACTIVITIES = Integer.getInteger("levelwright.activities", 1_000);
    private static final byte[] SECRET = "the same dice everywhere".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"duraspace-irc", "fcc-gitter"})
    void theExportOfAReplayIsTheSameWhereverItWentAndHowever(String table) {
        String h2 = export(table, "jdbc:h2:mem:" + table, settings -> settings, true);
        String waiting =
                export(table, "jdbc:h2:mem:" + table + "-waiting", settings -> settings.cachedHolders(0), false);
        String postgres = export(table, Postgres.schema(), settings -> settings.connections(8), true);
        String forgetful = export(table, Postgres.schema(), settings -> settings.cachedHolders(3), false);

        assertThat(h2.lines().count()).isGreaterThan(ACTIVITIES);
        assertThat(waiting).isEqualTo(h2);
        assertThat(postgres).isEqualTo(h2);
        assertThat(forgetful).isEqualTo(h2);
    }

    /**
     * Plays the beginning of a chat.
     *
     * @param together whether many activities wait at a time, as they do unless each is awaited by itself
     */
    private static String export(String table, String url, UnaryOperator<JdbcSettings> how, boolean together) {
        DataClock clock = new DataClock(Instant.EPOCH);
        Rulebook book =
                RulebookFile.read(Path.of("src", "main", "resources", "rulebooks", "community.json"), Optional.empty());
        try (Input rows = Input.open(Path.of("data", table + ".csv.gz"), Optional.empty());
                JdbcStore store = JdbcStore.open(how.apply(JdbcSettings.of(url).secret(SECRET)))) {
            Realm realm = Levelwright.builder()
                    .rulebook(book)
                    .store(store)
                    .clock(clock)
                    .retention(Duration.ofDays(36_500))
                    .build()
                    .in(table);
            play(rows, realm, clock, together);
            StringBuilder out = new StringBuilder();
            store.upkeep().export(realm.name(), out);
            return out.toString();
        }
    }

    private static void play(Input rows, Realm realm, DataClock clock, boolean together) {
        List<CompletionStage<Outcome>> waiting = new ArrayList<>();
        Optional<Row> row = rows.next();
        while (row.isPresent() && waiting.size() < ACTIVITIES) {
            clock.moveTo(row.get().at());
            row.get().activity().map(realm::submit).ifPresent(waiting::add);
            if (!together) {
                waiting.forEach(outcome -> outcome.toCompletableFuture().join());
            }
            row = rows.next();
        }
        waiting.forEach(outcome -> outcome.toCompletableFuture().join());
    }
}
