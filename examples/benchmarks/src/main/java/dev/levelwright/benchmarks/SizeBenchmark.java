package dev.levelwright.benchmarks;

import dev.levelwright.persistence.sql.Pruned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How many bytes an activity takes on disk: messages of one guild with a thousand members, everything kept; then with the
 * keys of the last quarter only; then with the journal of the last quarter only. After each the database is made as small
 * as it can be ({@code VACUUM FULL}, {@code SHUTDOWN COMPACT}).
 *
 * <p>Options: {@code --db postgres,h2}, {@code --messages 40000}.
 */
public final class SizeBenchmark {
    private static final int MEMBERS = 1_000;
    private static final int WRITERS = 64;
    private static final double BILLION = 1e9;
    private static final int LOOK_MILLIS = 20;
    private static final String TABLES = "SELECT string_agg(replace(relname, 'lw_', '') || ' ' ||"
            + " round(pg_total_relation_size(oid) / %1$d.0), ', ' ORDER BY pg_total_relation_size(oid) DESC)"
            + " FROM pg_class WHERE relname LIKE 'lw\\_%%' AND relkind = 'r' AND pg_total_relation_size(oid) > %1$d";
    private static final String SUM =
            "SELECT sum(pg_total_relation_size(oid)) FROM pg_class" + " WHERE relname LIKE 'lw\\_%' AND relkind = 'r'";

    private final Server server;
    private final boolean h2;
    private final String url;
    private final long messages;

    private SizeBenchmark(Server server, boolean h2, long messages) {
        this.server = server;
        this.h2 = h2;
        this.url = server.create("size");
        this.messages = messages;
    }

    /** Measures and prints. */
    public static void main(String[] words) throws Exception {
        Options options = Options.read(Set.of("db", "messages"), words);
        Machine.print();
        for (String name : options.list("db", "postgres,h2")) {
            try (Server server = Server.of(name)) {
                System.out.printf("%nDatabase: %s%n", server.describe());
                new SizeBenchmark(server, name.equals("h2"), options.number("messages", 40_000)).run();
            }
        }
    }

    private void run() throws Exception {
        Instant quarter;
        long written;
        try (Guilds guilds = open()) {
            try (Meanwhile writing = new Meanwhile(WRITERS, guilds::message)) {
                while (writing.done() < messages) {
                    Thread.sleep(LOOK_MILLIS);
                }
            }
            written = guilds.written();
            quarter = guilds.before(written / 4);
        }
        print("all kept", written);
        prune(quarter, Instant.EPOCH);
        print("keys of the last quarter", written);
        prune(quarter, quarter);
        print("keys and journal of the last quarter", written);
    }

    private Guilds open() {
        return Guilds.open(server, url, 1, MEMBERS);
    }

    private void prune(Instant keysBefore, Instant entriesBefore) {
        try (Guilds guilds = open()) {
            long begun = System.nanoTime();
            Pruned pruned = guilds.prune(keysBefore, entriesBefore);
            System.out.printf(
                    Locale.ROOT,
                    "taken out: %,d keys and %,d entries in %.1f s%n",
                    pruned.keys(),
                    pruned.entries(),
                    (System.nanoTime() - begun) / BILLION);
        }
    }

    private void print(String what, long written) throws IOException {
        server.tell(url, List.of(h2 ? "SHUTDOWN COMPACT" : "VACUUM FULL"));
        long bytes = h2
                ? Files.size(Path.of(url.substring("jdbc:h2:file:".length()) + ".mv.db"))
                : Long.parseLong(server.ask(url, SUM));
        System.out.printf(
                Locale.ROOT,
                "%-38s %,d activities, %,d bytes each%n",
                what,
                written,
                Math.round((double) bytes / written));
        if (!h2) {
            System.out.println("  of these " + server.ask(url, TABLES.formatted(written)));
        }
    }
}
