package dev.levelwright.holder;

import dev.levelwright.math.Amounts;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** What values a trait takes. Values are kept as text; the type says which texts are right. */
public enum TraitType {
    /** Any text of at most 500 characters. */
    TEXT,
    /** A whole number in 0..2^53-1. */
    NUMBER,
    /** A holder of the same realm, {@code kind:id}. */
    HOLDER,
    /** A time zone that the JDK knows. */
    ZONE,
    /** An absolute http or https address of at most 500 characters. */
    URL;

    /** Longest value of a trait, in UTF-16 units. */
    public static final int MAX_LENGTH = 500;

    /** What is wrong with {@code value} for this type, or empty. */
    public Optional<String> complaint(String value) {
        if (value.length() > MAX_LENGTH) {
            return Optional.of("must have at most " + MAX_LENGTH + " characters but has " + value.length());
        }
        return switch (this) {
            case TEXT -> Optional.empty();
            case NUMBER -> complain(isAmount(value), "must be a whole number in 0.." + Amounts.MAX, value);
            case HOLDER -> complain(value.matches("(?s)[^:]{1,64}:.{0,200}"), "must be written kind:id", value);
            case ZONE -> complain(isZone(value), "must be a time zone such as Europe/Paris", value);
            case URL -> complain(value.matches("https?://[^\\s/]+(/\\S*)?"), "must be an http or https address", value);
        };
    }

    private static Optional<String> complain(boolean right, String rule, String value) {
        return right ? Optional.empty() : Optional.of(rule + " but was \"" + value + "\"");
    }

    private static boolean isAmount(String value) {
        return value.matches("0|[1-9][0-9]{0,15}") && Long.parseLong(value) <= Amounts.MAX;
    }

    private static boolean isZone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
