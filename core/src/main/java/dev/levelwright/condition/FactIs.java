package dev.levelwright.condition;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fact of the activity, or a setting of the realm, compares as it should: {@code {"fact": "people", "atLeast": 2}},
 * {@code {"fact": "channel", "in": "$rp_channels"}}, {@code {"fact": "roles", "has": "vip"}}. A fact that nobody states
 * compares with nothing.
 *
 * @param fact the fact's name
 * @param comparison what it is compared with
 */
public record FactIs(String fact, Comparison comparison) implements Condition {
    /** The fact is {@code value}. */
    public static FactIs is(String fact, Object value) {
        return new FactIs(fact, new Comparison.Is(Fact.of(value)));
    }

    /** The fact is a whole number, at least {@code least}. */
    public static FactIs atLeast(String fact, long least) {
        return new FactIs(fact, Comparison.Between.atLeast(least));
    }

    @Override
    public Finding check(Situation situation) {
        if (isMet(situation)) {
            return Finding.MET;
        }
        String was = situation.fact(fact).map(value -> "was " + value).orElse("is not stated");
        return Finding.unmet(fact + " must " + comparison.wanted(situation) + " but " + was);
    }

    @Override
    public boolean isMet(Situation situation) {
        Optional<Fact> said = situation.fact(fact);
        return said.isPresent() && comparison.holds(said.get(), situation);
    }

    @Override
    public String word() {
        return "fact";
    }

    static ObjectForm<FactIs> form() {
        ObjectForm.Builder<FactIs> object = Form.object("fact-is", "A fact of the activity compares as it should.");
        Field<String> fact = object.required("fact", Forms.name(), FactIs::fact, "The fact or setting.");
        Field<Optional<Fact>> atLeast = object.maybe(
                "atLeast",
                FactForms.number(),
                of -> of.between().flatMap(Comparison.Between::atLeast),
                "Least number.");
        Field<Optional<Fact>> atMost = object.maybe(
                "atMost",
                FactForms.number(),
                of -> of.between().flatMap(Comparison.Between::atMost),
                "Greatest number.");
        Field<Optional<Fact>> is = object.maybe("is", FactForms.single(), FactIs::value, "Exactly this.");
        Field<Optional<List<Fact>>> in = object.maybe("in", listed(), FactIs::values, "One of these.");
        Field<Optional<Fact>> has = object.maybe("has", FactForms.single(), FactIs::part, "A list that contains this.");
        return object.build(read -> new FactIs(
                read.get(fact),
                only(between(read.get(atLeast), read.get(atMost)), read.get(is), read.get(in), read.get(has))));
    }

    private static Form<List<Fact>> listed() {
        return Forms.shorthand(
                Forms.list(FactForms.single(), 1, Fact.MAX_LIST),
                FactForms.named(),
                List::of,
                list -> list.size() == 1 && list.get(0) instanceof Fact.Text text && FactForms.isReference(text)
                        ? Optional.of(text)
                        : Optional.empty());
    }

    private static Optional<Comparison> between(Optional<Fact> atLeast, Optional<Fact> atMost) {
        return atLeast.isPresent() || atMost.isPresent()
                ? Optional.of(new Comparison.Between(atLeast, atMost))
                : Optional.empty();
    }

    private static Comparison only(
            Optional<Comparison> between, Optional<Fact> is, Optional<List<Fact>> in, Optional<Fact> has) {
        List<Comparison> all = Stream.of(
                        between,
                        is.<Comparison>map(Comparison.Is::new),
                        in.<Comparison>map(Comparison.In::new),
                        has.<Comparison>map(Comparison.Has::new))
                .flatMap(Optional::stream)
                .toList();
        if (all.size() != 1) {
            throw new IllegalArgumentException(
                    "a fact must have one of is, in, has, or atLeast and atMost, but has " + all.size() + " of them");
        }
        return all.get(0);
    }

    private Optional<Comparison.Between> between() {
        return comparison instanceof Comparison.Between between ? Optional.of(between) : Optional.empty();
    }

    private Optional<Fact> value() {
        return comparison instanceof Comparison.Is is ? Optional.of(is.value()) : Optional.empty();
    }

    private Optional<List<Fact>> values() {
        return comparison instanceof Comparison.In in ? Optional.of(in.values()) : Optional.empty();
    }

    private Optional<Fact> part() {
        return comparison instanceof Comparison.Has has ? Optional.of(has.value()) : Optional.empty();
    }
}
