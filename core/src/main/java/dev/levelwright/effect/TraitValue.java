package dev.levelwright.effect;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.HolderName;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import dev.levelwright.quantity.Named;
import java.util.List;
import java.util.Optional;

/**
 * What a trait is set to: {@code "$zone"} (a fact), {@code "actor"} (who that is), {@code "created[0]"} (a unit made by
 * this decision), {@code {"text": "gold"}}, {@code 5}, {@code {"remove": true}}.
 */
public sealed interface TraitValue {
    /** The value here, empty to remove the trait; refuses when what it names is missing. */
    Optional<String> in(Turn turn);

    /** Tells what it names in the rulebook. */
    default void refer(References references) {}

    /** The text of a fact or a setting. */
    record OfFact(String fact) implements TraitValue {
        @Override
        public Optional<String> in(Turn turn) {
            return Optional.of(turn.fact(fact)
                    .map(Fact::toString)
                    .orElseThrow(() -> Amount.malformed(turn, "$" + fact, "missing")));
        }
    }

    /** The name of a holder. */
    record OfParty(Party party) implements TraitValue {
        @Override
        public Optional<String> in(Turn turn) {
            return Optional.of(Amount.holder(turn, party).toString());
        }

        @Override
        public void refer(References references) {
            references.party(party);
        }
    }

    /** The name of a unit that this decision made, counted from 0. */
    record OfCreated(int index) implements TraitValue {
        @Override
        public Optional<String> in(Turn turn) {
            List<HolderName> created = turn.created();
            if (index >= created.size()) {
                throw Amount.malformed(turn, toString(), "only " + created.size() + " units were made");
            }
            return Optional.of(created.get(index).toString());
        }

        static OfCreated parse(String text) {
            return new OfCreated(Integer.parseInt(text.substring(text.indexOf('[') + 1, text.length() - 1)));
        }

        @Override
        public String toString() {
            return "created[" + index + "]";
        }
    }

    /** Always this text. */
    record Literal(String text) implements TraitValue {
        @Override
        public Optional<String> in(Turn turn) {
            return Optional.of(text);
        }
    }

    /** Nothing: the trait is removed. */
    record Removed() implements TraitValue {
        @Override
        public Optional<String> in(Turn turn) {
            return Optional.empty();
        }
    }

    /** The notation of values. */
    static Form<TraitValue> form() {
        return Forms.either(
                "trait-value",
                "What a trait is set to.",
                Forms.option(
                        OfFact.class,
                        Forms.parsed(
                                "a fact such as $zone",
                                FactForms.REFERENCE,
                                text -> new OfFact(text.substring(1)),
                                value -> "$" + value.fact())),
                Forms.option(
                        OfCreated.class,
                        Forms.parsed(
                                "a unit such as created[0]",
                                "created\\[(?:0|[1-9][0-9]?)\\]",
                                OfCreated::parse,
                                OfCreated::toString)),
                Forms.option(OfParty.class, Forms.mapped(Party.form(), OfParty::new, OfParty::party)),
                Forms.option(Literal.class, literal()),
                Forms.option(Removed.class, removed()));
    }

    private static Form<Literal> literal() {
        ObjectForm.Builder<Literal> object = Form.object("trait-text", "A text.");
        Field<String> text = object.required("text", Forms.text(Fact.MAX_TEXT), Literal::text, "The text.");
        return Forms.shorthand(
                object.build(is -> new Literal(is.get(text))),
                Forms.amount(),
                number -> new Literal(number.toString()),
                value -> Named.number(value.text()).stream()
                        .boxed()
                        .filter(number -> number.toString().equals(value.text()))
                        .findFirst());
    }

    private static boolean requireTrue(boolean flag) {
        if (!flag) {
            throw new IllegalArgumentException("remove must be true but was false");
        }
        return true;
    }

    private static ObjectForm<Removed> removed() {
        ObjectForm.Builder<Removed> object = Form.object("trait-removed", "No value: the trait is removed.");
        Form<Boolean> always = Forms.mapped(Forms.flag(), TraitValue::requireTrue, flag -> flag);
        object.required("remove", always, value -> true, "Always true.");
        return object.build(is -> new Removed());
    }
}
