package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.decision.Refusal;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Path;
import dev.levelwright.time.Window;
import java.util.List;
import java.util.OptionalLong;

/**
 * How much the grants of one rule may still give: the least of the asset's own room and the rooms of the allowances that
 * the rule grants within. Capacities are those at the beginning of the decision.
 */
final class Rooms {
    private final RuleTurn turn;

    Rooms(RuleTurn turn) {
        this.turn = turn;
    }

    /** What leaves the least room for a grant to {@code account}: its own capacity, or an allowance. */
    Room least(Account account) {
        Room least = new Room(account, own(account));
        for (Account allowance : allowances()) {
            long left = own(allowance);
            least = left < least.left() ? new Room(allowance, left) : least;
        }
        return least;
    }

    /** The room of one balance. */
    long own(Account account) {
        return turn.draft().of(account.holder()).room(account.balance());
    }

    /** The least room of the rule's allowances. */
    long allowed() {
        long least = Amounts.MAX;
        for (Account allowance : allowances()) {
            least = Math.min(least, own(allowance));
        }
        return least;
    }

    /** Charges every allowance with what was really granted to {@code account}; a grant to an allowance charges it. */
    void charge(Account account, long granted) {
        if (granted > 0) {
            for (Account allowance : allowances()) {
                if (!allowance.equals(account)) {
                    turn.credit(allowance, granted);
                }
            }
        }
    }

    private List<Account> allowances() {
        List<Path> within = turn.played().within();
        return switch (within.size()) {
            case 0 -> List.of();
            case 1 -> List.of(turn.account(within.get(0)));
            default -> within.stream().map(turn::account).distinct().toList();
        };
    }

    /** The refusal that names what left no room. */
    Refusal refusal(Room none) {
        Account account = none.account();
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
            Window window = of.draft().era().edition().resetOf(asset).orElseThrow();
            if (window instanceof Window.Rolling rolling) {
                return OptionalLong.of(balance.settledAt() + rolling.millis());
            }
            return window instanceof Window.Local
                    ? OptionalLong.of(of.frame(asset.reset().get()).end())
                    : OptionalLong.empty();
        }
        return asset.countdown() > 0 ? OptionalLong.of(balance.settledAt() + asset.countdown()) : OptionalLong.empty();
    }

    /** How much more one balance can take. */
    record Room(Account account, long left) {}
}
