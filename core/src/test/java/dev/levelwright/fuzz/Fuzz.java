package dev.levelwright.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A search for an input that a target does not answer as it should. It begins with texts that mean something, distorts them,
 * and keeps those that come to something new, to distort them further.
 *
 * <pre>{@code
 * Map<String, Long> kinds = Fuzz.of("exports", files).tries(2_000).run(input -> read(input.bytes()));
 * }</pre>
 *
 * <p>Without further words it makes as many tries as {@link #tries} says, the same ones in every build. {@code
 * -Dlevelwright.fuzz=100000} makes that many, {@code -Dlevelwright.fuzz=10m} goes on for ten minutes, and then what is tried
 * follows from a seed that is printed; {@code -Dlevelwright.fuzz.seed=...} makes it that one.
 */
public final class Fuzz {
    private static final long SEED = 20261121;
    private static final int MOST_KEPT = 2_000;

    /** A hang is meant, not a slow machine. */
    private static final long HANGING_MILLIS = 120_000;

    private final String name;
    private final List<String> corpus;
    private List<String> words = List.of();
    private long tries = 1_000;

    private Fuzz(String name, List<String> corpus) {
        this.name = name;
        this.corpus = List.copyOf(corpus);
    }

    /** What is tried. */
    @FunctionalInterface
    public interface Target {
        /**
         * Tries one input.
         *
         * @return what it came to, in a word or two without anything of the input in them: what gives a new one is worth
         *     distorting further
         * @throws Throwable when it came to what it must not
         */
        String tried(Input input) throws Throwable;
    }

    /**
     * A search.
     *
     * @param name what is searched, for messages
     * @param corpus what it begins with, at least one text
     */
    public static Fuzz of(String name, List<String> corpus) {
        if (corpus.isEmpty()) {
            throw new IllegalArgumentException("fuzzing of " + name + " must begin with at least one text");
        }
        return new Fuzz(name, corpus);
    }

    /** The same where these words too are put in. */
    public Fuzz words(List<String> more) {
        words = List.copyOf(more);
        return this;
    }

    /** The same with so many tries in every build. */
    public Fuzz tries(long inEveryBuild) {
        tries = inEveryBuild;
        return this;
    }

    /**
     * Searches.
     *
     * @return how often the target came to what, the texts of the corpus as they are among them
     * @throws AssertionError with the input and the seed, when the target failed or hung
     */
    public Map<String, Long> run(Target target) {
        Budget budget = Budget.given(tries);
        long seed = Long.getLong("levelwright.fuzz.seed", budget.longer() ? System.nanoTime() : SEED);
        Search search = new Search(target, seed, budget);
        Thread thread = new Thread(search, "fuzz-" + name);
        thread.setDaemon(true);
        thread.start();
        search.await(thread);
        if (budget.longer()) {
            System.out.println("fuzz " + name + ": seed " + seed + ", " + search.done + " tries, " + search.kinds.size()
                    + " kinds of answers, longest input " + search.longest + ", most often " + mostOften(search.kinds));
        }
        return search.kinds;
    }

    private static List<Map.Entry<String, Long>> mostOften(Map<String, Long> kinds) {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(8)
                .toList();
    }

    /**
     * How long to search.
     *
     * @param tries so many tries, or 0
     * @param nanos so long, or 0
     * @param longer whether somebody asked for more than every build does
     */
    private record Budget(long tries, long nanos, boolean longer) {
        static Budget given(long standard) {
            String said = System.getProperty("levelwright.fuzz", "");
            if (said.isEmpty()) {
                return new Budget(standard, 0, false);
            }
            return said.endsWith("m")
                    ? new Budget(0, Long.parseLong(said.substring(0, said.length() - 1)) * 60_000_000_000L, true)
                    : new Budget(Long.parseLong(said), 0, true);
        }

        boolean isSpent(long done, long since) {
            return tries > 0 ? done >= tries : System.nanoTime() - since >= nanos;
        }
    }

    /** One search, on a thread of its own, so that a hang can be told. */
    private final class Search implements Runnable {
        private final Target target;
        private final long seed;
        private final Budget budget;
        private final Random random;
        private final List<String> pool = new ArrayList<>(corpus);
        private final Map<String, Long> kinds = new TreeMap<>();
        private final AtomicReference<Throwable> failed = new AtomicReference<>();
        private volatile Input current = Input.of("", 0);
        private volatile long done;
        private int longest;

        Search(Target target, long seed, Budget budget) {
            this.target = target;
            this.seed = seed;
            this.budget = budget;
            this.random = new Random(seed);
        }

        @Override
        public void run() {
            try {
                long since = System.nanoTime();
                for (String text : corpus) {
                    tried(Input.of(text, random.nextLong()));
                }
                Distortion distortion = new Distortion(random, pool, words);
                while (!budget.isSpent(done, since)) {
                    String text = distortion.of(pool.get(random.nextInt(pool.size())));
                    tried(new Input(text, distortion.bytes(text), random.nextLong()));
                }
            } catch (Throwable failure) {
                current = Shrinking.of(target, current, failure);
                failed.set(failure);
            }
        }

        private void tried(Input input) throws Throwable {
            current = input;
            longest = Math.max(longest, input.text().length());
            String kind = target.tried(input);
            done++;
            if (kinds.merge(kind, 1L, Long::sum) == 1 && pool.size() < MOST_KEPT) {
                pool.add(input.text());
            }
        }

        void await(Thread thread) {
            long before = -1;
            while (thread.isAlive() && before != done) {
                before = done;
                join(thread);
            }
            if (thread.isAlive()) {
                AssertionError hangs = new AssertionError(where("hung"));
                hangs.setStackTrace(thread.getStackTrace());
                throw hangs;
            }
            if (failed.get() != null) {
                throw new AssertionError(where("failed: " + failed.get()), failed.get());
            }
        }

        private void join(Thread thread) {
            try {
                thread.join(HANGING_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(where("was interrupted"), stopped);
            }
        }

        private String where(String what) {
            return "fuzz " + name + " " + what + "\nat try " + done + " of -Dlevelwright.fuzz.seed=" + seed
                    + " with the choice " + current.choice() + " and the input\n" + Shown.of(current.text());
        }
    }
}
