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
 * Somebody has a level on a track: {@code {"level": {"of": "main", "atLeast": 50}}}.
 *
 * @param of the track; empty means the rulebook's only one
 * @param atLeast the least level
 * @param who whose level
 */
public record AtLevel(Optional<String> of, int atLeast, Party who) implements Condition {
    static final String WORD = "level";

    private static final int MAX_LEVEL = 11_000;

    @Override
    public Finding check(Situation situation) {
        String track = of.orElseGet(situation::onlyTrack);
        return situation
                .holder(who)
                .map(holder -> situation.level(holder, track))
                .map(level -> Finding.when(
                        level >= atLeast, "level on " + track + " must be at least " + atLeast + " but was " + level))
                .orElseGet(() -> Finding.unmet(who + " is missing"));
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        of.ifPresentOrElse(track -> here.field("of").track(track), here::onlyTrack);
        here.field("who").party(who);
    }

    static ObjectForm<AtLevel> form() {
        ObjectForm.Builder<AtLevel> object = Form.object("at-level", "Somebody has a level on a track.");
        Field<Optional<String>> of =
                object.maybe("of", Forms.name(), AtLevel::of, "The track; the rulebook's only one unless said.");
        Field<Integer> atLeast =
                object.required("atLeast", Forms.integer(0, MAX_LEVEL), AtLevel::atLeast, "The least level.");
        Field<Party> who =
                object.optional("who", Party.form(), Party.role(Activity.ACTOR), AtLevel::who, "Whose level.");
        return object.build(is -> new AtLevel(is.get(of), is.get(atLeast), is.get(who)));
    }
}
