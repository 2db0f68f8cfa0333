package dev.levelwright.examples.replay.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read, for the progress bar. */
final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = super.read(bytes, offset, length);
        count += Math.max(some, 0);
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
