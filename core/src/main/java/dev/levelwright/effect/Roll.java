package dev.levelwright.effect;

import dev.levelwright.decision.Refusal;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.ledger.Account;
import dev.levelwright.loot.Drawing;
import dev.levelwright.loot.LootTable;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import dev.levelwright.quantity.Constant;
import java.util.List;
import java.util.Optional;

/**
 * Opens a loot table and does what its entries say: {@code {"roll": "jackpot"}}, {@code {"roll": {"table": "summon",
 * "times": 10}}}.
 *
 * @param table the table
 * @param times how often, at most 100
 */
public record Roll(String table, Quantity times) implements Effect {
    /** Most openings by one effect. */
    public static final int MAX_TIMES = 100;

    static final String WORD = "roll";

    private static final Quantity ONCE = new Constant(1);

    /** Opens {@code table} once. */
    public static Roll of(String table) {
        return new Roll(table, ONCE);
    }

    @Override
    public Phase phase() {
        return Phase.GRANT;
    }

    @Override
    public void apply(Turn turn) {
        long count = Amount.of(turn, times);
        if (count > MAX_TIMES) {
            throw turn.refuse(new Refusal.TooMuch(turn.rule(), "openings of " + table, MAX_TIMES));
        }
        LootTable<List<Effect>> loot = turn.table(table);
        for (long opening = 0; opening < count; opening++) {
            open(turn, loot);
        }
    }

    private static void open(Turn turn, LootTable<List<Effect>> loot) {
        Optional<Account> counter = loot.pity().map(pity -> turn.account(Path.of(pity.counter())));
        long before = counter.map(turn::amount).orElse(0L);
        Drawing<List<Effect>> drawing = loot.draw(turn::draw, before);
        counter.filter(account -> drawing.counter() != before)
                .ifPresent(account -> turn.put(account, drawing.counter()));
        drawing.payloads().forEach(effects -> effects.forEach(effect -> effect.apply(turn)));
    }

    @Override
    public void refer(References references) {
        references.field(WORD).table(table);
        times.refer(references.field(WORD).field("times"));
    }

    static Form<Roll> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Roll> object = Form.object("roll", "Opens a loot table.");
        Field<String> table = object.required("table", Forms.name(), Roll::table, "The table.");
        Field<Quantity> times = object.optional("times", quantity, ONCE, Roll::times, "How often.");
        return Forms.shorthand(
                object.build(is -> new Roll(is.get(table), is.get(times))),
                Forms.name(),
                Roll::of,
                roll -> roll.times().equals(ONCE) ? Optional.of(roll.table()) : Optional.empty());
    }
}
