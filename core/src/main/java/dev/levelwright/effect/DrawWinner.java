package dev.levelwright.effect;

import dev.levelwright.decision.Refusal;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.ObjectForm.Values;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Question;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Draws one of the tickets that were sold since the draw before, and writes down whose it is: {@code {"draw": {"raffle":
 * "@lottery", "winner": "winner"}}} sets the trait that {@code @lottery.winner} then names. Every ticket is as likely as
 * any other; the number drawn stands in the journal. Refused when nobody has entered.
 *
 * @param raffle where the tickets are counted
 * @param drawn the pool's asset that says how many had been sold at the draw before
 * @param winner the pool's trait that names the holder of the ticket
 */
public record DrawWinner(Raffle raffle, String drawn, String winner) implements Effect {
    static final String WORD = "draw";

    @Override
    public Phase phase() {
        return Phase.OPENING;
    }

    @Override
    public void apply(Turn turn) {
        long total = turn.amount(raffle.account(turn, raffle.sold(), ""));
        Account before = raffle.account(turn, drawn, "");
        long last = turn.amount(before);
        if (total <= last) {
            throw turn.refuse(new Refusal.Unmet(
                    turn.rule(), WORD, "nobody has entered since the last draw", OptionalLong.empty()));
        }
        HolderName pool = Amount.holder(turn, raffle.pool());
        String from = Raffle.padded(turn.draw(last + 1, total));
        String entry = turn.answer(new Question.NextKey(pool, raffle.entries(), from))
                .orElseThrow(() -> Amount.malformed(turn, raffle.entries(), "has no entry at " + from));
        turn.set(pool, winner, Optional.of(Raffle.holder(entry).toString()));
        turn.put(before, total);
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        raffle.refer(here);
        here.field("drawn").asset(drawn, false);
        here.field("winner").trait(raffle.pool(), winner);
    }

    static ObjectForm<DrawWinner> form() {
        ObjectForm.Builder<DrawWinner> object = Form.object("draw", "Draws the holder of one ticket of a raffle.");
        Function<Values, Raffle> raffle = Raffle.fields(object, DrawWinner::raffle);
        Field<String> drawn = object.optional(
                "drawn", Forms.name(), "drawn", DrawWinner::drawn, "Its asset that says how many were drawn from.");
        Field<String> winner = object.optional(
                "winner", Forms.name(), "winner", DrawWinner::winner, "Its trait that names the winner.");
        return object.build(is -> new DrawWinner(raffle.apply(is), is.get(drawn), is.get(winner)));
    }
}
