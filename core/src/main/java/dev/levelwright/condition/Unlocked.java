package dev.levelwright.condition;

import dev.levelwright.activity.Activity;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Situation;
import java.util.Optional;

/**
 * A level that somebody has unlocks a feature: {@code {"unlocked": "fork"}}.
 *
 * @param feature the feature, as a track's unlocks name it
 * @param who whose levels
 */
public record Unlocked(String feature, Party who) implements Condition {
    static final String WORD = "unlocked";

    private static final Party ACTOR = Party.role(Activity.ACTOR);

    /** The actor's levels unlock {@code feature}. */
    public static Unlocked of(String feature) {
        return new Unlocked(feature, ACTOR);
    }

    @Override
    public Finding check(Situation situation) {
        boolean unlocked = situation
                .holder(who)
                .map(holder -> situation.unlocked(holder, feature))
                .orElse(false);
        return Finding.when(unlocked, feature + " must be unlocked by a level of " + who);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void refer(References references) {
        references.field(WORD).feature(feature);
        references.field(WORD).field("who").party(who);
    }

    static Form<Unlocked> form() {
        ObjectForm.Builder<Unlocked> object = Form.object("unlocked", "A level unlocks a feature.");
        Field<String> feature = object.required("feature", Forms.name(), Unlocked::feature, "The feature.");
        Field<Party> who = object.optional("who", Party.form(), ACTOR, Unlocked::who, "Whose levels.");
        return Forms.shorthand(
                object.build(is -> new Unlocked(is.get(feature), is.get(who))),
                Forms.name(),
                Unlocked::of,
                unlocked -> unlocked.who().equals(ACTOR) ? Optional.of(unlocked.feature()) : Optional.empty());
    }
}
