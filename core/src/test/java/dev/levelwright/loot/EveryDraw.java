package dev.levelwright.loot;

import dev.levelwright.math.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A picker that goes through every sequence of draws, so that exact odds can be counted instead of believed. */
final class EveryDraw implements Picker {
    private final List<Long> values = new ArrayList<>();
    private final List<Long> greatest = new ArrayList<>();
    private int index;

    private EveryDraw() {}

    /** How likely each result of an experiment is, over all draws that it can meet. */
    static <R> Map<R, Fraction> distribution(Function<Picker, R> experiment) {
        EveryDraw draws = new EveryDraw();
        Map<R, Fraction> distribution = new HashMap<>();
        do {
            draws.index = 0;
            R result = experiment.apply(draws);
            distribution.merge(result, draws.chance(), Fraction::plus);
        } while (draws.advance());
        return distribution;
    }

    @Override
    public long between(long least, long most) {
        if (index == values.size()) {
            values.add(least);
            greatest.add(most);
        }
        return values.get(index++);
    }

    private Fraction chance() {
        Fraction chance = Fraction.ONE;
        for (long most : greatest) {
            chance = chance.times(Fraction.of(1, most + 1));
        }
        return chance;
    }

    private boolean advance() {
        for (int last = values.size() - 1; last >= 0; last--) {
            if (values.get(last) < greatest.get(last)) {
                values.set(last, values.get(last) + 1);
                return true;
            }
            values.remove(last);
            greatest.remove(last);
        }
        return false;
    }
}
