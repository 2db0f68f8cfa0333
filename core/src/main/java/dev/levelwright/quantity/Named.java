package dev.levelwright.quantity;

import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Refusal;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.Turn;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The number that a fact of the activity or a setting of the realm states: {@code "$amount"}.
 *
 * <p>Only a whole number in 0..2^53-1 passes, or a text of at most 16 ASCII digits that is one: {@code 5x}, {@code -1},
 * {@code 1e308} and full-width digits refuse the rule, and so does a fact that nobody states.
 *
 * @param name the fact's or the setting's name, without the dollar
 */
public record Named(String name) implements Quantity {
    private static final String MISSING = "missing";

    @Override
    public long in(Turn turn) {
        Optional<Fact> fact = turn.fact(name);
        OptionalLong number = fact.map(Named::number).orElse(OptionalLong.empty());
        if (number.isEmpty()) {
            throw turn.refuse(new Refusal.Malformed(
                    turn.rule(), toString(), fact.map(Fact::toString).orElse(MISSING)));
        }
        return number.getAsLong();
    }

    /** The whole number that a fact states, or empty. */
    public static OptionalLong number(Fact fact) {
        if (fact instanceof Fact.Whole whole) {
            return OptionalLong.of(whole.value());
        }
        return fact instanceof Fact.Text text ? number(text.value()) : OptionalLong.empty();
    }

    /** The whole number that a text of plain ASCII digits is, or empty. */
    public static OptionalLong number(String text) {
        if (!text.matches("[0-9]{1,16}")) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text);
        return number <= Amounts.MAX ? OptionalLong.of(number) : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return "$" + name;
    }
}
