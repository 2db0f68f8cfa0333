package dev.levelwright.benchmarks;

import java.util.Locale;
import java.util.Set;

/**
 * How many bytes the store takes for every holder that it remembers: heap after a collection, with nobody known, and with
 * everybody who wrote two messages. H2 stands in a file, so what it keeps of its own is the same in both cases.
 *
 * <p>Options: {@code --holders 200000}.
 */
public final class MemoryBenchmark {
    private static final int CALLERS = 64;
    private static final int PAUSE_MILLIS = 20;
    private static final int COLLECTIONS = 4;
    private static final double MILLION = 1e6;

    private MemoryBenchmark() {}

    /** Measures and prints. */
    public static void main(String[] words) throws Exception {
        Options options = Options.read(Set.of("holders"), words);
        int holders = options.number("holders", 200_000);
        Machine.print();
        try (Server server = Server.of("h2")) {
            String url = server.create("memory");
            long remembered = used(server, url, holders, holders);
            long forgotten = used(server, url, holders, 0);
            System.out.printf(
                    Locale.ROOT,
                    "%,d holders with 5 balances and a window each: heap %.1f MB with all remembered, %.1f MB with none:"
                            + " %.0f bytes each%n",
                    holders,
                    remembered / MILLION,
                    forgotten / MILLION,
                    (double) (remembered - forgotten) / holders);
        }
    }

    /** The heap in use after everybody wrote twice, of a store that remembers so many. */
    private static long used(Server server, String url, int holders, int cached) throws Exception {
        try (Guilds guilds = Guilds.open(server, url, 1, holders, settings -> settings.cachedHolders(cached))) {
            try (Meanwhile writing = new Meanwhile(CALLERS, guilds::message)) {
                while (guilds.written() < 2L * holders) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
            return heap();
        }
    }

    private static long heap() {
        Runtime machine = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, machine.totalMemory() - machine.freeMemory());
        }
        return least;
    }
}
