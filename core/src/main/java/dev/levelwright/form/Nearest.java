package dev.levelwright.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant, by edit distance. */
final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** {@code ; did you mean "capacity"?}, or nothing when no known word is near. */
    static String hint(String written, Collection<String> known) {
        return among(written, known)
                .map(word -> "; did you mean " + Quoted.text(word) + "?")
                .orElse("");
    }

    static Optional<String> among(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int farthest = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(word -> word.length() <= LONGEST)
                .filter(word -> Math.abs(word.length() - written.length()) <= farthest)
                .filter(word -> distance(written, word) <= farthest)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    /** One cell of the table: change, drop or add a letter, or exchange two neighbours. */
    private static int step(int[][] cost, String a, String b, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
