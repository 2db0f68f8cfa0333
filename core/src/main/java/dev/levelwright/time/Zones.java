package dev.levelwright.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;

/** The names of time zones, and which time-zone data this Java carries. */
public final class Zones {
    private static final String ALWAYS_THERE = "UTC";
    private static final int MAX_LENGTH = 64;

    private Zones() {}

    /**
     * Reads the name of a zone, such as {@code Europe/Paris}, {@code UTC} or {@code +02:00}.
     *
     * @throws IllegalArgumentException if this Java knows no such zone
     */
    public static ZoneId parse(String zone) {
        if (zone.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "zone must have at most " + MAX_LENGTH + " characters but had " + zone.length());
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "zone must be one that Java knows, such as Europe/Paris, but was \"" + plain(zone) + "\"", e);
        }
    }

    /**
     * The version of the time-zone data, such as {@code 2025a}. It is journalled, because Java versions carry different
     * data, and resets in the future then differ.
     */
    public static String tzdbVersion() {
        return ZoneRulesProvider.getVersions(ALWAYS_THERE).lastKey();
    }

    /** Messages reach logs and chats, so nothing but printable ASCII goes into them. */
    private static String plain(String zone) {
        StringBuilder plain = new StringBuilder();
        zone.chars().forEach(c -> plain.append(c >= ' ' && c < 127 ? (char) c : '?'));
        return plain.toString();
    }
}
