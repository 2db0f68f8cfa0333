package dev.levelwright.effect;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gathers in a buffer and turns whole units of it into amounts: {@code {"convert": {"into": "buffer", "add": "$chars",
 * "per": 240, "grant": {"xp": 1}}}}.
 *
 * <p>Example: 239 characters in the buffer and 120 more are 359: one unit, under a boost of x1.5 one XP (floored), and
 * 119 characters stay.
 *
 * @param into the buffer
 * @param add how much comes into it
 * @param per how much of it makes one unit, at least 1
 * @param grants what one unit gives, before boosts
 * @param beyond what becomes of units for which there was no room
 */
public record Convert(Path into, Quantity add, Quantity per, Map<Path, Quantity> grants, Beyond beyond)
        implements Effect {
    static final String WORD = "convert";

    /** Copies the map, keeping its order. */
    public Convert {
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
    }

    /** What becomes of whole units for which there was no room. */
    public enum Beyond {
        /** Only as many units are taken as were needed for what was granted; the others stay in the buffer. */
        KEEP,
        /** All whole units are taken. */
        SPEND
    }

    @Override
    public Phase phase() {
        return Phase.GRANT;
    }

    @Override
    public void apply(Turn turn) {
        Account buffer = turn.account(into);
        long total = Amounts.addCapped(turn.amount(buffer), add.in(turn));
        long unit = per.in(turn);
        if (unit == 0) {
            throw Amount.malformed(turn, "per", "must be at least 1 but was 0");
        }
        long units = total / unit; // named floor division; the remainder stays in the buffer
        long used = units == 0 ? 0 : granted(turn, units);
        long left = total - (beyond == Beyond.SPEND ? units : used) * unit;
        if (left != turn.amount(buffer)) {
            turn.put(buffer, left);
        }
    }

    /** Grants for so many units; how many of them were needed for what was granted. */
    private long granted(Turn turn, long units) {
        long needed = 0;
        for (Map.Entry<Path, Quantity> grant : grants.entrySet()) {
            Account account = turn.account(grant.getKey());
            long each = grant.getValue().in(turn);
            needed = Math.max(needed, needed(turn, account, each, units));
            turn.grant(account, times(units, each), 0);
        }
        return needed;
    }

    /** The least number of units that give as much as all of them; more units never give less. */
    private static long needed(Turn turn, Account account, long each, long units) {
        long most = turn.grantable(account, times(units, each), 0);
        long low = 0;
        long high = units;
        while (low < high) { // at most 53 rounds
            long middle = low + (high - low) / 2;
            if (turn.grantable(account, times(middle, each), 0) < most) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long times(long units, long each) {
        return Amounts.mulDivFloorCapped(units, each, 1);
    }

    @Override
    public void refer(References references) {
        References here = references.field(WORD);
        here.field("into").balance(into);
        add.refer(here.field("add"));
        per.refer(here.field("per"));
        grants.forEach((path, each) -> {
            References grant = here.field("grant").field(path.toString());
            grant.balance(path);
            each.refer(grant);
        });
    }

    static ObjectForm<Convert> form(Form<Quantity> quantity) {
        ObjectForm.Builder<Convert> object = Form.object("convert", "Turns whole units of a buffer into amounts.");
        Field<Path> into = object.required("into", Path.form(), Convert::into, "The buffer.");
        Field<Quantity> add = object.required("add", quantity, Convert::add, "How much comes into the buffer.");
        Field<Quantity> per = object.required("per", quantity, Convert::per, "How much of it makes one unit.");
        Field<Map<Path, Quantity>> grants = object.required(
                "grant", Forms.map(Path.form(), quantity, Effects.MAX), Convert::grants, "What one unit gives.");
        Field<Beyond> beyond = object.optional(
                "beyond", Forms.choice(Beyond.class), Beyond.KEEP, Convert::beyond, "Units without room stay or go.");
        return object.build(is -> new Convert(is.get(into), is.get(add), is.get(per), is.get(grants), is.get(beyond)));
    }
}
