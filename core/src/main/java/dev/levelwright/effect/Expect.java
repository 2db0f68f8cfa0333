package dev.levelwright.effect;

import dev.levelwright.decision.Refusal;
import dev.levelwright.form.Form;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Refuses unless an amount is what was expected, before anything is taken: the price that the buyer saw ({@code
 * {"expect": {"amount": "$price", "is": "@lot.price"}}}), a bid above the last one ({@code {"expect": {"amount":
 * "$amount", "atLeast": {"of": "@lot.best", "share": "105%"}}}}).
 *
 * @param amount what is compared
 * @param is exactly so much, if it is said
 * @param atLeast so much or more, if it is said
 * @param atMost so much or less, if it is said
 */
public record Expect(Quantity amount, Optional<Quantity> is, Optional<Quantity> atLeast, Optional<Quantity> atMost)
        implements Effect {
    static final String WORD = "expect";

    /** Checks that something is expected. */
    public Expect {
        if (is.isEmpty() && atLeast.isEmpty() && atMost.isEmpty()) {
            throw new IllegalArgumentException("must have at least one of is, atLeast, atMost but has none");
        }
    }

    @Override
    public Phase phase() {
        return Phase.OPENING;
    }

    @Override
    public void apply(Turn turn) {
        long stated = amount.in(turn);
        List<String> unmet = new ArrayList<>();
        is.map(wanted -> wanted.in(turn))
                .filter(wanted -> stated != wanted)
                .ifPresent(wanted -> unmet.add("" + wanted));
        atLeast.map(wanted -> wanted.in(turn))
                .filter(wanted -> stated < wanted)
                .ifPresent(wanted -> unmet.add("at least " + wanted));
        atMost.map(wanted -> wanted.in(turn))
                .filter(wanted -> stated > wanted)
                .ifPresent(wanted -> unmet.add("at most " + wanted));
        if (!unmet.isEmpty()) {
            String detail = "the amount must be " + String.join(" and ", unmet) + " but was " + stated;
            throw turn.refuse(new Refusal.Unmet(turn.rule(), WORD, detail, OptionalLong.empty()));
        }
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        amount.refer(here.field("amount"));
        is.ifPresent(wanted -> wanted.refer(here.field("is")));
        atLeast.ifPresent(wanted -> wanted.refer(here.field("atLeast")));
        atMost.ifPresent(wanted -> wanted.refer(here.field("atMost")));
    }

    static ObjectForm<Expect> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Expect> object = Form.object("expect", "Refuses unless an amount is what was expected.");
        Field<Quantity> amount = object.required("amount", quantity, Expect::amount, "What is compared.");
        Field<Optional<Quantity>> is = object.maybe("is", quantity, Expect::is, "Exactly so much.");
        Field<Optional<Quantity>> atLeast = object.maybe("atLeast", quantity, Expect::atLeast, "So much or more.");
        Field<Optional<Quantity>> atMost = object.maybe("atMost", quantity, Expect::atMost, "So much or less.");
        return object.build(
                given -> new Expect(given.get(amount), given.get(is), given.get(atLeast), given.get(atMost)));
    }
}
