package dev.levelwright.persistence.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of a board without names: amounts, and the instants since when they stand, sorted as a board is. They say how
 * many stand before a place without looking at all of them: they are kept in short sorted blocks, of which only one is
 * searched, and 16 bytes each.
 */
final class Places {
    /** How many places a block has at most. */
    static final int MOST = 512;

    private static final int FILLED = MOST * 3 / 4;

    private final List<Block> blocks = new ArrayList<>();

    /** One more place, behind all others: the fast way to read a board in its order. */
    void append(long amount, long risenAt) {
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1).size >= FILLED) {
            blocks.add(new Block());
        }
        Block last = blocks.get(blocks.size() - 1);
        last.insert(last.size, amount, risenAt);
    }

    /** One more place. */
    void add(long amount, long risenAt) {
        if (blocks.isEmpty()) {
            append(amount, risenAt);
            return;
        }
        int at = Math.min(block(amount, risenAt), blocks.size() - 1);
        Block block = blocks.get(at);
        if (block.size == MOST) {
            blocks.add(at + 1, block.split());
            add(amount, risenAt);
        } else {
            block.insert(block.before(amount, risenAt), amount, risenAt);
        }
    }

    /** One place less: one of those that are equal to this, of which there must be one. */
    void remove(long amount, long risenAt) {
        int at = block(amount, risenAt);
        if (at == blocks.size() || !blocks.get(at).remove(amount, risenAt)) {
            throw new IllegalStateException("nobody stands at " + amount + " since " + risenAt);
        }
        if (blocks.get(at).size == 0) {
            blocks.remove(at);
        }
    }

    /** How many have more, or as much since earlier. */
    long before(long amount, long risenAt) {
        int at = block(amount, risenAt);
        long before = 0;
        for (int i = 0; i < at; i++) {
            before += blocks.get(i).size;
        }
        return at == blocks.size() ? before : before + blocks.get(at).before(amount, risenAt);
    }

    /** How many have as much since the same instant. */
    long equal(long amount, long risenAt) {
        return before(amount, risenAt + 1) - before(amount, risenAt);
    }

    /** The place that so many stand before, as amount and instant. */
    long[] at(long before) {
        long left = before;
        for (Block block : blocks) {
            if (left < block.size) {
                return new long[] {block.amounts[(int) left], block.risenAt[(int) left]};
            }
            left -= block.size;
        }
        throw new IndexOutOfBoundsException("there are " + size() + " places, none behind " + before);
    }

    long size() {
        return blocks.stream().mapToLong(block -> block.size).sum();
    }

    /** The first block that ends at the place or behind it: there it belongs; as many as there are if all end before. */
    private int block(long amount, long risenAt) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Block block = blocks.get(middle);
            if (block.isBefore(block.size - 1, amount, risenAt)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static final class Block {
        private final long[] amounts = new long[MOST];
        private final long[] risenAt = new long[MOST];
        private int size;

        /** Whether the place with that index stands before another. */
        boolean isBefore(int index, long amount, long risen) {
            return amounts[index] > amount || (amounts[index] == amount && risenAt[index] < risen);
        }

        /** How many places of the block stand before another. */
        int before(long amount, long risen) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (isBefore(middle, amount, risen)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        void insert(int index, long amount, long risen) {
            System.arraycopy(amounts, index, amounts, index + 1, size - index);
            System.arraycopy(risenAt, index, risenAt, index + 1, size - index);
            amounts[index] = amount;
            risenAt[index] = risen;
            size++;
        }

        boolean remove(long amount, long risen) {
            int index = before(amount, risen);
            if (index == size || amounts[index] != amount || risenAt[index] != risen) {
                return false;
            }
            size--;
            System.arraycopy(amounts, index + 1, amounts, index, size - index);
            System.arraycopy(risenAt, index + 1, risenAt, index, size - index);
            return true;
        }

        /** Gives its second half away. */
        Block split() {
            Block half = new Block();
            half.size = size / 2;
            size -= half.size;
            System.arraycopy(amounts, size, half.amounts, 0, half.size);
            System.arraycopy(risenAt, size, half.risenAt, 0, half.size);
            return half;
        }
    }
}
