package dev.levelwright.discord.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What near-identical texts have in common: the digest of a text's letters and digits, so that a rule can ignore what was
 * just said without anybody keeping what was said. {@code Hello, World!!!} and {@code hello world} have the same one.
 */
final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    /** The fingerprint of a text, 16 hexadecimal digits. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        byte[] digest = sha256().digest(plain.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
