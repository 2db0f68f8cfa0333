package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.holder.HolderName;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.Postgres;
import dev.levelwright.testkit.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One lottery on one PostgreSQL, which eight processes draw at once. */
class EightProcessesAcceptance {
    private static final int PROCESSES = 8;
    private static final int PLAYERS = 20;

    @Test
    void line7_oneLotteryIsDrawnOnceFromEightProcesses() throws IOException, InterruptedException {
        String url = Postgres.schema();
        SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
        try (Levelwright game = Levelwright.builder()
                .rulebook(Games.named("lc").orElseThrow().rulebook())
                .store(JdbcStore.open(url))
                .clock(clock)
                .build()) {
            Realm realm = game.in("guild");
            for (int i = 0; i < PLAYERS; i++) {
                assertThat(realm.did(realm.player("p" + i)
                                        .doing("ticket", "ticket" + i)
                                        .with("count", 2))
                                .accepted())
                        .isTrue();
            }

            assertThat(sum(processes(url, "2026-03-03T12:00:00Z"))).isEqualTo(1);

            clock.set("2026-03-03T12:00:00Z");
            assertThat(realm.view(new HolderName("lottery", "")).amount("draws"))
                    .isEqualTo(1);
            long all = 0;
            for (int i = 0; i < PLAYERS; i++) {
                all += realm.player("p" + i).view().amount("lc");
            }
            assertThat(all).isEqualTo(25L * PLAYERS);
        }
    }

    private static List<Process> processes(String url, String now) throws IOException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DrawingProcess.class.getName(),
                            url,
                            "guild",
                            now)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        return processes;
    }

    private static long sum(List<Process> processes) throws IOException, InterruptedException {
        long sum = 0;
        for (Process process : processes) {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            String[] lines = said.strip().split("\n");
            sum += Long.parseLong(lines[lines.length - 1].strip());
        }
        return sum;
    }
}
