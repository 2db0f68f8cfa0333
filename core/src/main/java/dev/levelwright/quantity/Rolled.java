package dev.levelwright.quantity;

import dev.levelwright.math.DiceNotation;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.Turn;

/**
 * The sum of dice: {@code "2d6+1"} is 3 to 13. One draw for each die.
 *
 * @param dice the dice
 */
public record Rolled(DiceNotation dice) implements Quantity {
    @Override
    public long in(Turn turn) {
        long sum = dice.plus();
        for (int die = 0; die < dice.count(); die++) {
            sum += turn.draw(1, dice.sides());
        }
        return sum;
    }

    @Override
    public String toString() {
        return dice.toString();
    }
}
