package dev.levelwright.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The same thing done by Levelwright and by what one would use otherwise, on one PostgreSQL, in one run, in turns: a
 * regenerating energy is spent by one statement, by Bucket4j with its PostgreSQL backend, and by Levelwright; a message
 * is counted by a bot written by hand, and by Levelwright. A bot with quick.db over SQLite, on a file of its own, is asked
 * where Node and it are installed.
 *
 * <p>Options: {@code --callers 1,32}, {@code --seconds 3} a round, {@code --rounds 3}, {@code --players 8000}, {@code --npm
 * FOLDER} where {@code npm install quick.db@9.1.7 better-sqlite3} was run.
 */
public final class PeersBenchmark {
    private static final int MOST_CONNECTIONS = 32;

    private final Options options;
    private final Server server;
    private final int players;

    private PeersBenchmark(Options options, Server server) {
        this.options = options;
        this.server = server;
        this.players = options.number("players", 8_000);
    }

    /** Measures and prints. */
    public static void main(String[] words) throws Exception {
        Options options = Options.read(Set.of("callers", "seconds", "rounds", "players", "npm"), words);
        Machine.print();
        try (Server server = Server.of("postgres")) {
            System.out.printf("Database: %s%n", server.describe());
            new PeersBenchmark(options, server).run();
        }
        node(options);
    }

    private void run() throws Exception {
        String byHand = server.create("by_hand");
        ByHand.create(server, byHand, players);
        EnergyByHand.create(server, byHand, players);
        String energyUrl = server.create("energy_game");
        String guildUrl = server.create("message_game");
        long acknowledged;
        try (EnergyGame energy = EnergyGame.open(server, energyUrl, players);
                Guilds guild = Guilds.open(server, guildUrl, 1, players)) {
            System.out.printf(
                    "%n%,d players, median of %d rounds of %d s, the ways take turns, a warm-up first;"
                            + " activities a second, p50 / p99 in ms%n",
                    players, rounds(), seconds().toSeconds());
            meet(energy::train);
            meet(guild::message);
            for (int callers : options.numbers("callers", "1,32")) {
                print(callers, measure(byHand, energy, guild, callers));
            }
            acknowledged = energy.written();
        }
        requireWritten(energyUrl, acknowledged);
    }

    /** Nobody is new when it counts. */
    private void meet(Way way) throws Exception {
        Load.run(way, MOST_CONNECTIONS, seconds());
    }

    private Map<String, Measured> measure(String url, EnergyGame energy, Guilds guild, int callers) throws Exception {
        int connections = Math.min(callers, MOST_CONNECTIONS);
        Map<String, List<Measured>> all = new LinkedHashMap<>();
        try (EnergyByHand hand = EnergyByHand.open(server, url, players, connections);
                ByHand bot = ByHand.open(server, url, players, connections)) {
            Map<String, Way> ways = new LinkedHashMap<>();
            ways.put("energy: one UPDATE by hand", hand::statement);
            ways.put("energy: Bucket4j, PostgreSQL, SELECT FOR UPDATE", hand::bucket4j);
            ways.put("energy: Levelwright", energy::train);
            ways.put("message: bot by hand, 4 statements", bot::bot);
            ways.put("message: Levelwright", guild::message);
            for (int round = 0; round <= rounds(); round++) {
                for (Map.Entry<String, Way> way : ways.entrySet()) {
                    Measured measured = Load.run(way.getValue(), callers, seconds());
                    all.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(measured);
                }
            }
        }
        Map<String, Measured> medians = new LinkedHashMap<>();
        all.forEach((way, rounds) -> medians.put(way, Measured.median(rounds.subList(1, rounds.size()))));
        return medians;
    }

    private static void print(int callers, Map<String, Measured> medians) {
        medians.forEach((way, is) -> System.out.printf(
                Locale.ROOT, "%5d callers | %-48s | %,8.0f | %s%n", callers, way, is.rate(), is.times()));
    }

    /** What was told to be spent stands in the journal. */
    private void requireWritten(String url, long acknowledged) {
        long entries = Long.parseLong(server.ask(url, "SELECT count(*) FROM lw_journal"));
        System.out.printf("Journal of the energy game: %,d entries, %,d acknowledged%n", entries, acknowledged);
        if (entries != acknowledged) {
            throw new IllegalStateException("the journal is not what was acknowledged");
        }
    }

    private static void node(Options options) throws Exception {
        String folder = options.list("npm", "").get(0);
        String said = folder.isEmpty()
                ? "not run: --npm FOLDER says where it is installed"
                : new QuickDb(Path.of(folder).toAbsolutePath())
                        .run(options.number("seconds", 3), options.number("players", 8_000))
                        .orElse("not run: it does not start there");
        System.out.println("    1 caller  | message: quick.db over SQLite on Node: " + said);
    }

    private int rounds() {
        return options.number("rounds", 3);
    }

    private Duration seconds() {
        return Duration.ofSeconds(options.number("seconds", 3));
    }
}
