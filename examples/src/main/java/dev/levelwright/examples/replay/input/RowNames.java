package dev.levelwright.examples.replay.input;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names for the rows of a table that has none: what the row says, and the how-manieth row it is that says the same.
 * Unlike a row number it stays when rows are added to the table, or cut off its beginning at another instant.
 *
 * <p>Equal rows are told apart as long as fewer than {@value #REMEMBERED} others are between them. In a table sorted by
 * time they stand together.
 */
final class RowNames {
    static final int REMEMBERED = 10_000;

    private static final int LONGEST = 190;

    private final Map<String, Integer> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The name of the next row, which says this about when and what, and about where and who. */
    String next(Map.Entry<String, String> says) {
        String text = says.getKey() + "/" + says.getValue();
        String name = text.length() <= LONGEST ? text : digest(text);
        return name + "/" + seen.merge(name, 1, Integer::sum);
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
