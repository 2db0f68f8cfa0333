package dev.levelwright.mechanic;

import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.loot.LootTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an effect may do. Everything goes through here, so that capacities, rooms, boosts, postings and the trace are in
 * one place. Whatever refuses leaves the whole rule undone.
 */
public interface Turn extends Situation {
    /** The id of the rule whose turn it is. */
    String rule();

    /** Leaves the rule undone, because of {@code refusal}. */
    default Refused refuse(Refusal refusal) {
        throw new Refused(refusal);
    }

    /** A value in {@code least..greatest}, both inclusive, that nobody can foresee or draw again. */
    long draw(long least, long greatest);

    /**
     * Grants {@code base} under boosts, rooms and capacity, at least {@code atLeast} before rooms and capacity.
     *
     * @return what was really granted
     */
    long grant(Account account, long base, long atLeast);

    /** What {@link #grant} would give for {@code base}, nothing being done. */
    long grantable(Account account, long base, long atLeast);

    /**
     * Grants what boosts add to {@code base}, which comes another way, within rooms and capacity.
     *
     * @return what was really granted, 0 where there is no boost
     */
    long surplus(Account account, long base);

    /**
     * Takes {@code amount} under boosts on the cost; refuses when there is less, unless {@code upTo}.
     *
     * @return what was really taken
     */
    long take(Account account, long amount, boolean upTo);

    /**
     * Moves {@code amount} from one balance to another; refuses when the giver has less or the receiver has no room for
     * all of it, before anything is posted.
     *
     * @param fee how much of it ends in the sink instead of arriving, at most {@code amount}
     */
    void move(Account from, Account to, long amount, long fee);

    /** Brings the balance to exactly {@code amount}, without boosts and rooms: bookkeeping, raised bests, counters. */
    void put(Account account, long amount);

    /** Sets a trait, or removes it when {@code value} is empty; refuses a value that is not of the trait's type. */
    void set(HolderName holder, String trait, Optional<String> value);

    /** Lets every level of {@code track} above the one that the amount now makes be rewarded again. */
    void restart(HolderName holder, String track);

    /** Makes a unit of {@code kind} with these traits; its name follows from realm, activity and count. */
    HolderName create(String kind, Map<String, String> traits);

    /**
     * Opens a pool of a kind of which there are many; its name follows from realm, activity and count. From then on the
     * kind's name means this one.
     */
    HolderName open(String pool);

    /** The units made in this decision so far, in order. */
    List<HolderName> created();

    /** The loot table of that name; an error of the rulebook when there is none. */
    LootTable<List<Effect>> table(String name);

    /** Credits a holder who is not locked: taken from {@code from} now, taken in when the receiver is next settled. */
    void deposit(Account from, Deposit deposit);

    /** Makes an activity due. */
    void due(Due due);
}
