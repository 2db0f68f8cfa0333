package dev.levelwright.engine;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Overflow;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Derivation.Boosted;
import dev.levelwright.decision.Derivation.Cut;
import dev.levelwright.decision.Refusal;
import dev.levelwright.ledger.Account;
import dev.levelwright.rule.Boost;
import java.util.List;
import java.util.Optional;

/** The grants of one rule: boosts, one floor, the minimum, the least of rooms and capacity, and what overflows. */
final class Granting {
    private final RuleTurn turn;
    private final Rooms rooms;
    private Optional<Refusal> nothing = Optional.empty();
    private boolean gave;

    Granting(RuleTurn turn) {
        this.turn = turn;
        this.rooms = new Rooms(turn);
    }

    /** Why a grant gave nothing, when none of the rule's grants gave anything; empty when one did or none wanted to. */
    Optional<Refusal> nothing() {
        return gave ? Optional.empty() : nothing;
    }

    /** How much more a balance can take, allowances aside. */
    long room(Account account) {
        return rooms.own(account);
    }

    /** What a grant would give, nothing being done. */
    long grantable(Account account, long base, long atLeast) {
        return weigh(account, base, atLeast).granted();
    }

    /** Grants, and gives what was really granted. */
    long grant(Account account, long base, long atLeast) {
        Grant grant = weigh(account, base, atLeast);
        give(account, grant.granted());
        rooms.charge(account, grant.granted());
        turn.add(new Derivation(
                turn.rule(), account, true, base, grant.boosts(), grant.floored(), grant.cut(), grant.granted()));
        long spilled = grant.isCutBy(account) ? overflow(account, grant.floored() - grant.granted(), grant) : 0;
        long total = grant.granted() + spilled;
        if (total > 0) {
            turn.useUp(Boost.On.GRANT, account, grant.boosts());
        } else if (grant.floored() > 0) {
            nothing = Optional.of(rooms.refusal(grant.room()));
        }
        return grant.granted();
    }

    /** Grants what boosts add to {@code base}; what does not fit is lost. */
    long surplus(Account account, long base) {
        Grant whole = weigh(account, base, 0);
        long wanted = Math.max(0, whole.floored() - base);
        long granted = Math.min(wanted, whole.room().left());
        if (wanted > 0) {
            give(account, granted);
            rooms.charge(account, granted);
            turn.add(new Derivation(
                    turn.rule(), account, true, base, whole.boosts(), whole.floored(), Optional.empty(), granted));
            turn.useUp(Boost.On.GRANT, account, whole.boosts());
        }
        return granted;
    }

    private Grant weigh(Account account, long base, long atLeast) {
        List<Boosted> boosts = turn.boosts(Boost.On.GRANT, account);
        long boosted = Boosting.boosted(base, boosts);
        long floored = Boosting.blocked(boosts) ? 0 : Math.max(boosted, atLeast);
        Rooms.Room room = rooms.least(account);
        return new Grant(boosts, floored, room, Math.min(floored, room.left()));
    }

    /** What becomes of the part that the asset itself had no room for. */
    private long overflow(Account account, long rest, Grant grant) {
        Overflow policy =
                turn.draft().of(account.holder()).asset(account.balance()).overflow();
        if (policy instanceof Overflow.Refuse) {
            throw turn.refuse(
                    new Refusal.Full(turn.rule(), account.holder(), account.asset(), grant.floored(), grant.granted()));
        }
        return policy instanceof Overflow.Spill spill
                ? spill(new Account(account.holder(), BalanceName.of(spill.asset())), rest, grant)
                : 0;
    }

    /**
     * What does not fit here goes there, no more than allowances leave room for, and charges none of them. What does not
     * fit there either follows the policy of that asset; a checked rulebook has no circle of them.
     */
    private long spill(Account to, long rest, Grant grant) {
        long allowed = Math.min(rest, rooms.allowed());
        long spilled = Math.min(allowed, rooms.own(to));
        give(to, spilled);
        if (spilled > 0) {
            turn.add(Derivation.plain(turn.rule(), to, true, spilled));
        }
        return spilled < allowed ? spilled + overflow(to, allowed - spilled, grant) : spilled;
    }

    private void give(Account account, long amount) {
        if (amount > 0) {
            turn.credit(account, amount);
            gave = true;
        }
    }

    /** A grant as it comes out of boosts and rooms. */
    private record Grant(List<Boosted> boosts, long floored, Rooms.Room room, long granted) {
        Optional<Cut> cut() {
            return granted < floored ? Optional.of(new Cut(room.account().asset(), room.left())) : Optional.empty();
        }

        boolean isCutBy(Account account) {
            return granted < floored && room.account().equals(account);
        }
    }
}
