package dev.levelwright.persistence.sql;

import dev.levelwright.form.Spelling;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of texts: keys keep these and not the texts, so that who is erased cannot be found in them. */
final class Digests {
    private Digests() {}

    static byte[] of(String text) {
        return sha256().digest(Spelling.write(text).getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
