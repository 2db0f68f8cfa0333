package dev.levelwright.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many activities a second become durable, and how long a caller waits for it, beside two ways without an engine on
 * the same database in the same run. Read the results as ratios: all ways take turns.
 *
 * <p>Options: {@code --db postgres,h2}, {@code --callers 1,8,32,256,1024}, {@code --seconds 3} a round, {@code --rounds
 * 3}, {@code --ways a,b,c16,c1}, {@code --members 500} of each of 16 realms. Everybody takes turns, so a store that remembers
 * fewer than all of them reads each one anew.
 */
public final class CommitBenchmark {
    private static final int REALMS = 16;
    private static final int MOST_CONNECTIONS = 32;

    private final Options options;
    private final Server server;
    private final int players;
    private final String byHand;
    private final Guilds many;
    private final Guilds one;

    private CommitBenchmark(Options options, Server server, String many, String one) throws SQLException {
        this.options = options;
        this.server = server;
        int members = options.number("members", 500);
        this.players = REALMS * members;
        this.byHand = server.create("by_hand");
        ByHand.create(server, byHand, players);
        this.many = Guilds.open(server, many, REALMS, members);
        this.one = Guilds.open(server, one, 1, players);
    }

    private Map<String, String> ways() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("a", "the smallest UPDATE of one row, autocommit");
        ways.put("b", "the bot written by hand: SELECT, 2 UPDATEs, INSERT, autocommit");
        ways.put("c16", "Levelwright (state, journal, key), " + REALMS + " realms of " + players / REALMS + " players");
        ways.put("c1", "Levelwright, one realm of " + players + " players");
        return ways;
    }

    /** Measures and prints. */
    public static void main(String[] words) throws Exception {
        Options options = Options.read(Set.of("db", "callers", "seconds", "rounds", "ways", "members"), words);
        Machine.print();
        for (String name : options.list("db", "postgres,h2")) {
            try (Server server = Server.of(name)) {
                run(options, server);
            }
        }
    }

    private static void run(Options options, Server server) throws Exception {
        System.out.printf("%nDatabase: %s%n", server.describe());
        String many = server.create("many");
        String one = server.create("one");
        CommitBenchmark benchmark = new CommitBenchmark(options, server, many, one);
        try {
            benchmark.run();
        } finally {
            benchmark.many.close();
            benchmark.one.close();
        }
        requireWritten(server, many, benchmark.many);
        requireWritten(server, one, benchmark.one);
    }

    /** What was acknowledged stands in the journal. */
    private static void requireWritten(Server server, String url, Guilds guilds) {
        long entries = Long.parseLong(server.ask(url, "SELECT count(*) FROM lw_journal"));
        System.out.printf(
                "Journal: %,d entries, %,d acknowledged, %,d refused%n", entries, guilds.written(), guilds.refused());
        if (entries != guilds.written()) {
            throw new IllegalStateException("the journal is not what was acknowledged");
        }
    }

    private void run() throws Exception {
        List<String> ways = options.list("ways", "a,b,c16,c1");
        ways.forEach(way -> System.out.println("(" + way + ") " + ways().getOrDefault(way, "")));
        System.out.printf(
                "Pool of (a) and (b): a connection for each caller, %d at most; (c): a store with nothing set."
                        + " Median of %d rounds of %d s, the ways take turns, a warm-up first.%n",
                MOST_CONNECTIONS, rounds(), seconds().toSeconds());
        meetEverybody();
        System.out.println("\nEach: activities a second, then p50 / p99 of the acknowledgement in ms, then this"
                + " process's processor time for one in microseconds");
        for (int callers : options.numbers("callers", "1,8,32,256,1024")) {
            print(callers, measure(ways, callers));
        }
    }

    private int rounds() {
        return options.number("rounds", 3);
    }

    private Duration seconds() {
        return Duration.ofSeconds(options.number("seconds", 3));
    }

    /** Nobody is new when it counts, and the code is warm. */
    private void meetEverybody() throws Exception {
        for (Guilds guilds : List.of(many, one)) {
            while (guilds.written() < 2L * guilds.all()) {
                Load.run(guilds::message, MOST_CONNECTIONS, Duration.ofSeconds(1));
            }
        }
    }

    private Map<String, Measured> measure(List<String> ways, int callers) throws Exception {
        Map<String, List<Measured>> rounds = new LinkedHashMap<>();
        try (ByHand hand = ByHand.open(server, byHand, players, Math.min(callers, MOST_CONNECTIONS))) {
            for (String way : ways) {
                Load.run(way(hand, way), callers, seconds().dividedBy(2));
                rounds.put(way, new ArrayList<>());
            }
            for (int round = 0; round < rounds(); round++) {
                for (Map.Entry<String, List<Measured>> way : rounds.entrySet()) {
                    way.getValue().add(Load.run(way(hand, way.getKey()), callers, seconds()));
                }
            }
        }
        Map<String, Measured> medians = new LinkedHashMap<>();
        rounds.forEach((way, all) -> medians.put(way, Measured.median(all)));
        return medians;
    }

    private Way way(ByHand hand, String name) {
        return switch (name) {
            case "a" -> hand::smallest;
            case "b" -> hand::bot;
            case "c16" -> many::message;
            case "c1" -> one::message;
            default -> throw new IllegalArgumentException("--ways are a, b, c16, c1 but one was " + name);
        };
    }

    private static void print(int callers, Map<String, Measured> medians) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%5d callers", callers));
        medians.forEach((way, is) -> line.append(
                String.format(Locale.ROOT, " | (%s) %,8.0f  %14s  %4.0f", way, is.rate(), is.times(), is.cpu())));
        for (String way : List.of("c16", "c1")) {
            for (String base : List.of("b", "a")) {
                if (medians.containsKey(way) && medians.containsKey(base)) {
                    double ratio = medians.get(way).rate() / medians.get(base).rate();
                    line.append(String.format(Locale.ROOT, " | %s:%s %5.2f", way, base, ratio));
                }
            }
        }
        System.out.println(line);
    }
}
