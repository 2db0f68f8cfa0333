package dev.levelwright.quantity;

import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.Turn;
import java.util.OptionalLong;

/**
 * The same amount in every turn: {@code 30}.
 *
 * @param value the amount, in 0..2^53-1
 */
public record Constant(long value) implements Quantity {
    /** Checks the bound. */
    public Constant {
        Amounts.check("amount", value);
    }

    @Override
    public long in(Turn turn) {
        return value;
    }

    @Override
    public OptionalLong constant() {
        return OptionalLong.of(value);
    }
}
