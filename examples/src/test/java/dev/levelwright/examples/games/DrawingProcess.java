package dev.levelwright.examples.games;

import dev.levelwright.Levelwright;
import dev.levelwright.decision.Outcome;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.testkit.SettableClock;
import java.util.List;

/** A bot of its own process that runs what is due, a few times over, and says how often it was the first to do so. */
final class DrawingProcess {
    private static final int TIMES = 5;

    private DrawingProcess() {}

    /** Takes the URL of the database, the realm, and the instant that its clock shows. */
    public static void main(String[] arguments) {
        try (Levelwright game = Levelwright.builder()
                .rulebook(Games.named("lc").orElseThrow().rulebook())
                .store(JdbcStore.open(arguments[0]))
                .clock(SettableClock.at(arguments[2]))
                .build()) {
            long first = 0;
            for (int i = 0; i < TIMES; i++) {
                List<Outcome> outcomes = game.in(arguments[1]).runDue();
                first += outcomes.stream()
                        .filter(outcome -> outcome.accepted() && !outcome.replayed())
                        .count();
            }
            System.out.println(first);
        }
    }
}
