package dev.levelwright.persistence.sql;

import java.util.Arrays;

/** Writes whole numbers and texts in few bytes: a number near zero takes one, a letter too. Used over and over. */
final class Packer {
    private static final int FIRST_ROOM = 256;
    private static final int MOST_OF_A_NUMBER = 10;
    private static final int BITS = 7;
    private static final long REST = (1 << BITS) - 1L;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int length;

    /** Forgets what was written. */
    void begin() {
        length = 0;
    }

    /** What was written since. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Any number: the sign last, seven bits in a byte, the lower ones first. */
    void number(long value) {
        if (bytes.length - length < MOST_OF_A_NUMBER) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        long left = value << 1 ^ value >> (Long.SIZE - 1);
        while ((left & ~REST) != 0) {
            bytes[length++] = (byte) (left & REST | ~REST);
            left >>>= BITS;
        }
        bytes[length++] = (byte) left;
    }

    /** Any text. */
    void text(String value) {
        number(value.length());
        for (int i = 0; i < value.length(); i++) {
            number(value.charAt(i) - (long) Unpacker.MIDDLE);
        }
    }
}
