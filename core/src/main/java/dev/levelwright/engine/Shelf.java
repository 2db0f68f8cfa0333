package dev.levelwright.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small map in the order of its keys: a decision looks at a handful of balances and holders, again and again, and mostly
 * by the very object that is the key. So a few keys are looked through one by one, many are searched.
 */
final class Shelf<K extends Comparable<K>, V> {
    private static final Object[] EMPTY = {};
    private static final int LOOKED_THROUGH = 16;

    private final int room;
    private Object[] keys = EMPTY;
    private Object[] values = EMPTY;
    private int size;

    /** An empty shelf that makes room for so many at first. */
    Shelf(int room) {
        this.room = room;
    }

    /** The value of a key, or null when there is none. */
    @Nullable
    V get(K key) {
        int place = size <= LOOKED_THROUGH ? lookedUp(key) : searched(key);
        return place < 0 ? null : value(place);
    }

    /** Puts a value in the key's place, or in place of the one that is there. */
    void put(K key, V value) {
        int place = searched(key);
        if (place < 0) {
            place = -place - 1;
            makeRoom(place);
            keys[place] = key;
        }
        values[place] = value;
    }

    /** Takes a key and its value away, if it is there. */
    void remove(K key) {
        int place = searched(key);
        if (place >= 0) {
            size--;
            System.arraycopy(keys, place + 1, keys, place, size - place);
            System.arraycopy(values, place + 1, values, place, size - place);
            keys[size] = null;
            values[size] = null;
        }
    }

    /** How many keys there are. */
    int size() {
        return size;
    }

    /** The key at a place, from 0. */
    @SuppressWarnings("unchecked") // only keys are put there
    K key(int place) {
        return (K) keys[place];
    }

    /** The value at a place, from 0. */
    @SuppressWarnings("unchecked") // only values are put there
    V value(int place) {
        return (V) values[place];
    }

    /** The values now, in the order of their keys; later changes do not show. */
    List<V> values() {
        if (size == 1) {
            return List.of(value(0));
        }
        List<V> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(value(i));
        }
        return all;
    }

    private int lookedUp(K key) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        for (int i = 0; i < size; i++) {
            if (key.equals(keys[i])) {
                return i;
            }
        }
        return -1;
    }

    private int searched(K key) {
        return Arrays.binarySearch(keys, 0, size, key);
    }

    private void makeRoom(int place) {
        if (size == keys.length) {
            int more = Math.max(room, 2 * size);
            keys = Arrays.copyOf(keys, more);
            values = Arrays.copyOf(values, more);
        }
        System.arraycopy(keys, place, keys, place + 1, size - place);
        System.arraycopy(values, place, values, place + 1, size - place);
        size++;
    }
}
