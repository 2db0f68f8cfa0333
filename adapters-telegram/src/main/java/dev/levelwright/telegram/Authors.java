package dev.levelwright.telegram;

import dev.levelwright.telegram.event.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who wrote which of the latest messages: Telegram does not say it when somebody reacts to one. What was written before the
 * bot started has no known author. Safe for many threads.
 */
final class Authors {
    private static final int MOST = 50_000;

    private final Map<Written, Person> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, Person> eldest) {
            return size() > MOST;
        }
    };

    synchronized void wrote(long chat, long message, Person who) {
        latest.put(new Written(chat, message), who);
    }

    synchronized Optional<Person> of(long chat, long message) {
        return Optional.ofNullable(latest.get(new Written(chat, message)));
    }

    private record Written(long chat, long message) {}
}
