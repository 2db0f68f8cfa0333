package dev.levelwright.condition;

import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Situation;

/**
 * A condition does not hold: {@code {"not": {...}}}.
 *
 * @param condition the condition
 */
public record Not(Condition condition) implements Condition {
    static final String WORD = "not";

    @Override
    public Finding check(Situation situation) {
        return Finding.when(!condition.isMet(situation), condition.word() + " must not hold");
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void refer(References references) {
        condition.refer(references.field(WORD));
    }
}
