package dev.levelwright.persistence.faults;

import dev.levelwright.Levelwright;
import dev.levelwright.Player;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.persistence.sql.JdbcStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A process of its own that plays a game by its clock until it is killed, and says what was granted. */
final class PlayingProcess {
    static final RealmName REALM = new RealmName("clock");

    private static final long SECOND = 1000;
    private static final int PLAYERS = 8;
    private static final int TURNS_OF_ONE = 40;
    private static final int TWICE = 5;
    private static final List<String> TYPES = List.of("message", "daily", "rolling", "run");
    private static final String RULEBOOK = """
            { "rulebook": "clock", "semantics": 1, "zone": "UTC",
              "assets": { "xp": {}, "gold": {}, "won": {},
                "energy": { "start": 10, "capacity": 10, "regeneration": { "amount": 1, "every": "PT1M" } } },
              "rules": [
                { "id": "message", "on": "message", "every": "PT60S", "grant": { "xp": 1 } },
                { "id": "daily", "on": "daily", "once": "day", "grant": { "gold": 100 } },
                { "id": "rolling", "on": "rolling", "every": "PT24H", "grant": { "gold": 1 } },
                { "id": "run", "on": "run", "cost": { "energy": 1 }, "grant": { "won": 1 } } ] }
            """;

    private final Process process;
    private final Map<String, Long> told = new HashMap<>();
    private long ahead = Long.MAX_VALUE;

    private PlayingProcess(Process process) {
        this.process = process;
    }

    /** A process that plays by {@code clock}; the ids of what it does begin with the number {@code begin}. */
    static PlayingProcess start(FakedClock clock, String url, int begin) {
        try {
            return new PlayingProcess(clock.seenBy(JavaProcess.of(PlayingProcess.class, url, Integer.toString(begin)))
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until its clock is so far from ours, in seconds, and then until it said so much more. */
    void await(long least, long most, int lines) {
        do {
            hear();
        } while (ahead < least || ahead > most);
        for (int i = 0; i < lines; i++) {
            hear();
        }
    }

    private void hear() {
        if (!heard()) {
            throw new AssertionError("a process ended by itself");
        }
    }

    /** Kills it as {@code kill -9} does, and takes in what it still said. */
    void kill() {
        process.toHandle().destroyForcibly();
        boolean more = true;
        while (more) {
            more = heard();
        }
        try {
            process.waitFor();
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    /** The numbers in the journal of what was granted. */
    Map<String, Long> told() {
        return Map.copyOf(told);
    }

    private boolean heard() {
        try {
            BufferedReader output = process.inputReader();
            String line = output.readLine();
            if (line != null && line.endsWith(";")) { // otherwise the kill has cut it
                String[] parts = line.split("[ ;]");
                long number = Long.parseLong(parts[1]);
                ahead = Math.floorDiv(Long.parseLong(parts[2]) - System.currentTimeMillis(), SECOND);
                if (number > 0 && told.getOrDefault(parts[0], number) != number) {
                    throw new AssertionError(parts[0] + " was granted twice");
                }
                if (number > 0) {
                    told.put(parts[0], number);
                }
            }
            return line != null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The process itself: URL, beginning. */
    public static void main(String[] arguments) {
        Levelwright game = Levelwright.builder()
                .rulebook(Rulebooks.read("clock", RULEBOOK))
                .store(JdbcStore.open(arguments[0]))
                .build();
        AtomicLong next = new AtomicLong();
        Play.onThreads(PLAYERS, seat -> {
            for (long turn = next.getAndIncrement(); ; turn = next.getAndIncrement()) {
                play(game, seat, arguments[1] + "/" + turn, turn);
            }
        });
    }

    /** Half of them play all the time, the others only for a while, so that there are always some who are new. */
    private static void play(Levelwright game, int seat, String id, long turn) {
        String name = seat % 2 == 0 ? "old" + seat : "new" + seat + "/" + id.charAt(0) + turn / TURNS_OF_ONE;
        Player player = game.in(REALM.id()).player(name);
        String type = TYPES.get((int) (turn / PLAYERS % TYPES.size()));
        say(id, player.did(type, id));
        if (turn % TWICE == 0) {
            say(id, player.did(type, id));
        }
    }

    private static void say(String id, Outcome outcome) {
        synchronized (PlayingProcess.class) {
            long number = outcome.accepted() ? outcome.number() : 0;
            System.out.println(id + " " + number + " " + System.currentTimeMillis() + ";");
            if (System.out.checkError()) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
