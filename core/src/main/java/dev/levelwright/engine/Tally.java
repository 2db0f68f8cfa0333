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
    private int work;

    void add(Posting posting) {
        all.add(posting);
    }

    void add(TraitPosting posting) {
        all.add(posting);
    }

    void add(Draw draw) {
        all.add(draw);
    }

    void add(Derivation derivation) {
        all.add(derivation);
    }

    void add(Event event) {
        all.add(event);
    }

    void add(Deposit deposit) {
        all.add(deposit);
    }

    void add(Due due) {
        all.add(due);
    }

    void addCreated(HolderName unit) {
        all.add(new Created(unit));
    }

    void addOpened(HolderName pool) {
        all.add(new Opened(pool));
    }

    List<Posting> postings() {
        return of(Posting.class);
    }

    List<TraitPosting> traits() {
        return of(TraitPosting.class);
    }

    List<Draw> draws() {
        return of(Draw.class);
    }

    List<Derivation> trace() {
        return of(Derivation.class);
    }

    List<Event> events() {
        return of(Event.class);
    }

    List<Deposit> deposits() {
        return of(Deposit.class);
    }

    List<Due> due() {
        return of(Due.class);
    }

    /** The units that were made. */
    List<HolderName> created() {
        return of(Created.class).stream().map(Created::unit).toList();
    }

    /** The pools that were opened. */
    List<HolderName> opened() {
        return of(Opened.class).stream().map(Opened::pool).toList();
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

    private <T> List<T> of(Class<T> type) {
        int count = 0;
        for (Object one : all) {
            count += type.isInstance(one) ? 1 : 0;
        }
        return count == 0 ? List.of() : of(type, count);
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

    private record Created(HolderName unit) {}

    private record Opened(HolderName pool) {}
}
