package dev.levelwright.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.levelwright.telegram.delivery.BotApi;
import dev.levelwright.telegram.delivery.Outgoing;
import dev.levelwright.telegram.event.Person;
import dev.levelwright.telegram.event.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may use admin commands: the owners everywhere, and the administrators of a group in the realm that is the group's
 * own. Telegram is asked once in a while; when it does not answer, nobody may.
 */
final class Admins {
    private static final System.Logger LOG = System.getLogger(Admins.class.getName());

    private final BotApi api;
    private final InstantSource clock;
    private final Duration kept;
    private final Set<Long> owners;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    Admins(BotApi api, InstantSource clock, Duration kept, Set<Long> owners) {
        this.api = api;
        this.clock = clock;
        this.kept = kept;
        this.owners = Set.copyOf(owners);
    }

    boolean may(Person who, Place place, Realms.Home home) {
        return owners.contains(who.id())
                || (home.governed()
                        && place.isGroup()
                        && administrators(place.chat()).contains(who.id()));
    }

    private Set<Long> administrators(long chat) {
        Instant now = clock.instant();
        return known.compute(
                        chat, (id, before) -> before != null && now.isBefore(before.until) ? before : asked(id, now))
                .people;
    }

    private Known asked(long chat, Instant now) {
        Set<Long> people = new HashSet<>();
        try {
            for (JsonNode member : api.call(Outgoing.of("getChatAdministrators").to(chat))) {
                people.add(member.path("user").path("id").longValue());
            }
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "Telegram does not tell the administrators of a chat", failure);
            return new Known(Set.of(), now);
        }
        return new Known(people, now.plus(kept));
    }

    private record Known(Set<Long> people, Instant until) {}
}
