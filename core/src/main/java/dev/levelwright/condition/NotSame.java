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
 * Two parties are there and are different holders: {@code {"not-same": ["actor", "target"]}}.
 *
 * @param one the one
 * @param other the other
 */
public record NotSame(Party one, Party other) implements Condition {
    static final String WORD = "not-same";

    /** The holders in these two roles differ. */
    public static NotSame of(String one, String other) {
        return new NotSame(Party.parse(one), Party.parse(other));
    }

    @Override
    public Finding check(Situation situation) {
        Optional<HolderName> first = situation.holder(one);
        Optional<HolderName> second = situation.holder(other);
        boolean met = first.isPresent() && second.isPresent() && !first.equals(second);
        return Finding.when(met, one + " and " + other + " must be two different holders");
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

    static Form<NotSame> form() {
        return Forms.mapped(
                Forms.list(Party.form(), 2, 2),
                both -> new NotSame(both.get(0), both.get(1)),
                notSame -> List.of(notSame.one, notSame.other));
    }
}
