package dev.levelwright.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Leaves out steps of a failing plot as long as the same law stays broken: halves first, then smaller and smaller parts
 * (delta debugging), then single ones, a bounded number of times.
 */
final class Shrinker {
    private static final int MOST_TRIES = 4_000;

    private final Function<List<Integer>, Optional<Throwable>> trial;
    private final String law;
    private int tries;

    /**
     * A shrinker.
     *
     * @param trial carries out the steps of these places and gives what went wrong
     * @param law what must go wrong, as {@link #law} says
     */
    Shrinker(Function<List<Integer>, Optional<Throwable>> trial, String law) {
        this.trial = trial;
        this.law = law;
    }

    /** What went wrong, so that two failures can be compared. */
    static String law(Throwable failure) {
        return failure instanceof Broken broken
                ? broken.law()
                : failure.getClass().getName();
    }

    /** The places of few steps that still fail in the same way. */
    List<Integer> shrunk(List<Integer> places) {
        List<Integer> left = places;
        int parts = 2;
        while (left.size() > 1 && tries < MOST_TRIES) {
            Optional<List<Integer>> fewer = without(left, parts);
            if (fewer.isPresent()) {
                left = fewer.get();
                parts = Math.max(2, parts - 1);
            } else if (parts == left.size()) {
                return left;
            } else {
                parts = Math.min(left.size(), 2 * parts);
            }
        }
        return left;
    }

    private Optional<List<Integer>> without(List<Integer> places, int parts) {
        for (int part = parts - 1; part >= 0; part--) {
            int from = (int) ((long) places.size() * part / parts);
            int to = (int) ((long) places.size() * (part + 1) / parts);
            List<Integer> others = new ArrayList<>(places.subList(0, from));
            others.addAll(places.subList(to, places.size()));
            if (fails(others)) {
                return Optional.of(others);
            }
        }
        return Optional.empty();
    }

    private boolean fails(List<Integer> places) {
        tries++;
        return trial.apply(places).map(Shrinker::law).filter(law::equals).isPresent();
    }
}
