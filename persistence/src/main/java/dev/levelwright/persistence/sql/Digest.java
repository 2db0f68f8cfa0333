package dev.levelwright.persistence.sql;

import dev.levelwright.form.Spelling;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 of a text: keys keep this and not the text, so that who is erased cannot be found in them. */
final class Digest {
    private static final int MOST_DIGITS = 19;
    private static final int GREAT_BITS = 40;
    private static final int CUT_BITS = 20;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    static Digest of(String text) {
        return new Digest(sha256().digest(Spelling.write(text).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Where the digest of an id stands among the others. Ids that are numbers as a whole, as those of messages are, rise
     * with time: the upper digits of a great one, a small one as it is. All others stand together at 0.
     */
    static long near(String id) {
        boolean number = id.length() <= MOST_DIGITS && id.chars().allMatch(unit -> unit >= '0' && unit <= '9');
        long value = number && !id.isEmpty() ? Long.parseUnsignedLong(id) : 0;
        return value >>> GREAT_BITS == 0 ? value : value >>> CUT_BITS;
    }

    /** A digest as the database keeps it. */
    static Digest read(byte[] bytes) {
        return new Digest(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
