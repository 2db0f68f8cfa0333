package dev.levelwright.condition;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Situation;
import java.util.List;
import java.util.Optional;

/**
 * What happened is of one of these types: {@code {"activity": ["game", "bet-won"]}}, for boosts that act on some of what
 * earns an asset.
 *
 * @param types the types, at least one
 */
public record OnActivity(List<String> types) implements Condition {
    static final String WORD = "activity";

    /** Copies the types. */
    public OnActivity {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("activity must name at least one type");
        }
        types = List.copyOf(types);
    }

    @Override
    public Finding check(Situation situation) {
        String type = situation.activity().type();
        return Finding.when(
                types.contains(type), "activity must be one of " + String.join(", ", types) + " but was " + type);
    }

    @Override
    public String word() {
        return WORD;
    }

    static Form<OnActivity> form() {
        return Forms.shorthand(
                Forms.mapped(Forms.list(Forms.name(), 1, Conditions.MAX), OnActivity::new, OnActivity::types),
                Forms.name(),
                type -> new OnActivity(List.of(type)),
                on -> on.types().size() == 1 ? Optional.of(on.types().get(0)) : Optional.empty());
    }
}
