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

/** What a decision has brought about so far, in order, besides its holders' new state; can be cut back to where it was. */
final class Tally {
    private final List<Posting> postings = new ArrayList<>();
    private final List<TraitPosting> traits = new ArrayList<>();
    private final List<Draw> draws = new ArrayList<>();
    private final List<Derivation> trace = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<HolderName> created = new ArrayList<>();
    private final List<HolderName> opened = new ArrayList<>();
    private final List<Deposit> deposits = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private final List<List<?>> all = List.of(postings, traits, draws, trace, events, created, opened, deposits, due);

    private int work;

    List<Posting> postings() {
        return postings;
    }

    List<TraitPosting> traits() {
        return traits;
    }

    List<Draw> draws() {
        return draws;
    }

    List<Derivation> trace() {
        return trace;
    }

    List<Event> events() {
        return events;
    }

    /** The units that were made. */
    List<HolderName> created() {
        return created;
    }

    /** The pools that were opened. */
    List<HolderName> opened() {
        return opened;
    }

    List<Deposit> deposits() {
        return deposits;
    }

    List<Due> due() {
        return due;
    }

    /** Counts one more piece of work, and gives how many there were; never cut back. */
    int work() {
        return ++work;
    }

    /** How much of everything there is. */
    int[] sizes() {
        int[] sizes = new int[all.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = all.get(i).size();
        }
        return sizes;
    }

    /** Leaves so much of everything. */
    void cut(int[] sizes) {
        for (int i = 0; i < sizes.length; i++) {
            List<?> list = all.get(i);
            list.subList(sizes[i], list.size()).clear();
        }
    }
}
