package dev.levelwright.benchmarks;

import dev.levelwright.Realm;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.Ranked;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The board of a realm with a million holders: the first ten, and the ranks and neighbours of holders from all over the
 * board, alone and while others write; what that costs those who write; beside
 * {@code count(*)} through an index by hand on the same table, and beside {@code ZREVRANK} of a Redis that this program
 * starts where it is installed.
 *
 * <p>Options: {@code --db postgres,h2}, {@code --holders 1000000}, {@code --times 300}.
 */
public final class BoardBenchmark {
    private static final long FIRST = 80_351_110_224_678_912L;
    private static final long STEP = 2_654_435_761L;
    private static final long GREATEST = 5_000_011;
    private static final long SINCE = 1_790_000_000_000L;
    private static final double BILLION = 1e9;
    private static final int ACTIVE = 5_000;
    private static final int WRITERS = 8;
    private static final int ROUNDS = 9;
    private static final int ROUND_MILLIS = 1_500;
    private static final int PAUSE_MILLIS = 50;
    private static final int PIPELINE = 10_000;

    private final int holders;
    private final int times;

    private BoardBenchmark(int holders, int times) {
        this.holders = holders;
        this.times = times;
    }

    /** Measures and prints. */
    public static void main(String[] words) throws Exception {
        Options options = Options.read(Set.of("db", "holders", "times"), words);
        BoardBenchmark benchmark =
                new BoardBenchmark(options.number("holders", 1_000_000), options.number("times", 300));
        Machine.print();
        for (String name : options.list("db", "postgres,h2")) {
            try (Server server = Server.of(name)) {
                benchmark.run(server, name.equals("h2"));
            }
        }
        benchmark.redis();
    }

    private void run(Server server, boolean h2) throws Exception {
        System.out.printf("%nDatabase: %s%n", server.describe());
        String url = server.create("board");
        try (Guilds guilds = Guilds.open(server, url, 1, 1)) {
            guilds.message(); // the realm, and a first player
        }
        server.tell(url, h2 ? loadH2() : loadPostgres());
        byHand(server, url);
        try (Guilds guilds = Guilds.open(server, url, 1, Math.min(holders, ACTIVE))) {
            board(guilds.realm());
            awards(guilds);
        }
    }

    private List<String> loadPostgres() {
        return List.of(
                "INSERT INTO lw_holder SELECT r.number, 1 + x, 'player', (" + FIRST + " + x)::text, convert_to(("
                        + FIRST
                        + " + x)::text, 'UTF8'), " + SINCE + ", 0, '' FROM lw_realm r, generate_series(1, " + holders
                        + ") AS x",
                "INSERT INTO lw_balance SELECT r.number, 1 + x, '', 'xp', a.amount, " + SINCE + " + x, " + SINCE
                        + " + x, a.amount, " + SINCE + " + x FROM lw_realm r, generate_series(1, " + holders
                        + ") AS x, LATERAL (SELECT " + amount() + " AS amount) AS a",
                "UPDATE lw_realm SET version = version + 1, holders = holders + " + holders,
                "VACUUM (ANALYZE)");
    }

    private List<String> loadH2() {
        return List.of(
                "INSERT INTO lw_holder SELECT r.number, 1 + x, 'player', CAST(" + FIRST
                        + " + x AS VARCHAR), STRINGTOUTF8(CAST(" + FIRST + " + x AS VARCHAR)), " + SINCE
                        + ", 0, '' FROM lw_realm r, SYSTEM_RANGE(1, " + holders + ")",
                "INSERT INTO lw_balance SELECT r.number, 1 + x, '', 'xp', " + amount() + ", " + SINCE + " + x, " + SINCE
                        + " + x, " + amount() + ", " + SINCE + " + x FROM lw_realm r, SYSTEM_RANGE(1, " + holders + ")",
                "UPDATE lw_realm SET version = version + 1, holders = holders + " + holders,
                "ANALYZE");
    }

    /** How much the holder {@code x} has: everything up to five million, in no order. */
    private static String amount() {
        return "1 + MOD(x * " + STEP + ", " + GREATEST + ")";
    }

    private static long amount(long holder) {
        return 1 + holder * STEP % GREATEST;
    }

    private void board(Realm realm) throws Exception {
        SplittableRandom dice = new SplittableRandom(1);
        time("top(\"xp\", 10)", () -> require(realm.top("xp", 10).size() == 10));
        long begun = System.nanoTime();
        require(realm.rank("xp", any(dice)).isPresent());
        System.out.printf(
                Locale.ROOT,
                "%-36s %.2f s%n",
                "the first rank, which reads the board",
                (System.nanoTime() - begun) / BILLION);
        ranks(realm, dice, "");
        Ranked middle = realm.neighbours("xp", any(dice), 0, 0).get(0);
        time(
                "page behind place " + middle.rank(),
                () -> require(realm.page("xp", middle, 10).size() > 0));
    }

