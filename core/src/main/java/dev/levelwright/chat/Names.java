package dev.levelwright.chat;

import java.util.Optional;

/** What people are called: the door through which an adapter tells names. They are data, of any content. */
@FunctionalInterface
public interface Names {
    /** The most of a name that is shown. */
    int MOST_SHOWN = 48;

    /** The name of the player whom the platform calls {@code player} in {@code realm}, or empty; never waits for long. */
    Optional<String> name(String realm, String player);

    /**
     * What to call a player in a line: the name in at most {@value #MOST_SHOWN} characters, the platform's id where there
     * is no name or nothing of it is to be seen.
     */
    default String shown(String realm, String player) {
        String called = name(realm, player)
                .filter(name -> !Markup.PLAIN.plain(name).isBlank())
                .orElse(player);
        return Markup.PLAIN.line(Line.plain(called), MOST_SHOWN);
    }

    /** Nobody has a name: players are shown by the platform's id. */
    static Names none() {
        return (realm, player) -> Optional.empty();
    }
}
