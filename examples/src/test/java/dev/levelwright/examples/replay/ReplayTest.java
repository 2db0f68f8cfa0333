package dev.levelwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.examples.replay.input.Input;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private static final Path RULEBOOKS = Path.of("src", "main", "resources", "rulebooks");
    private static final Path NATIVE = Path.of("src", "test", "resources", "native");

    @TempDir
    private Path folder;

    private Store store = new InMemoryStore();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 777, 20_000})
    void stoppedAnywhereAndStartedAgainItComesToTheSame(long rows) {
        Path table = Path.of("data", "duraspace-irc.csv.gz");
        Tally stopped = replay("chat", table, "community", behind(rows));
        Tally resumed = replay("chat", table, "community", behind(30_000));
        store = new InMemoryStore();
        Tally through = replay("chat", table, "community", behind(30_000));

        assertThat(stopped.rows()).isEqualTo(rows);
        assertThat(resumed.replayed()).isEqualTo(stopped.activities());
        assertThat(through.replayed()).isZero();
        assertThat(resumed.moved()).isEqualTo(through.moved()).isNotEmpty();
        assertThat(resumed.cut()).isEqualTo(through.cut());
        assertThat(resumed.refused()).isEqualTo(through.refused()).isNotEmpty();
        assertThat(resumed.levels()).isEqualTo(through.levels()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "discordchatexporter-guild.json, 406, 1, 0",
        "discordchatexporter-dm-group.json, 95, 0, 5",
        "telegram-desktop-result.json, 424, 0, 4",
        "telegram-desktop-result-old.json, 200, 0, 0",
    })
    void anExportIsReplayedEachMessageOnce(String file, int activities, int twice, int calls) {
        Tally tally = replay("native", NATIVE.resolve(file), "mee6-60s", () -> false);

        assertThat(tally.activities()).isEqualTo(activities);
        assertThat(tally.replayed()).isEqualTo(twice);
        assertThat(tally.unheard())
                .as("calls, which concern no rule of this rulebook")
                .isEqualTo(calls);
    }

    @Test
    void exportedAgainNothingCountsTwice() {
        Path file = NATIVE.resolve("telegram-desktop-result.json");
        Tally first = replay("again", file, "mee6-60s", () -> false);
        Tally again = replay("again", file, "mee6-60s", () -> false);

        assertThat(again.replayed()).isEqualTo(first.activities() - first.unheard());
        assertThat(again.moved()).isEqualTo(first.moved());
    }

    @Test
    void whatIsOlderThanTheRowBeforeStillCounts() {
        String lines = "epoch_ms,room,author,chars,kind\n900000000000,r,u1,1,msg\n100000000000,r,u2,1,msg\n";
        Tally tally = replay("back", table(lines), "mee6-60s", () -> false);

        assertThat(tally.accepted()).isEqualTo(2);
        assertThat(tally.last()).contains(Instant.ofEpochMilli(900_000_000_000L));
        assertThat(tally.first()).contains(Instant.ofEpochMilli(100_000_000_000L));
    }

    @Test
    void presenceBecomesVoice() {
        String join = "1000100000000,r,u1,0,join\n";
        String part = "1000107200000,r,u1,0,part\n";
        replay("presence", table("epoch_ms,room,author,chars,kind\n" + join + part), "community", () -> false);

        Realm realm = game(new DataClock(Instant.ofEpochMilli(1_000_107_200_000L)), "community")
                .in("presence");
        assertThat(realm.view(HolderName.player("u1")).amount("xp"))
                .as("2 XP for each of two hours")
                .isEqualTo(4);
    }

    private Path table(String content) {
        try {
            return java.nio.file.Files.writeString(folder.resolve("table.csv"), content);
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private Tally replay(String realm, Path file, String rulebook, BooleanSupplier stopped) {
        Tally tally = new Tally(ZoneOffset.UTC);
        DataClock clock = new DataClock(Instant.EPOCH);
        try (Input input = Input.open(file, Optional.of(ZoneId.of("Europe/Berlin")))) {
            new Replay(game(clock, rulebook).in(realm), clock, tally, (bytes, activities) -> {}).run(input, stopped);
        }
        return tally;
    }

    private Levelwright game(DataClock clock, String rulebook) {
        return Levelwright.builder()
                .rulebook(RulebookFile.read(RULEBOOKS.resolve(rulebook + ".json"), Optional.empty()))
                .store(store)
                .clock(clock)
                .retention(Duration.ofDays(100_000))
                .build();
    }

    /** A signal that comes behind so many rows. */
    private static BooleanSupplier behind(long rows) {
        return new BooleanSupplier() {
            private long left = rows;

            @Override
            public boolean getAsBoolean() {
                return left-- <= 0;
            }
        };
    }
}
