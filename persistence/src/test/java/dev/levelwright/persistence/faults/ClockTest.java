package dev.levelwright.persistence.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.persistence.Play;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.Postgres;
import dev.levelwright.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A game in a process of its own, which is killed and comes back under another clock, years ahead or behind. Nobody's time goes
 * back, and nobody gets anything sooner or more often than by their own time.
 */
@Timeout(1200)
class ClockTest {
    private static final Map<String, Duration> PAUSES =
            Map.of("message", Duration.ofSeconds(60), "rolling", Duration.ofHours(24), "daily", Duration.ofMillis(1));
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ENERGY = 10;
    private static final int LINES = 100;
    private static final long SOON = 60;
    private static final long DAYS = 86_400;

    private static final List<FakedClock> CLOCKS = List.of(
            new FakedClock("+0", 0),
            new FakedClock("+3650d", 3650 * DAYS),
            new FakedClock("-3650d", -3650 * DAYS),
            new FakedClock("+1000s", 1000),
            new FakedClock("+90000s", 90_000));

    private static final List<String> RESULTS = new ArrayList<>();

    private final Map<String, Long> told = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void find() {
        Missing.unless(FakedClock.isInstalled(), "libfaketime is not installed: no clock jumped");
    }

    @AfterAll
    static void report() {
        RESULTS.forEach(System.out::println);
    }

    @Test
    void nothingIsGrantedTwiceUnderOtherClocksOverH2() {
        requireRight("H2", "jdbc:h2:file:" + folder.resolve("game"));
    }

    @Test
    void nothingIsGrantedTwiceUnderOtherClocksOverPostgres() {
        requireRight("PostgreSQL", Postgres.database());
    }

    private void requireRight(String name, String url) {
        int starts = Trial.SLOW_FAULTS * CLOCKS.size();
        for (int start = 0; start < starts; start++) {
            FakedClock clock = CLOCKS.get(start % CLOCKS.size());
            PlayingProcess process = PlayingProcess.start(clock, url, start);
            process.await(clock.ahead() - SOON, clock.ahead() + SOON, LINES);
            process.kill();
            told.putAll(process.told());
        }
        List<Entry> journal = journal(url);
        requireOnce(journal);
        Map<String, List<Entry>> byPlayer = new TreeMap<>();
        journal.forEach(entry -> byPlayer.computeIfAbsent(actor(entry), unknown -> new ArrayList<>())
                .add(entry));
        byPlayer.values().forEach(ClockTest::requireTime);
        RESULTS.add(name + ": under " + starts + " clocks, " + told.size() + " granted, " + journal.size()
                + " in the journal, lost 0, twice 0");
    }

    private static List<Entry> journal(String url) {
        try (Store store = JdbcStore.open(url)) {
            return new Play(store, PlayingProcess.REALM).journal();
        }
    }

    private void requireOnce(List<Entry> journal) {
        Map<String, Long> kept = new HashMap<>();
        journal.forEach(
                entry -> assertThat(kept.put(entry.transaction().activity().id(), entry.number()))
                        .as("%s before", entry.transaction().activity().id())
                        .isNull());
        assertThat(told)
                .isNotEmpty()
                .allSatisfy((id, number) -> assertThat(kept).containsEntry(id, number));
    }

    private static void requireTime(List<Entry> ofPlayer) {
        assertThat(times(ofPlayer, type -> true))
                .as("time of %s", actor(ofPlayer.get(0)))
                .isSorted();
        PAUSES.forEach((type, pause) -> {
            List<Long> times = times(ofPlayer, type::equals);
            for (int i = 1; i < times.size(); i++) {
                assertThat(times.get(i) - times.get(i - 1)).as(type).isGreaterThanOrEqualTo(pause.toMillis());
            }
        });
        assertThat(times(ofPlayer, "daily"::equals).stream().map(at -> Math.floorDiv(at, DAY.toMillis())))
                .as("days")
                .doesNotHaveDuplicates();
        requireEnergy(times(ofPlayer, "run"::equals));
    }

    /** Between any two runs no more were made than there was energy and came since. */
    private static void requireEnergy(List<Long> runs) {
        for (int first = 0; first < runs.size(); first++) {
            for (int last = first; last < runs.size(); last++) {
                long came = (runs.get(last) - runs.get(first)) / MINUTE.toMillis() + 1;
                assertThat((long) last - first + 1).as("runs").isLessThanOrEqualTo(ENERGY + came);
            }
        }
    }

    /** When something was moved: what was refused moves nothing, not even the player's time. */
    private static List<Long> times(List<Entry> ofPlayer, Predicate<String> types) {
        return ofPlayer.stream()
                .map(Entry::transaction)
                .filter(transaction -> types.test(transaction.activity().type()))
                .filter(transaction -> !transaction.postings().isEmpty())
                .map(Transaction::at)
                .toList();
    }

    private static String actor(Entry entry) {
        return entry.transaction()
                .activity()
                .party(Activity.ACTOR)
                .orElseThrow()
                .id();
    }
}
