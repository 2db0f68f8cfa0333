package dev.levelwright.effect;

import dev.levelwright.decision.Deposit;
import dev.levelwright.form.Form;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;

/**
 * Credits a holder who need not be locked; it is taken in when they are next settled: {@code {"deposit": {"from":
 * "@lot.coins", "to": "@lot.leader", "amount": "@lot.best"}}}. Only of assets on which time does not act: what waits would be
 * older or younger depending on who looks first.
 *
 * @param from the balance that gives, now
 * @param to the holder that receives, of the same asset
 * @param amount how much; {@code "all"} is everything there
 */
public record DepositTo(Path from, Party to, Quantity amount) implements Effect {
    static final String WORD = "deposit";

    @Override
    public Phase phase() {
        return Phase.MOVE;
    }

    @Override
    public void apply(Turn turn) {
        Account giver = turn.account(from);
        long deposited = Amount.from(turn, giver, amount);
        if (deposited == 0) {
            throw Amount.malformed(turn, "amount", "must be at least 1 but was 0");
        }
        Account receiver = new Account(Amount.holder(turn, to), giver.balance());
        turn.deposit(giver, new Deposit(receiver, deposited, turn.rule()));
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        here.field("from").balance(from);
        here.field("from").timeless(from);
        here.field("to").party(to);
        Amount.referTaken(amount, here.field("amount"));
    }

    static ObjectForm<DepositTo> form(Form<Quantity> quantity) {
        ObjectForm.Builder<DepositTo> object = Form.object("deposit", "Credits a holder who need not be locked.");
        Field<Path> from = object.required("from", Path.form(), DepositTo::from, "The balance that gives.");
        Field<Party> to = object.required("to", Party.form(), DepositTo::to, "The holder that receives.");
        Field<Quantity> amount = object.required("amount", quantity, DepositTo::amount, "How much.");
        return object.build(is -> new DepositTo(is.get(from), is.get(to), is.get(amount)));
    }
}
