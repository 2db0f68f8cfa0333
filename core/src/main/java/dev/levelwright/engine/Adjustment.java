package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the host does to a holder by hand: gives, takes or sets amounts, gives used-up limits back. It travels as an
 * activity of the host's, so that it acts once and stands in the journal, with who wanted it and why.
 *
 * <p>No rule is set off and no boost applies; levels and thresholds that the amounts reach are told and rewarded like any
 * others. A grant that does not fit, a set above the capacity and a take of more than there is are refused whole. Example:
 * 30 XP granted at 90 of 100 reach the next level, as 30 XP of a rule would.
 *
 * @param holder whose balances
 * @param how what is done to each of them
 * @param balances the names of assets without a key, or of the allowances of limits without a key ({@code daily/once}); 1
 *     to 250 of them
 * @param amount how much, in 0..2^53-1
 */
public record Adjustment(HolderName holder, How how, List<String> balances, long amount) {
    /** The type of the activity; when the host says it with {@link How}, no rule hears it. */
    public static final String TYPE = "adjust";

    private static final String OF = "of";
    private static final String HOW = "how";
    private static final String BALANCES = "balances";
    private static final String AMOUNT = "amount";

    public Adjustment {
        balances = List.copyOf(balances);
        Amounts.check("amount of an adjustment", amount);
        if (balances.isEmpty() || balances.size() > Fact.MAX_LIST) {
            throw new IllegalArgumentException(
                    "an adjustment names 1 to " + Fact.MAX_LIST + " balances but named " + balances.size());
        }
    }

    /** What is done to a balance. */
    public enum How {
        /** The amount comes on top. */
        GRANT,
        /** The amount goes away. */
        TAKE,
        /** The amount is what it becomes. */
        SET
    }

    /** {@code amount} of {@code asset} on top of what there is. */
    public static Adjustment grant(HolderName holder, String asset, long amount) {
        return new Adjustment(holder, How.GRANT, List.of(asset), amount);
    }

    /** {@code amount} of {@code asset} away from what there is. */
    public static Adjustment take(HolderName holder, String asset, long amount) {
        return new Adjustment(holder, How.TAKE, List.of(asset), amount);
    }

    /** {@code amount} of {@code asset} in place of what there is. */
    public static Adjustment set(HolderName holder, String asset, long amount) {
        return new Adjustment(holder, How.SET, List.of(asset), amount);
    }

    /** Allowances back at nothing used: assets that count what was gained today, and limits as {@code daily/once}. */
    public static Adjustment reset(HolderName holder, List<String> allowances) {
        return new Adjustment(holder, How.SET, allowances, 0);
    }

    /**
     * The activity that says it; the same {@code id} never acts twice. Who and why are context: journalled, never compared.
     *
     * @param by who wants it, as a holder of the realm or by a name of the host's own
     * @param why a text of at most 500 characters
     */
    public Activity activity(String id, HolderName by, String why, Instant at) {
        return Activity.of(TYPE, id, at)
                .party(OF, holder)
                .with(HOW, how.name().toLowerCase(Locale.ROOT))
                .with(BALANCES, balances)
                .with(AMOUNT, amount)
                .given(Reversal.BY, by)
                .given(Reversal.WHY, why)
                .byHost();
    }

    /** What an activity does by hand; empty when it is an ordinary one. Refuses one that contradicts itself. */
    static Optional<Adjustment> of(Activity activity) {
        boolean adjusts = activity.trusted()
                && activity.type().equals(TYPE)
                && activity.facts().containsKey(HOW);
        try {
            return adjusts ? Optional.of(read(activity)) : Optional.empty();
        } catch (IllegalArgumentException contradiction) {
            throw new Refused(new Refusal.Malformed(TYPE, TYPE, String.valueOf(contradiction.getMessage())));
        }
    }

    private static Adjustment read(Activity activity) {
        HolderName holder = activity.party(OF).orElseThrow(() -> missing(OF));
        if (!(activity.facts().get(BALANCES) instanceof Fact.Texts balances)) {
            throw missing(BALANCES);
        }
        if (!(activity.facts().get(AMOUNT) instanceof Fact.Whole amount)) {
            throw missing(AMOUNT);
        }
        How how = How.valueOf(String.valueOf(activity.facts().get(HOW)).toUpperCase(Locale.ROOT));
        return new Adjustment(holder, how, balances.values(), amount.value());
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException(what + " is missing");
    }
}
