package dev.levelwright.examples.play;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What somebody may have meant who mistyped a command. */
final class Guess {
    private static final int MOST_EDITS = 2;
    private static final int MOST = 3;

    private Guess() {}

    /** The known words that begin with what was typed, or else are at most two edits away, the nearest first. */
    static List<String> of(String typed, List<String> known) {
        List<String> longer = near(known.stream().filter(word -> word.startsWith(typed)), typed);
        return longer.isEmpty() ? near(known.stream().filter(word -> edits(typed, word) <= MOST_EDITS), typed) : longer;
    }

    private static List<String> near(Stream<String> words, String typed) {
        return words.distinct()
                .sorted(Comparator.comparing((String word) -> edits(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Levenshtein's distance: how many letters must be put in, taken out or changed. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
