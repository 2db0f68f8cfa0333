package dev.levelwright.rule;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.AssetForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.ObjectForm.Values;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.Vocabulary;
import dev.levelwright.rule.Limit.Word;
import dev.levelwright.rule.Trigger.Reach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a rule, in the order in which they are written; its effects are the registered fields among them. */
final class RuleForm {
    private static final String AGAIN = "again";
    private static final int MAX = 50;

    private final ObjectForm.Builder<Rule> object = Form.object(
            "rule", "On this activity, if these conditions hold, within these limits: take this, give that.");

    private final Field<String> id =
            object.required("id", AssetForms.plainName(), Rule::id, "The rule's name, the identity of its limits.");
    private final Field<String> about = object.optional(
            "about", Forms.text(Rule.MAX_ABOUT), "", Rule::about, "What it does in a few words, for who may do it.");
    private final Field<List<String>> was = object.optional(
            "was",
            Forms.list(AssetForms.plainName(), MAX),
            List.of(),
            Rule::was,
            "Earlier ids, whose limits it takes over.");
    private final Field<Optional<String>> on =
            object.maybe("on", Forms.name(), RuleForm::type, "The type of activity that sets it off.");
    private final Field<Optional<Reach>> reach =
            object.maybe("reach", reach(), RuleForm::reach, "The amount that sets it off: { \"streak\": 7 }.");
    private final Field<List<Condition>> where;
    private final Field<List<Condition>> when;
    private final Field<Map<String, Party>> bind = object.optional(
            "for", bound(), Map.of(), Rule::bind, "Whom further roles name; a party alone is the unit.");
    private final Field<Optional<Limit>> every =
            object.maybe("every", LimitForms.every(), rule -> limit(rule, Word.EVERY), "One use in a time.");
    private final Field<Optional<Limit>> once =
            object.maybe("once", LimitForms.once(), rule -> limit(rule, Word.ONCE), "One use in a window.");
    private final Field<Optional<Limit>> limit =
            object.maybe("limit", LimitForms.limit(), rule -> limit(rule, Word.LIMIT), "Several uses in a window.");
    private final Field<List<Path>> within = object.optional(
            "within",
            Forms.list(Path.form(), MAX),
            List.of(),
            Rule::within,
            "The allowances that limit what is granted.");
    private final Field<Optional<Quantity>> times;
    private final Field<List<Effect>> effects;

    RuleForm(Vocabulary vocabulary, Form<List<Condition>> conditions) {
        where = object.optional("where", conditions, List.of(), Rule::where, "Not concerned unless these hold.");
        when = object.optional("if", conditions, List.of(), Rule::when, "Refused unless these hold.");
        times = object.maybe(
                "times", vocabulary.quantity(), Rule::times, "How often the body is repeated, at most 100.");
        effects = object.rest(vocabulary.effects(), Rule::effects);
    }

    ObjectForm<Rule> form() {
        return object.build(this::rule);
    }

    private Rule rule(Values is) {
        return new Rule(
                is.get(id),
                is.get(about),
                is.get(was),
                trigger(is.get(on), is.get(reach)),
                is.get(where),
                is.get(when),
                is.get(bind),
                Stream.of(is.get(every), is.get(once), is.get(limit))
                        .flatMap(Optional::stream)
                        .toList(),
                is.get(within),
                is.get(times),
                is.get(effects));
    }

    private static Trigger trigger(Optional<String> on, Optional<Reach> reach) {
        if (on.isPresent() == reach.isPresent()) {
            throw new IllegalArgumentException("a rule must have either on or reach");
        }
        return reach.<Trigger>map(amount -> amount).orElseGet(() -> new Trigger.On(on.orElseThrow()));
    }

    private static Optional<String> type(Rule rule) {
        return rule.trigger() instanceof Trigger.On on ? Optional.of(on.type()) : Optional.empty();
    }

    private static Optional<Reach> reach(Rule rule) {
        return rule.trigger() instanceof Reach reach ? Optional.of(reach) : Optional.empty();
    }

    private static Optional<Limit> limit(Rule rule, Word word) {
        return rule.limits().stream().filter(limit -> limit.word() == word).findFirst();
    }

    /** {@code {"streak": 7, "again": 7}}: one path, and the distance of further thresholds. */
    private static Form<Reach> reach() {
        return Forms.mapped(
                Forms.map(Path.form(), Forms.amount(1, Amounts.MAX), 2), RuleForm::reach, RuleForm::written);
    }

    private static Reach reach(Map<Path, Long> written) {
        Map<Path, Long> paths = new LinkedHashMap<>(written);
        Long again = paths.remove(Path.of(AGAIN));
        if (paths.size() != 1) {
            throw new IllegalArgumentException("reach must name one balance but names " + paths.size());
        }
        Map.Entry<Path, Long> only = paths.entrySet().iterator().next();
        return new Reach(only.getKey(), only.getValue(), again == null ? 0 : again);
    }

    private static Map<Path, Long> written(Reach reach) {
        Map<Path, Long> written = new LinkedHashMap<>();
        written.put(reach.path(), reach.amount());
        if (reach.again() > 0) {
            written.put(Path.of(AGAIN), reach.again());
        }
        return written;
    }

    /**
     * {@code "active.character"} is short for {@code {"unit": "active.character"}}; a role that is itself binds
     * nothing.
     */
    private static Form<Map<String, Party>> bound() {
        return Forms.shorthand(
                Forms.map(AssetForms.plainName(), Party.form(), MAX),
                Party.form(),
                RuleForm::unit,
                bind -> bind.size() == 1 ? Optional.ofNullable(bind.get(Activity.UNIT)) : Optional.empty());
    }

    private static Map<String, Party> unit(Party party) {
        return party.equals(Party.role(Activity.UNIT)) ? Map.of() : Map.of(Activity.UNIT, party);
    }
}
