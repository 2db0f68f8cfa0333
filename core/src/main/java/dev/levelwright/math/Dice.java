package dev.levelwright.math;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The chance of one realm: every draw is HMAC-SHA-256, keyed with the realm's secret, over what the draw is for. The
 * same event therefore always draws the same, on every machine and at every retry, and nobody without the secret can
 * foresee a draw, however many they have seen.
 *
 * <p>Instances may be shared between threads. {@link Rolls} that are never drawn from cost no more than their bytes.
 */
public final class Dice {
    /** The shortest secret, in bytes. */
    public static final int MIN_SECRET_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte FOR_ACTIVITY = 1;
    private static final byte FOR_ROTATION = 2;

    private final Mac prototype;

    /**
     * The dice of a realm.
     *
     * @param secret at least {@value #MIN_SECRET_BYTES} bytes that nobody can guess; copied
     * @throws IllegalArgumentException if the secret is shorter
     */
    public Dice(byte[] secret) {
        Amounts.check("bytes of the dice secret", secret.length, MIN_SECRET_BYTES, Integer.MAX_VALUE);
        this.prototype = keyed(secret);
    }

    /**
     * The draws of one rule for one activity.
     *
     * @param realm the realm's number
     * @param activity the activity's id
     * @param rule the rule's id
     */
    public Rolls rolls(long realm, String activity, String rule) {
        int size = 1 + Long.BYTES + sizeOf(activity) + sizeOf(rule);
        ByteBuffer cause = ByteBuffer.allocate(size).put(FOR_ACTIVITY).putLong(realm);
        put(cause, activity);
        put(cause, rule);
        return new Rolls(this, cause.array());
    }

    /**
     * The draws that are looked at rather than made to happen: what a rotation shows to a holder in a window.
     *
     * @param realm the realm's number
     * @param rotation the rotation's name
     * @param holder the holder's name inside the realm
     * @param windowStart the instant at which the window began, in epoch milliseconds
     */
    public Rolls rotation(long realm, String rotation, String holder, long windowStart) {
        int size = 1 + 2 * Long.BYTES + sizeOf(rotation) + sizeOf(holder);
        ByteBuffer cause = ByteBuffer.allocate(size).put(FOR_ROTATION).putLong(realm);
        put(cause, rotation);
        put(cause, holder);
        return new Rolls(this, cause.putLong(windowStart).array());
    }

    /** A keyed Mac of its own for whoever draws; copying is quicker than keying again. */
    Mac mac() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's " + ALGORITHM + " cannot be copied", e);
        }
    }

    private static Mac keyed(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform must provide " + ALGORITHM, e);
        }
    }

    /** Characters, not UTF-8: that would write every unpaired surrogate alike, and two causes would draw the same. */
    private static void put(ByteBuffer cause, String text) {
        cause.putInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            cause.putChar(text.charAt(i));
        }
    }

    private static int sizeOf(String text) {
        return Integer.BYTES + Character.BYTES * text.length();
    }
}
