package dev.levelwright.condition;

import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Situation;
import java.util.List;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * At least one condition holds: {@code {"any": [...]}}. Unmet until the first instant at which time makes one hold.
 *
 * @param conditions at least one
 */
public record AnyOf(List<Condition> conditions) implements Condition {
    static final String WORD = "any";

    /** Copies the list. */
    public AnyOf {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("any must have at least one condition");
        }
    }

    @Override
    public Finding check(Situation situation) {
        StringJoiner details = new StringJoiner(", or ");
        OptionalLong until = OptionalLong.empty();
        for (Condition condition : conditions) {
            Finding finding = condition.check(situation);
            if (finding.met()) {
                return finding;
            }
            details.add(finding.detail());
            until = sooner(until, finding.until());
        }
        return new Finding(false, details.toString(), until);
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

    private static OptionalLong sooner(OptionalLong one, OptionalLong other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()));
    }
}
