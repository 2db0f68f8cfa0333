package dev.levelwright.effect;

import dev.levelwright.activity.Activity;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Optional;

/**
 * Begins a track again: {@code {"cost": {"xp": "all"}, "grant": {"prestige": 1}, "restart": "main"}}. Falling and rising
 * again rewards no level twice; from here on, every level above the one that what is left makes is rewarded once more.
 *
 * @param track the track
 * @param who whose
 */
public record Restart(String track, Party who) implements Effect {
    static final String WORD = "restart";

    private static final Party ACTOR = Party.role(Activity.ACTOR);

    /** Begins the actor's {@code track} again. */
    public static Restart of(String track) {
        return new Restart(track, ACTOR);
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public void apply(Turn turn) {
        turn.restart(Amount.holder(turn, who), track);
    }

    @Override
    public void refer(References references) {
        references.field(WORD).track(track);
        references.field(WORD).field("who").party(who);
    }

    static Form<Restart> form() {
        ObjectForm.Builder<Restart> object = Form.object("restart", "Begins a track again.");
        Field<String> track = object.required("track", Forms.name(), Restart::track, "The track.");
        Field<Party> who = object.optional("who", Party.form(), ACTOR, Restart::who, "Whose.");
        return Forms.shorthand(
                object.build(is -> new Restart(is.get(track), is.get(who))),
                Forms.name(),
                Restart::of,
                restart -> restart.who().equals(ACTOR) ? Optional.of(restart.track()) : Optional.empty());
    }
}
