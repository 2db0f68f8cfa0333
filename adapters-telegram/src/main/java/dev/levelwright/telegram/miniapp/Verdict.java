package dev.levelwright.telegram.miniapp;

import dev.levelwright.telegram.event.Person;
import java.time.Instant;
import java.util.Map;

/** What a look at initData comes to. */
public sealed interface Verdict {
    /**
     * Telegram signed it for this bot, recently.
     *
     * @param person who looks at the page
     * @param at when they opened it
     * @param fields everything that was signed, by name, such as {@code start_param} and {@code chat_instance}
     */
    record Genuine(Person person, Instant at, Map<String, String> fields) implements Verdict {
        public Genuine {
            fields = Map.copyOf(fields);
        }
    }

    /** It is not to be believed. */
    record Rejected(Reason reason) implements Verdict {}

    /** Why it is not to be believed. */
    enum Reason {
        /** It is no list of fields, is too long, or lacks what must be there. */
        MALFORMED,
        /** A name comes twice, so that two readers might read two things. */
        DUPLICATE,
        /** Somebody else wrote it, or changed it. */
        FORGED,
        /** It was signed too long ago, or in the future. */
        EXPIRED
    }
}
