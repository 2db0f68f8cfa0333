package dev.levelwright.effect;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Turn;
import java.util.function.Function;

/**
 * Where tickets are counted. A ticket owns a place in the running total of all that were ever sold, so that whoever sold
 * the n-th is found in one step, however many there are: an entry is a balance of the pool whose key is the total after it
 * and the holder behind a bar, {@code 0000000000000042|player:ana}.
 *
 * @param pool the pool that holds the entries
 * @param entries the pool's keyed asset of entries
 * @param sold the pool's asset that counts what was sold
 */
public record Raffle(Party pool, String entries, String sold) {
    private static final String BAR = "|";
    private static final int DIGITS = 16;

    /** Keeps {@code count} places behind those sold so far for {@code holder}. */
    void enter(Turn turn, HolderName holder, long count) {
        String name = holder.toString();
        if (name.codePoints().anyMatch(character -> Character.isISOControl(character) || isHalf(character))) {
            throw Amount.malformed(turn, "raffle", "cannot keep an entry for this holder");
        }
        Account counter = account(turn, sold, "");
        long total = Math.addExact(turn.amount(counter), count);
        String key = padded(total) + BAR + name;
        if (key.length() > BalanceName.MAX_KEY) {
            throw Amount.malformed(turn, "raffle", "has no room for a name of " + name.length() + " characters");
        }
        turn.put(account(turn, entries, key), count);
        turn.put(counter, total);
    }

    private static boolean isHalf(int character) {
        return character <= Character.MAX_VALUE && Character.isSurrogate((char) character);
    }

    /** The key at or behind which the entry of the n-th place stands. */
    static String padded(long place) {
        String digits = Long.toString(place);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The holder in the key of an entry. */
    static HolderName holder(String key) {
        return HolderName.parse(key.substring(key.indexOf(BAR) + 1));
    }

    Account account(Turn turn, String asset, String key) {
        return new Account(Amount.holder(turn, pool), new BalanceName(asset, key));
    }

    void refer(References here) {
        here.field("raffle").party(pool);
        here.field("entries").asset(entries, true);
        here.field("sold").asset(sold, false);
    }

    /** The three fields in the object of an effect. */
    static <T> Function<ObjectForm.Values, Raffle> fields(ObjectForm.Builder<T> object, Function<T, Raffle> raffle) {
        Field<Party> pool = object.required(
                "raffle", Party.form(), is -> raffle.apply(is).pool(), "The pool that holds the entries.");
        Field<String> entries = object.optional(
                "entries", Forms.name(), "entries", is -> raffle.apply(is).entries(), "Its keyed asset of entries.");
        Field<String> sold = object.optional(
                "sold", Forms.name(), "sold", is -> raffle.apply(is).sold(), "Its asset that counts what was sold.");
        return is -> new Raffle(is.get(pool), is.get(entries), is.get(sold));
    }
}
