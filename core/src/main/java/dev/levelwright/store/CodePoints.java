package dev.levelwright.store;

/** The order of texts by Unicode code point, which is also the order of their UTF-8 bytes and of both databases. */
public final class CodePoints {
    private CodePoints() {}

    /** Negative, zero or positive, as {@code one} is before, equal to or behind {@code other}. */
    public static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                return Integer.compare(weight(left), weight(right));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Surrogates stand for code points above all others, but come before the last of them as characters. */
    private static int weight(char unit) {
        return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
    }
}
