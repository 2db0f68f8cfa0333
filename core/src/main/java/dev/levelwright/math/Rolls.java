package dev.levelwright.math;

import java.nio.ByteBuffer;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The draws of one cause, in order: the first draw has index 0, the next index 1, and so on. Not for several threads.
 *
 * <p>The words of draw {@code i} are the 8-byte words of HMAC(cause, i, 0), HMAC(cause, i, 1), ... A word gives 63 bits,
 * and is passed over where it would make one value likelier than another.
 */
public final class Rolls {
    /** The most blocks one draw may look at; a fair word is missed so often less than once in 2^256 draws. */
    private static final int MAX_BLOCKS = 64;

    private final Dice dice;
    private final byte[] cause;
    private @Nullable Mac mac;
    private int index;

    Rolls(Dice dice, byte[] cause) {
        this.dice = dice;
        this.cause = cause;
    }

    /** The index of the next draw, which is also how many draws were made. */
    public int index() {
        return index;
    }

    /**
     * Draws a whole number, each as likely as any other.
     *
     * @param min the least number, included
     * @param max the greatest number, included; at least {@code min} and at most 2^63-2 above it
     * @throws IllegalArgumentException if the bounds are out of order or too far apart
     */
    public long between(long min, long max) {
        long span = max - min + 1;
        if (max < min || span <= 0) {
            throw new IllegalArgumentException("draw must be from a least to a greatest but was " + min + ".." + max);
        }
        int draw = index;
        index = Math.addExact(index, 1);
        return span == 1 ? min : min + fair(draw, span);
    }

    /** Draws one of the amounts of a range. */
    public long in(Range range) {
        return range.value(between(0, range.count() - 1));
    }

    /** Throws the dice, one draw each, and sums them up. */
    public long sum(DiceNotation notation) {
        long sum = notation.plus();
        for (int die = 0; die < notation.count(); die++) {
            sum += between(1, notation.sides());
        }
        return sum;
    }

    /** Whether something of this chance happens; always takes one draw, even for a chance of nothing or of one. */
    public boolean happens(Ratio chance) {
        return between(0, chance.denominator() - 1) < chance.numerator();
    }

    private long fair(int draw, long span) {
        for (int block = 0; block < MAX_BLOCKS; block++) {
            ByteBuffer words = words(draw, block);
            while (words.hasRemaining()) {
                long word = words.getLong() >>> 1;
                long value = word % span;
                // Negative: the word lies in the last, incomplete run of spans below 2^63.
                if (word - value + (span - 1) >= 0) {
                    return value;
                }
            }
        }
        throw new IllegalStateException("no fair word in " + MAX_BLOCKS + " blocks");
    }

    private ByteBuffer words(int draw, int block) {
        Mac own = own();
        own.update(cause);
        own.update(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(draw)
                .putInt(block)
                .flip());
        return ByteBuffer.wrap(own.doFinal());
    }

    private Mac own() {
        Mac own = mac == null ? dice.mac() : mac;
        mac = own;
        return own;
    }
}
