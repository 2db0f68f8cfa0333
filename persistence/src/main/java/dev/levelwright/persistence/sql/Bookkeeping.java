package dev.levelwright.persistence.sql;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.Holdings;
import dev.levelwright.store.StoreFailure;
import java.util.Map;
import java.util.Optional;

/**
 * Balances without a key that the journal never posted, in one text that stands in their holder's row: today's caps,
 * cooldowns, streaks, levels rewarded. A message changes several of them together, and one row is sooner written than
 * several. One line each, as {@code "128 1790000600000 0 xp-today"}: amount, instant when settled, milliseconds from there to
 * when it rose, asset.
 */
final class Bookkeeping {
    private static final char END = '\n';
    private static final int NUMBERS = 3;
    private static final int USUAL_LENGTH = 120;

    private Bookkeeping() {}

    /** Whether a balance may stand here; others have rows of their own, posted or not. */
    static boolean fits(BalanceName name) {
        return !name.keyed() && name.asset().indexOf(END) < 0;
    }

    /** All of a holder's that have no row of their own. */
    static String write(HolderState holder) {
        StringBuilder lines = new StringBuilder(USUAL_LENGTH);
        holder.holdings().forEachBalance((name, balance) -> {
            if (!holder.hasRow(name)) {
                lines.append(balance.amount())
                        .append(' ')
                        .append(balance.settledAt())
                        .append(' ')
                        .append(balance.risenAt() - balance.settledAt())
                        .append(' ')
                        .append(Spelling.write(name.asset()))
                        .append(END);
            }
        });
        return lines.toString();
    }

    /** Whether what is written of a holder now differs from what was. */
    static boolean differs(HolderState before, HolderState now) {
        Holdings held = before.holdings();
        boolean[] differs = {!before.rows().equals(now.rows())};
        now.holdings()
                .forEachBalance((name, balance) ->
                        differs[0] |= !now.hasRow(name) && !held.balance(name).equals(Optional.of(balance)));
        return differs[0];
    }

    /** Puts what a text says among the balances of its holder. */
    static void read(String text, Map<BalanceName, Balance> balances) {
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf(END, at);
            if (end < 0) {
                throw new StoreFailure(
                        "the database holds a text that nobody here wrote: bookkeeping without its end",
                        new IllegalArgumentException(text));
            }
            line(text.substring(at, end), balances);
            at = end + 1;
        }
    }

    private static void line(String line, Map<BalanceName, Balance> balances) {
        try {
            String[] parts = line.split(" ", NUMBERS + 1);
            long settledAt = Long.parseLong(parts[1]);
            balances.put(
                    BalanceName.of(Spelling.read(parts[NUMBERS])),
                    new Balance(Long.parseLong(parts[0]), settledAt, settledAt + Long.parseLong(parts[2])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new StoreFailure("the database holds a text that nobody here wrote: " + line, damaged);
        }
    }
}