    private void ranks(Realm realm, SplittableRandom dice, String when) throws Exception {
        time(
                "rank(\"xp\", holder)" + when,
                () -> require(realm.rank("xp", any(dice)).isPresent()));
        time(
                "neighbours(\"xp\", holder, 5, 5)" + when,
                () -> require(realm.neighbours("xp", any(dice), 5, 5).size() >= Math.min(6, holders)));
    }

    private HolderName any(SplittableRandom dice) {
        return HolderName.player(Long.toString(FIRST + 1 + dice.nextLong(holders)));
    }

    /** Ranks beside awards; and awards alone, beside a rank every 50 ms, beside ranks one after the other. */
    private void awards(Guilds guilds) throws Exception {
        try (Meanwhile writing = new Meanwhile(WRITERS, guilds::message)) {
            ranks(guilds.realm(), new SplittableRandom(2), ", " + WRITERS + " writing");
            require(writing.done() > 0);
        }
        SplittableRandom dice = new SplittableRandom(3);
        Way rank = () -> require(guilds.realm().rank("xp", any(dice)).isPresent());
        Way now = () -> {
            Thread.sleep(PAUSE_MILLIS);
            rank.act();
        };
        List<Double> alone = new ArrayList<>();
        List<Double> some = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(rate(guilds, 0, rank));
            some.add(rate(guilds, 1, now));
            all.add(rate(guilds, 1, rank));
        }
        System.out.printf(
                Locale.ROOT,
                "awards a second, %d callers, median of %d rounds by turns: alone %,.0f; with a rank every %d ms %,.0f"
                        + " (%.2f of alone); with ranks all the time %,.0f (%.2f of alone)%n",
                WRITERS,
                ROUNDS,
                median(alone),
                PAUSE_MILLIS,
                median(some),
                median(some) / median(alone),
                median(all),
                median(all) / median(alone));
    }

    private static double rate(Guilds guilds, int askers, Way ask) throws Exception {
        try (Meanwhile asking = new Meanwhile(askers, ask);
                Meanwhile writing = new Meanwhile(WRITERS, guilds::message)) {
            long begun = System.nanoTime();
            long before = writing.done();
            Thread.sleep(ROUND_MILLIS);
            return (writing.done() - before) * BILLION / (System.nanoTime() - begun);
        }
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private void byHand(Server server, String url) throws Exception {
        SplittableRandom dice = new SplittableRandom(1);
        try (Connection connection = server.connect(url);
                PreparedStatement count = connection.prepareStatement(
                        "SELECT count(*) FROM lw_balance WHERE realm = ? AND asset = 'xp' AND ranked > ?")) {
            count.setLong(1, Long.parseLong(server.ask(url, "SELECT number FROM lw_realm")));
            time("by hand: count(*) of those ahead", () -> {
                count.setLong(2, amount(1 + dice.nextLong(holders)));
                require(ask(count) < holders);
            });
        }
    }

    private static long ask(PreparedStatement question) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void redis() throws Exception {
        Optional<Redis> installed = Redis.start();
        if (installed.isEmpty()) {
            System.out.println("\nRedis: not installed here (no redis-server on the path)");
            return;
        }
        System.out.println("\nRedis, nothing kept on disk");
        try (Redis redis = installed.get()) {
            fill(redis);
            SplittableRandom dice = new SplittableRandom(1);
            time("ZREVRANGE 0 9", () -> {
                redis.send("ZREVRANGE", "xp", "0", "9");
                for (int lines = Integer.parseInt(redis.reply().substring(1)); lines > 0; lines--) {
                    redis.reply();
                    redis.reply();
                }
            });
            time("ZREVRANK", () -> {
                redis.send("ZREVRANK", "xp", Long.toString(FIRST + 1 + dice.nextLong(holders)));
                require(redis.reply().startsWith(":"));
            });
        }
    }

    private void fill(Redis redis) throws IOException {
        for (int done = 0; done < holders; ) {
            int until = Math.min(holders, done + PIPELINE);
            for (int i = done + 1; i <= until; i++) {
                redis.send("ZADD", "xp", Long.toString(amount(i)), Long.toString(FIRST + i));
            }
            for (; done < until; done++) {
                redis.reply();
            }
        }
    }

    private void time(String what, Way way) throws Exception {
        for (int i = 0; i < times / 3; i++) {
            way.act();
        }
        long[] took = new long[times];
        long first = System.nanoTime();
        long cpu = Machine.cpu();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            way.act();
            took[i] = System.nanoTime() - begun;
        }
        Measured measured = Measured.of(took, System.nanoTime() - first, Machine.cpu() - cpu);
        System.out.println(String.format(
                Locale.ROOT,
                "%-36s p50 / p99 %s ms, %,.0f a second by one caller",
                what,
                measured.times(),
                measured.rate()));
    }

    private static void require(boolean so) {
        if (!so) {
            throw new IllegalStateException("measures the wrong thing");
        }
    }
}
