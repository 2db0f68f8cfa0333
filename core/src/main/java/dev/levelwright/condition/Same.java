package dev.levelwright.condition;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.holder.HolderName;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Situation;
import java.util.List;
import java.util.Optional;

/**
 * Two parties are the same holder: {@code {"same": ["actor", "@lot.seller"]}}. Whoever is missing is nobody's same.
 *
 * @param one the one
 * @param other the other
 */
public record Same(Party one, Party other) implements Condition {
    static final String WORD = "same";

    @Override
    public Finding check(Situation situation) {
        Optional<HolderName> first = situation.holder(one);
        Optional<HolderName> second = situation.holder(other);
        return Finding.when(first.isPresent() && first.equals(second), one + " must be the same as " + other);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void refer(References references) {
        references.field(WORD).item(0).party(one);
        references.field(WORD).item(1).party(other);
    }

    static Form<Same> form() {
        return Forms.mapped(
                Forms.list(Party.form(), 2, 2),
                both -> new Same(both.get(0), both.get(1)),
                same -> List.of(same.one, same.other));
    }
}
