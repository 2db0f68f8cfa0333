package dev.levelwright.persistence.sql;

import dev.levelwright.holder.RealmName;
import dev.levelwright.math.Dice;
import dev.levelwright.rule.Chronicle;

/**
 * A realm as it was committed at one moment. A realm about which nothing was written has number and secret already, but
 * no row: whoever only looks writes nothing.
 */
final class RealmRow {
    private final RealmName name;
    private final long number;
    private final byte[] secret;
    private final long stream;
    private final Dice dice;
    private final State state;

    private RealmRow(RealmName name, long number, byte[] secret, long stream, Dice dice, State state) {
        this.name = name;
        this.number = number;
        this.secret = secret;
        this.stream = stream;
        this.dice = dice;
        this.state = state;
    }

    /** A realm that has no row yet. */
    static RealmRow unwritten(RealmName name, long number, byte[] secret) {
        return read(name, number, secret, number, new State(0, 0, 0, false, Chronicle.EMPTY));
    }

    /** A realm that has a row. */
    static RealmRow read(RealmName name, long number, byte[] secret, long stream, State state) {
        return new RealmRow(name, number, secret, stream, new Dice(secret), state);
    }

    /** What a commit made of it. */
    RealmRow committed(long entries, long holders, boolean hasDue, Chronicle chronicle) {
        return new RealmRow(
                name, number, secret, stream, dice, new State(state.version + 1, entries, holders, hasDue, chronicle));
    }

    RealmName name() {
        return name;
    }

    long number() {
        return number;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** The number that its dice are rolled with. */
    long stream() {
        return stream;
    }

    Dice dice() {
        return dice;
    }

    Chronicle chronicle() {
        return state.chronicle;
    }

    /** Whether it has a row in the database. */
    boolean written() {
        return state.version > 0;
    }

    /** How often it was changed. */
    long version() {
        return state.version;
    }

    /** Whether activities may be due: once some were, every commit looks whether its activity was one of them. */
    boolean mayHaveDue() {
        return state.mayHaveDue;
    }

    /** The last number of its journal. */
    long entries() {
        return state.entries;
    }

    /** The last number given to a holder. */
    long holders() {
        return state.holders;
    }

    /** How many entries its chronicle has. */
    long published() {
        return state.chronicle.entries().size();
    }

    /** What changes of a realm. */
    record State(long version, long entries, long holders, boolean mayHaveDue, Chronicle chronicle) {}
}
