package dev.levelwright.telegram;

import dev.levelwright.telegram.event.Place;
import java.util.Optional;

/** Which realm is played at a place: the author's choice. */
@FunctionalInterface
public interface Realms {
    /** The realm played there; empty when nothing is. */
    Optional<Home> at(Place place);

    /**
     * A realm, as seen from a place.
     *
     * @param realm its name, 1 to 200 characters
     * @param governed whether the administrators of this very chat may use admin commands in it: never when several chats
     *     share it, since anybody can make a group and be its administrator
     */
    record Home(String realm, boolean governed) {}

    /** Every chat is a realm of its own, named after the chat's number; so is every private one. */
    static Realms chats() {
        return place -> place.isGroup() || place.isPrivate()
                ? Optional.of(new Home(Long.toString(place.chat()), place.isGroup()))
                : Optional.empty();
    }

    /** Every group is a realm of its own; nothing is played in private. */
    static Realms groups() {
        return place -> chats().at(place).filter(home -> place.isGroup());
    }

    /** Every group is a realm of its own; who writes to the bot in private plays in the one of that name. */
    static Realms groupsAndPrivately(String realm) {
        return place -> place.isPrivate() ? Optional.of(new Home(realm, false)) : groups().at(place);
    }

    /** All chats play in one realm, which only the owners govern. */
    static Realms one(String realm) {
        return place -> place.isGroup() || place.isPrivate() ? Optional.of(new Home(realm, false)) : Optional.empty();
    }
}
