package dev.levelwright.persistence.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The holders that an entry of the journal concerns: a link of the chain in which each one's history hangs.
 *
 * @param previous by a holder's number, the last entry before this one that concerned the holder; 0 if none did
 */
record Parties(Map<Long, Long> previous) {
    /** Reads {@code "7:102 33:0"}. */
    static Parties read(String text) {
        Map<Long, Long> previous = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            for (String party : text.split(" ", -1)) {
                int colon = party.indexOf(':');
                previous.put(Long.valueOf(party.substring(0, colon)), Long.valueOf(party.substring(colon + 1)));
            }
        }
        return new Parties(previous);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        previous.forEach((holder, entry) -> text.append(text.isEmpty() ? "" : " ")
                .append(holder)
                .append(':')
                .append(entry));
        return text.toString();
    }

    /** The entry before, or empty when this one does not concern the holder. */
    OptionalLong before(long holder) {
        Long entry = previous.get(holder);
        return entry == null ? OptionalLong.empty() : OptionalLong.of(entry);
    }
}
