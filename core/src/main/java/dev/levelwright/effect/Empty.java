package dev.levelwright.effect;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.List;

/**
 * Brings amounts down to nothing, and used-up limits with them: {@code {"empty": ["target.exp-today",
 * "target.daily/once"]}} lets the target earn again today and claim the rule {@code daily} again.
 *
 * @param what what is emptied, in order
 */
public record Empty(List<What> what) implements Effect {
    static final String WORD = "empty";

    private static final String LIMIT =
            "(?:@?[A-Za-z0-9_\\-]{1,64}(?:\\.[A-Za-z0-9_\\-]{1,64}){0,7}\\.)?[A-Za-z0-9_\\-]{1,64}/(?:every|once|limit)";

    /** Copies the list. */
    public Empty {
        what = List.copyOf(what);
    }

    /** Something that can be emptied. */
    public sealed interface What {
        /** Its account; refuses when it names nobody. */
        Account account(Turn turn);
    }

    /** A balance. */
    public record OfBalance(Path path) implements What {
        @Override
        public Account account(Turn turn) {
            return turn.account(path);
        }
    }

    /**
     * The allowance of a limit.
     *
     * @param party whose
     * @param rule the rule that has the limit
     * @param word every, once or limit
     */
    public record OfLimit(Party party, String rule, String word) implements What {
        private static final Party ACTOR = Party.role(Activity.ACTOR);

        @Override
        public Account account(Turn turn) {
            return new Account(Amount.holder(turn, party), BalanceName.of(rule + "/" + word));
        }

        static OfLimit parse(String text) {
            int slash = text.lastIndexOf('/');
            int dot = text.lastIndexOf('.', slash);
            Party party = dot < 0 ? ACTOR : Party.parse(text.substring(0, dot));
            return new OfLimit(party, text.substring(dot + 1, slash), text.substring(slash + 1));
        }

        @Override
        public String toString() {
            return (party.equals(ACTOR) ? "" : party + ".") + rule + "/" + word;
        }
    }

    @Override
    public Phase phase() {
        return Phase.STATE;
    }

    @Override
    public void apply(Turn turn) {
        what.forEach(one -> turn.put(one.account(turn), 0));
    }

    @Override
    public void refer(References references) {
        for (int i = 0; i < what.size(); i++) {
            References here = references.field(WORD).item(i);
            if (what.get(i) instanceof OfBalance balance) {
                here.balance(balance.path());
            } else if (what.get(i) instanceof OfLimit limit) {
                here.party(limit.party());
                here.limit(limit.rule(), limit.word());
            }
        }
    }

    static Form<Empty> form() {
        Form<What> form = Forms.either(
                "emptied",
                "A balance, or the limit of a rule.",
                Forms.option(
                        OfLimit.class,
                        Forms.parsed("a limit such as target.daily/once", LIMIT, OfLimit::parse, OfLimit::toString)),
                Forms.option(OfBalance.class, Forms.mapped(Path.form(), OfBalance::new, OfBalance::path)));
        return Forms.mapped(Forms.list(form, 1, Effects.MAX), Empty::new, Empty::what);
    }
}
