package dev.levelwright.curve;

import java.math.BigInteger;

/** Roots in whole numbers: floating roots misplace levels at their own threshold. */
final class Roots {
    private Roots() {}

    /**
     * The largest whole number whose {@code root}-th power is not above a value, found by halving: one step for each bit
     * of the result.
     */
    static BigInteger floorRoot(BigInteger value, int root) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / root + 1);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (middle.pow(root).compareTo(value) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
