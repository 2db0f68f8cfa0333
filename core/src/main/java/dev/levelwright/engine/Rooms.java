package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.decision.Derivation.Cut;
import dev.levelwright.decision.Refusal;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Amounts;
import dev.levelwright.time.Window;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much the grants of one rule may still give: the least of the asset's own room and the rooms of the allowances that
 * the rule grants within. Capacities are those at the beginning of the decision.
 */
final class Rooms {
    private final RuleTurn turn;
    private Optional<Account> tightest = Optional.empty();

    Rooms(RuleTurn turn) {
        this.turn = turn;
    }

    /** The asset that leaves the least room for a grant to {@code account}, and that room; empty without any bound. */
    Optional<Cut> least(Account account) {
        Account least = account;
        long room = own(account);
        for (Account allowance : turn.within()) {
            long left = own(allowance);
            if (left < room) {
                room = left;
                least = allowance;
            }
        }
        tightest = Optional.of(least);
        return Optional.of(new Cut(least.asset(), room));
    }

    /** The room of one balance. */
    long own(Account account) {
        Asset asset = turn.asset(account.asset());
        return turn.draft().of(account.holder()).room(account.balance(), asset);
    }

    /** The least room of the rule's allowances. */
    long allowed() {
        long least = Amounts.MAX;
        for (Account allowance : turn.within()) {
            least = Math.min(least, own(allowance));
        }
        return least;
    }

    /** Charges every allowance with what was really granted. */
    void charge(long granted) {
        if (granted == 0) {
            return;
        }
        List<Account> allowances = turn.within();
        for (Account allowance : allowances) {
            HoldingsDraft of = turn.draft().of(allowance.holder());
            long before = of.now(allowance.balance()).amount();
            long after = Amounts.addCapped(before, granted);
            of.write(allowance.balance(), after);
            if (turn.asset(allowance.asset()).journal()) {
                turn.draft().post(allowance, before, after, turn.rule());
            }
        }
    }

    /** The refusal that names what left no room. */
    Refusal refusal() {
        Account account = tightest.orElseThrow();
        return new Refusal.Capped(
                turn.rule(),
                account.holder(),
                account.asset(),
                turn.capacity(account),
                turn.fullMessage(account),
                until(turn.draft().of(account.holder()), account));
    }

    /** When time alone gives room again, or empty. */
    static OptionalLong until(HoldingsDraft of, Account account) {
        Asset asset = of.asset(account.balance());
        Balance balance = of.now(account.balance());
        if (asset.reset().isPresent()) {
            Window window = of.draft().era().edition().window(asset.reset().get());
            if (window instanceof Window.Rolling rolling) {
                return OptionalLong.of(balance.settledAt() + rolling.millis());
            }
            return window instanceof Window.Local
                    ? OptionalLong.of(of.frame(asset.reset().get()).end())
                    : OptionalLong.empty();
        }
        return asset.countdown() > 0
                ? OptionalLong.of(balance.settledAt() + asset.countdown())
                : OptionalLong.empty();
    }
}
