package dev.levelwright.curve;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The first so many of some numbers. */
final class Limited implements Iterator<BigInteger> {
    private final Iterator<BigInteger> numbers;
    private long left;

    Limited(Iterator<BigInteger> numbers, long limit) {
        this.numbers = numbers;
        this.left = limit;
    }

    @Override
    public boolean hasNext() {
        return left > 0 && numbers.hasNext();
    }

    @Override
    public BigInteger next() {
        if (left <= 0) {
            throw new NoSuchElementException("no level is left");
        }
        left--;
        return numbers.next();
    }
}
