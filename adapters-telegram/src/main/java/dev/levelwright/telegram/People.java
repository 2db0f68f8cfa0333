package dev.levelwright.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.levelwright.chat.Names;
import dev.levelwright.telegram.delivery.BotApi;
import dev.levelwright.telegram.delivery.Outgoing;
import dev.levelwright.telegram.event.Person;
import dev.levelwright.telegram.event.UpdateReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who the bot saw lately: their names, and who has which {@code @name}. Of somebody it did not see it asks Telegram, once.
 * Safe for many threads.
 */
final class People implements Names {
    private static final int MOST = 20_000;

    private final BotApi api;
    private final Map<String, Optional<Person>> byId = lately();
    private final Map<String, Person> byHandle = lately();

    People(BotApi api) {
        this.api = api;
    }

    /** Bots do not play, so they are nobody to whom anything could be given. */
    synchronized void saw(Person person) {
        if (person.bot()) {
            return;
        }
        byId.put(person.player(), Optional.of(person));
        person.handle().ifPresent(handle -> byHandle.put(handle, person));
    }

    /** Who has that {@code @name}, in lower case. */
    synchronized Optional<Person> called(String handle) {
        return Optional.ofNullable(byHandle.get(handle));
    }

    @Override
    public Optional<String> name(String realm, String player) {
        return person(realm, player).map(Person::name).filter(name -> !name.isBlank());
    }

    private Optional<Person> person(String realm, String player) {
        synchronized (this) {
            Optional<Person> seen = byId.get(player);
            if (seen != null) {
                return seen;
            }
        }
        Optional<Person> person = asked(realm, player);
        synchronized (this) {
            byId.put(player, person);
        }
        return person;
    }

    /** Telegram tells of the members of a chat, and of whoever wrote to the bot. */
    private Optional<Person> asked(String realm, String player) {
        if (!player.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        boolean group = realm.matches("-[0-9]{1,18}");
        Outgoing call = group
                ? Outgoing.of("getChatMember").to(Long.parseLong(realm)).with("user_id", Long.parseLong(player))
                : Outgoing.of("getChat").to(Long.parseLong(player));
        try {
            JsonNode answer = api.call(call);
            return UpdateReader.person(group ? answer.path("user") : answer).filter(person -> !person.bot());
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }

    private static <K, V> Map<K, V> lately() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
