package dev.levelwright.persistence.sql;

import dev.levelwright.holder.RealmName;
import dev.levelwright.math.Dice;
import dev.levelwright.rule.Chronicle;

/**
 * A realm as it was last committed, kept while the store is open. A realm about which nothing was written has number and
 * secret already, but no row: whoever only looks writes nothing. Only the thread that writes changes it.
 */
final class RealmRow {
    private final RealmName name;
    private final long number;
    private final byte[] secret;
    private final Dice dice;
    private volatile Chronicle chronicle;
    private volatile boolean written;
    private volatile boolean mayHaveDue;
    private volatile long entries;
    private volatile long holders;

    private RealmRow(RealmName name, long number, byte[] secret, Chronicle chronicle) {
        this.name = name;
        this.number = number;
        this.secret = secret;
        this.dice = new Dice(secret);
        this.chronicle = chronicle;
    }

    static RealmRow unwritten(RealmName name, long number, byte[] secret) {
        return new RealmRow(name, number, secret, Chronicle.EMPTY);
    }

    static RealmRow read(
            RealmName name,
            long number,
            byte[] secret,
            long entries,
            long holders,
            boolean mayHaveDue,
            Chronicle chronicle) {
        RealmRow row = new RealmRow(name, number, secret, chronicle);
        row.committed(entries, holders, mayHaveDue, chronicle);
        return row;
    }

    /** What a commit made of it. */
    void committed(long lastEntry, long lastHolder, boolean hasDue, Chronicle now) {
        written = true;
        entries = lastEntry;
        holders = lastHolder;
        mayHaveDue = hasDue;
        chronicle = now;
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

    Dice dice() {
        return dice;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /** Whether it has a row in the database. */
    boolean written() {
        return written;
    }

    /** Whether activities may be due: once some were, every commit looks whether its activity was one of them. */
    boolean mayHaveDue() {
        return mayHaveDue;
    }

    /** The last number of its journal. */
    long entries() {
        return entries;
    }

    /** The last number given to a holder. */
    long holders() {
        return holders;
    }
}
