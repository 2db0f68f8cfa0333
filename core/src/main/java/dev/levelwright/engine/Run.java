package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.Refused;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays rules, one after the other, on a draft: where, if, limits, body. What a refused rule did is taken back. */
final class Run {
    private final Draft draft;
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean concerned;
    private boolean acted;

    Run(Draft draft) {
        this.draft = draft;
    }

    /** Whether any rule was concerned. */
    boolean concerned() {
        return concerned;
    }

    /** Whether any rule acted. */
    boolean acted() {
        return acted;
    }

    /** What the rules that did nothing said. */
    List<Refusal> refusals() {
        return refusals;
    }

    /** Plays all rules that {@code activity} sets off. */
    void play(Activity activity) {
        for (Script script : draft.era().edition().rules(activity.type())) {
            play(activity, script);
        }
    }

    /** Plays one rule. */
    void play(Activity activity, Script script) {
        Draft.Mark before = draft.mark();
        RuleTurn turn = new RuleTurn(draft, activity, script.rule());
        try {
            if (!isConcerned(turn)) {
                return;
            }
            concerned = true;
            List<Account> allowances = script.allowances().isEmpty() ? List.of() : new ArrayList<>();
            Optional<Refusal> refusal = unmet(turn);
            refusal = refusal.isPresent() ? refusal : limited(turn, script, allowances);
            if (refusal.isEmpty()) {
                charge(turn, allowances, Limit.Charge.TRY);
                before = draft.mark();
                refusal = body(turn, script);
            }
            if (refusal.isPresent()) {
                refuse(before, refusal.get());
            } else {
                charge(turn, allowances, Limit.Charge.EARN);
                acted = true;
            }
        } catch (Refused refused) {
            refuse(before, refused.refusal());
        }
    }

    private void refuse(Draft.Mark before, Refusal refusal) {
        concerned = true;
        draft.rollback(before);
        refusals.add(refusal);
    }

    private static boolean isConcerned(RuleTurn turn) {
        for (Condition condition : turn.played().where()) {
            if (!condition.isMet(turn)) {
                return false;
            }
        }
        return true;
    }

    /** Why the rule may not act. Most messages end here or at a limit, so that nothing is thrown. */
    private static Optional<Refusal> unmet(RuleTurn turn) {
        for (Condition condition : turn.played().when()) {
            Finding finding = condition.check(turn);
            if (!finding.met()) {
                return Optional.of(new Refusal.Unmet(turn.rule(), condition.word(), finding.detail(), finding.until()));
            }
        }
        return Optional.empty();
    }

    /** The limit that is used up, if any; what is to be charged goes into {@code allowances}. */
    private static Optional<Refusal> limited(RuleTurn turn, Script script, List<Account> allowances) {
        List<Limit> limits = script.rule().limits();
        for (int i = 0; i < limits.size(); i++) {
            Account allowance =
                    allowance(turn, limits.get(i), script.allowances().get(i));
            HoldingsDraft of = turn.draft().of(allowance.holder());
            if (of.room(allowance.balance()) < 1) {
                long most = of.bounds().capacity(of.asset(allowance.balance()));
                return Optional.of(new Refusal.Limited(turn.rule(), most, Rooms.until(of, allowance)));
            }
            allowances.add(allowance);
        }
        return Optional.empty();
    }

    private static Account allowance(RuleTurn turn, Limit limit, BalanceName name) {
        Optional<HolderName> holder = turn.holder(limit.of());
        if (holder.isEmpty()) {
            throw turn.missing(limit.of().toString());
        }
        return new Account(
                holder.get(), limit.per().isEmpty() ? name : new BalanceName(name.asset(), turn.key(limit.per())));
    }

    private void charge(RuleTurn turn, List<Account> allowances, Limit.Charge when) {
        for (int i = 0; i < allowances.size(); i++) {
            if (turn.played().limits().get(i).charge() == when) {
                Account allowance = allowances.get(i);
                HoldingsDraft of = draft.of(allowance.holder());
                of.write(allowance.balance(), of.now(allowance.balance()).amount() + 1);
            }
        }
    }

    /** Does what the rule says; the refusal of one that wanted to grant and had no room for anything. */
    private static Optional<Refusal> body(RuleTurn turn, Script script) {
        long times = times(turn);
        for (long i = 0; i < times; i++) {
            for (Effect effect : script.effects()) {
                effect.apply(turn);
            }
        }
        return turn.nothing();
    }

    private static long times(RuleTurn turn) {
        Optional<Quantity> quantity = turn.played().times();
        long times = quantity.isPresent() ? quantity.get().in(turn) : 1;
        if (times < 1) {
            throw new Refused(new Refusal.Malformed(turn.rule(), "times", "must be at least 1 but was " + times));
        }
        if (times > Rule.MAX_TIMES) {
            throw new Refused(new Refusal.TooMuch(turn.rule(), "times", Rule.MAX_TIMES));
        }
        return times;
    }
}
