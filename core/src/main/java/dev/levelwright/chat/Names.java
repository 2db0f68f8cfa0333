package dev.levelwright.chat;

import java.util.Optional;

/** What people are called: the door through which an adapter tells names. They are data, of any content. */
@FunctionalInterface
public interface Names {
    /** The name of the player whom the platform calls {@code player} in {@code realm}, or empty; never waits for long. */
    Optional<String> name(String realm, String player);

    /** Nobody has a name: players are shown by the platform's id. */
    static Names none() {
        return (realm, player) -> Optional.empty();
    }
}
