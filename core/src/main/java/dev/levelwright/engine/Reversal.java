package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.holder.HolderName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the host says when an activity is to be taken back: itself an activity, of type {@code reverse}, whose id follows
 * from the id of what it takes back, so that it happens once at most. Who wanted it and why is context: journalled, and
 * never compared, so that a second reversal by somebody else gives the first one's outcome.
 *
 * <p>What rules moved goes back between the same accounts, above a capacity too, and the traits that they changed become
 * what they were: all of it or nothing. It is refused, and not remembered, when an account no longer has its amount, when
 * a trait was changed since, when the activity is a reversal itself or deposited something, and when it is not known, as
 * when its key is no longer kept.
 *
 * <p>What time did stays, and so do deposits taken in, allowances, cooldowns, levels rewarded and what became due. Of
 * assets that fade (they reset, count down, expire or lapse) no more is taken than is left. No rule is played.
 */
public final class Reversal {
    /** The type of the activity, the rule of its refusals, and how its id begins. */
    public static final String TYPE = "reverse";

    /** The fact that says which activity is taken back. */
    public static final String OF = "activity";

    /** What was so at that moment: who wanted it. */
    public static final String BY = "by";

    /** What was so at that moment: why. */
    public static final String WHY = "why";

    private static final int MAX_ID = 200;

    private Reversal() {}

    /**
     * The reversal of an activity.
     *
     * @param activity the id of what is taken back
     * @param by who wants it, as a holder of the realm or by a name of the host's own
     * @param why a text of at most 500 characters
     */
    public static Activity of(String activity, HolderName by, String why, Instant at) {
        return Activity.of(TYPE, id(activity), at)
                .with(OF, activity)
                .given(BY, by)
                .given(WHY, why)
                .byHost();
    }

    /** The id of the activity that this one takes back; empty when it is no reversal. */
    public static Optional<String> reversed(Activity activity) {
        return activity.trusted() && activity.type().equals(TYPE)
                ? activity.fact(OF).map(Fact::toString).filter(of -> id(of).equals(activity.id()))
                : Optional.empty();
    }

    /** The decider for a reversal of something that is not known; it writes nothing, so that the id stays free. */
    public static Decider ofUnknown(Activity reversal) {
        String which = reversed(reversal).orElse("") + " is not known";
        Decision refused = new Decision.Refused(List.of(new Refusal.Malformed(TYPE, OF, which)));
        Outcome outcome = new Outcome(reversal.id(), 0, reversal.at(), refused, List.of(), false);
        return scene -> new Step.Unheard(outcome);
    }

    /** An id that would become too long is told by its digest. */
    private static String id(String activity) {
        String plain = TYPE + ":" + activity;
        return plain.length() <= MAX_ID ? plain : TYPE + ":" + Canonical.sha256(Document.text(activity));
    }
}
