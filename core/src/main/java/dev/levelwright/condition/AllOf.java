package dev.levelwright.condition;

import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Situation;
import java.util.List;

/**
 * All conditions hold: {@code {"all": [...]}}. Says the first that does not.
 *
 * @param conditions at least one
 */
public record AllOf(List<Condition> conditions) implements Condition {
    static final String WORD = "all";

    /** Copies the list. */
    public AllOf {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("all must have at least one condition");
        }
    }

    @Override
    public Finding check(Situation situation) {
        for (Condition condition : conditions) {
            Finding finding = condition.check(situation);
            if (!finding.met()) {
                return finding;
            }
        }
        return Finding.MET;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void refer(References references) {
        for (int i = 0; i < conditions.size(); i++) {
            conditions.get(i).refer(references.field(WORD).item(i));
        }
    }
}
