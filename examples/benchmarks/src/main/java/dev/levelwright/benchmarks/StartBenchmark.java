package dev.levelwright.benchmarks;

import dev.levelwright.Levelwright;
import dev.levelwright.decision.Outcome;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.persistence.sql.JdbcStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long it takes from the start of a JVM until the first outcome of a game in H2 is durable: in a new file and in one
 * that is there, plainly, without the examples' Logback, and with an archive of classes. Each figure is the median of
 * several processes.
 */
public final class StartBenchmark {
    private static final String ROW = "%-40s %8s %8s %8s %8s %8s%n";
    private static final String ONCE = "once";

    /** What this class path brings along for the examples, and a bot may do without. */
    private static final String NO_LOGBACK = "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider";

    private static final String RULEBOOK = """
            { "rulebook": "start", "semantics": 1, "zone": "UTC",
              "assets": { "xp": { "board": true }, "coins": { "start": 25 } },
              "tracks": { "main": { "asset": "xp", "curve": { "type": "polynomial-cost", "first": 0, "of": [100, 50, 5] } } },
              "rules": [ { "id": "chat", "on": "message", "every": "PT60S", "grant": { "xp": "15..25" } } ] }
            """;

    private StartBenchmark() {}

    /** {@code --runs 9}. */
    public static void main(String[] words) throws IOException, InterruptedException {
        if (words.length == 2 && words[0].equals(ONCE)) {
            once(words[1]);
            return;
        }
        int runs = Options.read(Set.of("runs"), words).number("runs", 9);
        Machine.print();
        System.out.println("Milliseconds, median of " + runs + ": since the JVM started, and processor time");
        System.out.printf(ROW, "", "main", "rulebook", "store", "outcome", "cpu");
        Path folder = Files.createTempDirectory("levelwright-start");
        Path archive = folder.resolve("classes.jsa");
        run(folder.resolve("archived"), List.of("-XX:ArchiveClassesAtExit=" + archive));
        measure(folder, "", runs, List.of());
        measure(folder, ", no Logback", runs, List.of(NO_LOGBACK));
        measure(folder, ", archived classes", runs, List.of("-XX:SharedArchiveFile=" + archive));
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static void measure(Path folder, String how, int runs, List<String> options)
            throws IOException, InterruptedException {
        List<long[]> fresh = new ArrayList<>();
        List<long[]> again = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Path file = folder.resolve("game" + i + how.length());
            fresh.add(run(file, options));
            again.add(run(file, options));
        }
        print("new file" + how, fresh);
        print("file of an earlier run" + how, again);
    }

    private static void print(String what, List<long[]> runs) {
        List<Object> values = new ArrayList<>(List.of(what));
        for (int column = 0; column < runs.get(0).length; column++) {
            int at = column;
            values.add(runs.stream().map(run -> run[at]).sorted().toList().get(runs.size() / 2));
        }
        System.out.printf(ROW, values.toArray());
    }

    private static long[] run(Path file, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartBenchmark.class.getName()));
        command.addAll(List.of(ONCE, "jdbc:h2:file:" + file));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = process.inputReader().lines().collect(Collectors.joining("\n"));
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
        return said.lines()
                .filter(line -> line.startsWith(ONCE))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /** One game, as a bot starts it; says how long it took until each step was done. */
    private static void once(String url) {
        long main = System.currentTimeMillis();
        var rulebook = Rulebooks.read("start", RULEBOOK);
        long read = System.currentTimeMillis();
        JdbcStore store = JdbcStore.open(url);
        long opened = System.currentTimeMillis();
        try (Levelwright game =
                Levelwright.builder().rulebook(rulebook).store(store).build()) {
            Outcome outcome = game.in("guild").player("p" + main).did("message", "m" + main);
            long done = System.currentTimeMillis();
            if (!outcome.accepted()) {
                throw new IllegalStateException(outcome.toString());
            }
            long cpu = Machine.cpu() / 1_000_000;
            long begin = ManagementFactory.getRuntimeMXBean().getStartTime();
            System.out.println(ONCE + " " + (main - begin) + " " + (read - begin) + " " + (opened - begin) + " "
                    + (done - begin) + " " + cpu);
        }
    }
}
