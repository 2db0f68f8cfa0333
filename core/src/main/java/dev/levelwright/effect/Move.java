package dev.levelwright.effect;

import dev.levelwright.decision.Refusal;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Optional;

/**
 * Moves an amount from one balance to another, without boosts: {@code {"move": {"from": "actor", "to": "target",
 * "asset": "coins", "amount": "$amount", "fee": "5%"}}}; or between assets, {@code {"move": {"from":
 * "actor.streak-lost", "to": "actor.streak", "amount": "all"}}}. Refused when the giver has less, when the receiver has
 * no room for all of it, and to oneself.
 *
 * @param from the balance that gives
 * @param to the balance that receives
 * @param amount how much leaves the giver; {@code "all"} is everything there
 * @param fee which part of it, floored, ends in the sink instead of arriving
 */
public record Move(Path from, Path to, Quantity amount, Ratio fee) implements Effect {
    static final String WORD = "move";

    /** Checks that the fee leaves something to arrive, and that it is one asset where there is a fee. */
    public Move {
        if (fee.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("fee must be at most 100% but was " + fee);
        }
        if (fee.numerator() > 0 && !from.name().equals(to.name())) {
            throw new IllegalArgumentException("a move between two assets cannot have a fee");
        }
    }

    /** Moves {@code amount} of {@code asset} from one party to another. */
    public static Move of(String from, String to, String asset, Quantity amount) {
        return new Move(of(from, asset), of(to, asset), amount, Ratio.ZERO);
    }

    @Override
    public Phase phase() {
        return Phase.MOVE;
    }

    @Override
    public void apply(Turn turn) {
        Account giver = turn.account(from);
        Account receiver = turn.account(to);
        long moved = Amount.from(turn, giver, amount);
        if (giver.asset().equals(receiver.asset())) {
            turn.move(giver, receiver, moved, fee.floorOf(moved));
        } else {
            exchange(turn, giver, receiver, moved);
        }
    }

    /** One for one between two assets; neither is boosted. */
    private static void exchange(Turn turn, Account giver, Account receiver, long amount) {
        if (amount == 0) {
            throw Amount.malformed(turn, "amount", "must be at least 1 but was 0");
        }
        long held = turn.amount(receiver);
        long room = Math.max(0, turn.capacity(receiver) - held);
        if (room < amount) {
            throw turn.refuse(new Refusal.Full(turn.rule(), receiver.holder(), receiver.asset(), amount, room));
        }
        long given = turn.amount(giver);
        if (given < amount) {
            throw turn.refuse(new Refusal.Insufficient(
                    turn.rule(), giver.holder(), giver.asset(), amount, given, turn.reaches(giver, amount)));
        }
        turn.put(giver, given - amount);
        turn.put(receiver, Amounts.add(held, amount));
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        here.field("from").balance(from);
        if (!to.name().equals(from.name())) {
            here.field("to").balance(to);
        }
        Amount.referTaken(amount, here.field("amount"));
    }

    static ObjectForm<Move> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Move> object = Form.object("move", "Moves an amount from one balance to another.");
        Field<Party> from = object.required("from", Party.form(), Move::giver, "The party that gives, or its balance.");
        Field<Party> to =
                object.required("to", Party.form(), Move::receiver, "The party that receives, or its balance.");
        Field<Optional<String>> asset =
                object.maybe("asset", Forms.name(), Move::asset, "The asset, when from and to are parties.");
        Field<Quantity> amount = object.required("amount", quantity, Move::amount, "How much leaves the giver.");
        Field<Ratio> fee = object.optional(
                "fee", Forms.ratio(), Ratio.ZERO, Move::fee, "Which part, floored, ends in the sink instead.");
        return object.build(is -> new Move(
                path(is.get(from), is.get(asset)), path(is.get(to), is.get(asset)), is.get(amount), is.get(fee)));
    }

    /** With an asset beside it, what is written is a party; without, it is the path of a balance. */
    private static Path path(Party written, Optional<String> asset) {
        return asset.map(name -> new Path(Optional.of(written), name)).orElseGet(() -> Path.parse(written.toString()));
    }

    private static Path of(String party, String asset) {
        return path(Party.parse(party), Optional.of(asset));
    }

    private Optional<String> asset() {
        boolean parties = from.party().isPresent() && to.party().isPresent();
        return parties && from.name().equals(to.name()) ? Optional.of(from.name()) : Optional.empty();
    }

    private Party giver() {
        return written(from);
    }

    private Party receiver() {
        return written(to);
    }

    private Party written(Path path) {
        return asset().isPresent() ? path.party().orElseThrow() : Party.parse(path.toString());
    }
}
