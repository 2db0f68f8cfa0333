package dev.levelwright.chat;

import java.util.Optional;

/** What people look like: the door through which an adapter gives the pictures that they chose. */
@FunctionalInterface
public interface Avatars {
    /** The bytes of a PNG, JPEG or GIF file, or empty; never waits for long. What is no picture is passed over. */
    Optional<byte[]> avatar(String realm, String player);

    /** Nobody has a picture. */
    static Avatars none() {
        return (realm, player) -> Optional.empty();
    }
}
