package dev.levelwright.engine;

import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Event;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Draw;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import java.util.ArrayList;
import java.util.List;

/**
 * What a decision has brought about so far, in order, besides its holders' new state: one list of everything, which can be
 * cut back to where it was.
 */
final class Tally {
    private final List<Object> all = new ArrayList<>();
    private int kinds;
    private int work;

    void add(Posting posting) {
        add(Kind.POSTING, posting);
    }

    void add(TraitPosting posting) {
        add(Kind.TRAIT, posting);
    }

    void add(Draw draw) {
        add(Kind.DRAW, draw);
    }

    void add(Derivation derivation) {
        add(Kind.DERIVATION, derivation);
    }

    void add(Event event) {
        add(Kind.EVENT, event);
    }

    void add(Deposit deposit) {
        add(Kind.DEPOSIT, deposit);
    }

    void add(Due due) {
        add(Kind.DUE, due);
    }

    void addCreated(HolderName unit) {
        add(Kind.CREATED, new Created(unit));
    }

    void addOpened(HolderName pool) {
        add(Kind.OPENED, new Opened(pool));
    }

    List<Posting> postings() {
        return of(Kind.POSTING, Posting.class);
    }

    List<TraitPosting> traits() {
        return of(Kind.TRAIT, TraitPosting.class);
    }

    List<Draw> draws() {
        return of(Kind.DRAW, Draw.class);
    }

    List<Derivation> trace() {
        return of(Kind.DERIVATION, Derivation.class);
    }

    List<Event> events() {
        return of(Kind.EVENT, Event.class);
    }

    List<Deposit> deposits() {
        return of(Kind.DEPOSIT, Deposit.class);
    }

    List<Due> due() {
        return of(Kind.DUE, Due.class);
    }

    /** The units that were made. */
    List<HolderName> created() {
        return of(Kind.CREATED, Created.class).stream().map(Created::unit).toList();
    }

    /** The pools that were opened. */
    List<HolderName> opened() {
        return of(Kind.OPENED, Opened.class).stream().map(Opened::pool).toList();
    }

    /** Counts one more piece of work, and gives how many there were; never cut back. */
    int work() {
        return ++work;
    }

    /** How much of everything there is. */
    int size() {
        return all.size();
    }

    /** Leaves so much of everything. */
    void cut(int size) {
        all.subList(size, all.size()).clear();
    }

    private void add(Kind kind, Object one) {
        kinds |= kind.bit();
        all.add(one);
    }

    private <T> List<T> of(Kind kind, Class<T> type) {
        if ((kinds & kind.bit()) == 0) {
            return List.of();
        }
        int count = 0;
        for (Object one : all) {
            count += type.isInstance(one) ? 1 : 0;
        }
        return of(type, count);
    }

    private <T> List<T> of(Class<T> type, int count) {
        List<T> found = new ArrayList<>(count);
        for (Object one : all) {
            if (type.isInstance(one)) {
                found.add(type.cast(one));
            }
        }
        return List.copyOf(found);
    }

    /** What there is in the list; a bit each, so that what never came is not looked for. */
    private enum Kind {
        POSTING,
        TRAIT,
        DRAW,
        DERIVATION,
        EVENT,
        DEPOSIT,
        DUE,
        CREATED,
        OPENED;

        int bit() {
            return 1 << ordinal();
        }
    }

    private record Created(HolderName unit) {}

    private record Opened(HolderName pool) {}
}
