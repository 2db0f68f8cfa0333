package dev.levelwright.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.persistence.Play;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that writes, as {@code kill -9} does, and looks at what it left. The property {@code levelwright.kills}
 * says how often; a few times unless set.
 */
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("levelwright.kills", 3);

    @TempDir
    private Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("game");
    }

    @Test
    @Timeout(600)
    void nothingAcknowledgedIsLostAndNothingIsTorn() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(17);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killedAfter(100 + random.nextInt(1500)));
            requireWhole(acknowledged);
        }
    }

    /** What a process acknowledged that was killed after so many lines of it. */
    private List<String> killedAfter(int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        url())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            List<String> acknowledged = read(output, lines);
            assertThatThrownBy(() -> JdbcStore.open(url()))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("open in another process");
            process.toHandle().destroyForcibly(); // unlike the process itself it leaves us its output
            acknowledged.addAll(read(output, Integer.MAX_VALUE));
            process.waitFor();
            return acknowledged;
        }
    }

    /** Whole lines only: the kill may have cut the last one. */
    private static List<String> read(BufferedReader output, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.size() < most) {
            StringBuilder line = new StringBuilder();
            int next = output.read();
            while (next >= 0 && next != '\n') {
                line.append((char) next);
                next = output.read();
            }
            if (next < 0) {
                return lines;
            }
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private void requireWhole(Set<String> acknowledged) {
        try (Store store = JdbcStore.open(url())) {
            Play play = new Play(store, KilledWriter.REALM);
            List<Entry> journal = play.journal();
            Set<String> kept = new HashSet<>();
            journal.forEach(entry -> kept.add(entry.transaction().activity().id()));

            assertThat(acknowledged).isNotEmpty().isSubsetOf(kept);
            assertThat(journal)
                    .extracting(Entry::number)
                    .isEqualTo(LongStream.rangeClosed(1, journal.size()).boxed().toList());
            requireBalances(play, play.fold());
            acknowledged.stream()
                    .limit(50)
                    .forEach(id -> assertThat(play.reader().outcome(id)).isPresent());
        }
    }

    private static void requireBalances(Play play, Fold fold) {
        for (HolderName player : KilledWriter.PLAYERS) {
            assertThat(play.coins(player)).isEqualTo(fold.amount(player, Play.COINS));
        }
    }
}
