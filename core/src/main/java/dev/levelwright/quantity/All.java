package dev.levelwright.quantity;

import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;

/**
 * Everything that the balance holds: {@code "all"}. Only an effect that takes from a balance can say how much that is,
 * so costs and moves ask for it themselves; anywhere else it is a problem of the rulebook.
 */
public record All() implements Quantity {
    @Override
    public long in(Turn turn) {
        throw new IllegalStateException("rule " + turn.rule() + " says \"all\" where nothing is taken");
    }

    @Override
    public void refer(References references) {
        references.report("\"all\" can only be a cost or a move");
    }
}
