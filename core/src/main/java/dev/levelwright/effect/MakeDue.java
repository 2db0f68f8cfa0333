package dev.levelwright.effect;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Due;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an activity due after a time: {@code {"due": {"activity": "bet-expired", "after": "PT10M", "id": "$bet"}}} lets
 * {@code due:bet-expired} happen in ten minutes, under the id {@code due:bet-expired:<bet>}, once, whoever runs it.
 *
 * @param activity the second half of its type
 * @param after how long from now, in milliseconds
 * @param id the last part of its id: a text in which {@code $fact} stands for what it says, and {@code $activity} for
 *     the id of the activity that is happening
 * @param parties who takes part in it, by role
 * @param facts the facts that it takes over from the activity that is happening
 */
public record MakeDue(String activity, long after, String id, Map<String, Party> parties, List<String> facts)
        implements Effect {
    static final String WORD = "due";

    private static final Pattern REFERENCE = Pattern.compile("\\$([A-Za-z0-9][A-Za-z0-9_\\-]{0,63})");
    private static final int MAX_ID = 200;

    /** With the prefix in front it is a type of at most 64 characters. */
    private static final int MAX_ACTIVITY = 60;

    /** Copies the parties and the facts. */
    public MakeDue {
        if (activity.length() > MAX_ACTIVITY) {
            throw new IllegalArgumentException(
                    "activity of due must have at most " + MAX_ACTIVITY + " characters but has " + activity.length());
        }
        Amounts.check("after of " + activity, after, 1, Amounts.MAX);
        parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
        facts = List.copyOf(facts);
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public void apply(Turn turn) {
        String type = "due:" + activity;
        String full = type + ":" + resolved(turn);
        if (full.length() > MAX_ID) {
            throw Amount.malformed(turn, "id", "must have at most " + MAX_ID + " characters but has " + full.length());
        }
        Map<String, HolderName> who = new HashMap<>();
        parties.forEach((role, party) -> who.put(role, Amount.holder(turn, party)));
        Map<String, Fact> said = new HashMap<>();
        facts.forEach(name -> turn.fact(name).ifPresent(fact -> said.put(name, fact)));
        turn.due(new Due(new Activity(full, type, turn.at() + after, who, said, Map.of(), true)));
    }

    private String resolved(Turn turn) {
        return REFERENCE.matcher(id).replaceAll(found -> Matcher.quoteReplacement(said(turn, found.group(1))));
    }

    private static String said(Turn turn, String name) {
        return turn.fact(name)
                .map(Fact::toString)
                .or(() -> Optional.of(turn.activity().id()).filter(id -> name.equals("activity")))
                .orElseThrow(() -> Amount.malformed(turn, "$" + name, "missing"));
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD).field("parties");
        parties.forEach((role, party) -> here.field(role).party(party));
    }

    static ObjectForm<MakeDue> form() {
        ObjectForm.Builder<MakeDue> object = Form.object("due", "Makes an activity due after a time.");
        Field<String> activity =
                object.required("activity", Forms.name(), MakeDue::activity, "Its type, behind due: as rules hear it.");
        Field<Long> after = object.required("after", Forms.duration(), MakeDue::after, "How long from now.");
        Field<String> id = object.optional(
                "id", Forms.text(MAX_ID), "$activity", MakeDue::id, "The last part of its id; $fact is what it says.");
        Field<Map<String, Party>> parties = object.optional(
                "parties", Forms.map(Party.form(), Effects.MAX), Map.of(), MakeDue::parties, "Who takes part.");
        Field<List<String>> facts = object.optional(
                "facts", Forms.list(Forms.name(), Effects.MAX), List.of(), MakeDue::facts, "Facts that it takes over.");
        return object.build(
                is -> new MakeDue(is.get(activity), is.get(after), is.get(id), is.get(parties), is.get(facts)));
    }
}
