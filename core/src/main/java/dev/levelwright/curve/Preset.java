package dev.levelwright.curve;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * A published curve by its name, {@code dnd5e} or {@code mee6}; see {@link Presets}. A rulebook that names a preset
 * keeps the name when it is written.
 *
 * @param name one of {@link Presets#names}
 */
public record Preset(String name) implements CurveFormula {
    /** Checks the name. */
    public Preset {
        if (Presets.named(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "preset must be one of " + new TreeSet<>(Presets.names()) + " but was \"" + name + "\"");
        }
    }

    @Override
    public int first() {
        return formula().first();
    }

    @Override
    public OptionalInt last() {
        return formula().last();
    }

    @Override
    public BigInteger total(int level) {
        return formula().total(level);
    }

    @Override
    public Iterator<BigInteger> ascent() {
        return formula().ascent();
    }

    private CurveFormula formula() {
        return Presets.named(name).orElseThrow();
    }
}
