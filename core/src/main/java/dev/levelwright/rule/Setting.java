package dev.levelwright.rule;

import dev.levelwright.activity.Fact;
import dev.levelwright.math.Amounts;

/**
 * A typed value that each realm may set for itself; written {@code $name} where it is used.
 *
 * @param name the setting's name
 * @param type what values it takes
 * @param standard its value in a realm that set nothing
 * @param min the least number it takes, for amounts
 * @param max the greatest number it takes, for amounts
 */
public record Setting(String name, Type type, Fact standard, long min, long max) {
    /** What values a setting takes. */
    public enum Type {
        /** A whole number between its bounds. */
        AMOUNT,
        /** A text. */
        TEXT,
        /** Yes or no. */
        FLAG,
        /** A list of names: channels, roles. */
        IDS
    }

    public Setting {
        Amounts.check("min of setting " + name, min);
        Amounts.check("max of setting " + name, max, min, Amounts.MAX);
        check(name, type, standard, min, max);
    }

    /** The setting is an amount in 0..2^53-1. */
    public static Setting amount(String name, long standard) {
        return new Setting(name, Type.AMOUNT, new Fact.Whole(standard), 0, Amounts.MAX);
    }

    /** An error that names the setting unless {@code value} is of its type and within its bounds. */
    public void check(Fact value) {
        check(name, type, value, min, max);
    }

    private static void check(String name, Type type, Fact value, long min, long max) {
        boolean right = switch (type) {
            case AMOUNT -> value instanceof Fact.Whole;
            case TEXT -> value instanceof Fact.Text;
            case FLAG -> value instanceof Fact.Flag;
            case IDS -> value instanceof Fact.Texts;
        };
        if (!right) {
            throw new IllegalArgumentException("setting " + name + " takes " + type + " but was " + value);
        }
        if (value instanceof Fact.Whole whole) {
            Amounts.check("setting " + name, whole.value(), min, max);
        }
    }
}
