package dev.levelwright.persistence.sql;

/** Reads what a {@link Packer} wrote. */
final class Unpacker {
    /** In the middle of the letters, so that most of them are near it. */
    static final char MIDDLE = 'L';

    private static final int BITS = 7;
    private static final int REST = (1 << BITS) - 1;

    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += BITS) {
            byte next = bytes[at++];
            value |= (long) (next & REST) << shift;
            if (next >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
    }

    String text() {
        char[] units = new char[Math.toIntExact(number())];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) (MIDDLE + number());
        }
        return new String(units);
    }
}
