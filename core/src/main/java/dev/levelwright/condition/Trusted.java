package dev.levelwright.condition;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Situation;

/**
 * The host itself says so, which a player never can: {@code {"trusted": true}}.
 *
 * @param wanted whether the activity must be trusted, or must not
 */
public record Trusted(boolean wanted) implements Condition {
    static final String WORD = "trusted";

    @Override
    public Finding check(Situation situation) {
        return Finding.when(
                situation.activity().trusted() == wanted,
                wanted ? "only the host itself may do this" : "the host itself cannot do this");
    }

    @Override
    public String word() {
        return WORD;
    }

    static Form<Trusted> form() {
        return Forms.mapped(Forms.flag(), Trusted::new, Trusted::wanted);
    }
}
