package dev.levelwright.effect;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Due;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.ObjectForm.Values;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an activity due after a time: {@code {"due": {"activity": "bet-expired", "after": "PT10M", "id": "$bet"}}} lets
 * {@code due:bet-expired} happen in ten minutes, under the id {@code due:bet-expired:<bet>}, once, whoever runs it. Or at
 * the end of a window: {@code {"due": {"activity": "lottery", "at": "draw-day"}}}, once however many rules of that day
 * ask for it. Or when a countdown is over: {@code {"due": {"activity": "lot-ends", "empty": "@lot.seconds-left"}}}.
 *
 * @param activity the second half of its type
 * @param when when it is due
 * @param id the last part of its id: a text in which {@code $fact} stands for what it says, {@code $activity} for the id
 *     of the activity that is happening, and {@code $at} for the instant at which it is due
 * @param parties who takes part in it, by role
 * @param facts the facts that it takes over from the activity that is happening
 */
public record MakeDue(String activity, When when, String id, Map<String, Party> parties, List<String> facts)
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
        parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
        facts = List.copyOf(facts);
    }

    /** When an activity is due. */
    public sealed interface When {
        /** The instant (epoch milliseconds) here. */
        long in(Turn turn);
    }

    /** A time from now, in milliseconds. */
    public record After(long millis) implements When {
        /** Checks the bound. */
        public After {
            Amounts.check("after", millis, 1, Amounts.MAX);
        }

        @Override
        public long in(Turn turn) {
            return turn.at() + millis;
        }
    }

    /** The end of a window of the calendar, in the realm's zone. */
    public record WindowEnd(String window) implements When {
        @Override
        public long in(Turn turn) {
            return turn.windowEnd(window);
        }
    }

    /** When time alone has brought a countdown to nothing. */
    public record Empty(Path path) implements When {
        @Override
        public long in(Turn turn) {
            Account account = turn.account(path);
            return turn.empties(account)
                    .orElseThrow(() -> Amount.malformed(turn, path.toString(), "is never empty by time alone"));
        }
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public void apply(Turn turn) {
        String type = "due:" + activity;
        long at = when.in(turn);
        String full = type + ":" + resolved(turn, at);
        if (full.length() > MAX_ID) {
            throw Amount.malformed(turn, "id", "must have at most " + MAX_ID + " characters but has " + full.length());
        }
        Map<String, HolderName> who = new HashMap<>();
        parties.forEach((role, party) -> who.put(role, Amount.holder(turn, party)));
        Map<String, Fact> said = new HashMap<>();
        facts.forEach(name -> turn.fact(name).ifPresent(fact -> said.put(name, fact)));
        turn.due(new Due(new Activity(full, type, at, who, said, Map.of(), true)));
    }

    private String resolved(Turn turn, long at) {
        return REFERENCE.matcher(id).replaceAll(found -> Matcher.quoteReplacement(said(turn, found.group(1), at)));
    }

    private static String said(Turn turn, String name, long at) {
        if (name.equals("at")) {
            return Instant.ofEpochMilli(at).toString();
        }
        return turn.fact(name)
                .map(Fact::toString)
                .or(() -> Optional.of(turn.activity().id()).filter(id -> name.equals("activity")))
                .orElseThrow(() -> Amount.malformed(turn, "$" + name, "missing"));
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        if (when instanceof WindowEnd end) {
            here.field("at").calendar(end.window());
        } else if (when instanceof Empty empty) {
            here.field("empty").balance(empty.path());
        }
        parties.forEach((role, party) -> here.field("parties").field(role).party(party));
    }

    static ObjectForm<MakeDue> form() {
        ObjectForm.Builder<MakeDue> object = Form.object("due", "Makes an activity due after a time.");
        Field<String> activity =
                object.required("activity", Forms.name(), MakeDue::activity, "Its type, behind due: as rules hear it.");
        Function<Values, When> when = when(object);
        Field<Optional<String>> id = object.maybe(
                "id",
                Forms.text(MAX_ID),
                due -> Optional.of(due.id()).filter(text -> !text.equals(usual(due.when()))),
                "The last part of its id; $fact is what it says; $at (for a window) or $activity unless said.");
        Field<Map<String, Party>> parties = object.optional(
                "parties", Forms.map(Party.form(), Effects.MAX), Map.of(), MakeDue::parties, "Who takes part.");
        Field<List<String>> facts = object.optional(
                "facts", Forms.list(Forms.name(), Effects.MAX), List.of(), MakeDue::facts, "Facts that it takes over.");
        return object.build(is -> new MakeDue(
                is.get(activity),
                when.apply(is),
                is.get(id).orElseGet(() -> usual(when.apply(is))),
                is.get(parties),
                is.get(facts)));
    }

    private static String usual(When when) {
        return when instanceof WindowEnd ? "$at" : "$activity";
    }

    private static Function<Values, When> when(ObjectForm.Builder<MakeDue> object) {
        Field<Optional<Long>> after = object.maybe(
                "after", Forms.duration(), due -> of(due, After.class, After::millis), "How long from now.");
        Field<Optional<String>> at = object.maybe(
                "at",
                Forms.name(),
                due -> of(due, WindowEnd.class, WindowEnd::window),
                "Or the window of the calendar at whose end.");
        Field<Optional<Path>> empty = object.maybe(
                "empty", Path.form(), due -> of(due, Empty.class, Empty::path), "Or the countdown at whose end.");
        return is -> one(List.of(
                is.get(after).<When>map(After::new),
                is.get(at).<When>map(WindowEnd::new),
                is.get(empty).<When>map(Empty::new)));
    }

    private static <W, V> Optional<V> of(MakeDue due, Class<W> kind, Function<W, V> value) {
        return Optional.of(due.when()).filter(kind::isInstance).map(kind::cast).map(value);
    }

    private static When one(List<Optional<When>> given) {
        List<When> said = given.stream().flatMap(Optional::stream).toList();
        if (said.size() != 1) {
            throw new IllegalArgumentException("must have one of after, at, empty but has " + said.size());
        }
        return said.get(0);
    }
}
