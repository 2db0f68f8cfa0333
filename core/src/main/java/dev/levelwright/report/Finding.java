package dev.levelwright.report;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import java.util.Optional;

/** Something about a holder on which the journal and the store do not agree, or that cannot be. */
public sealed interface Finding {
    /** Whom it concerns. */
    HolderName holder();

    /** It in one line. */
    String line();

    /**
     * A balance that is not the sum of its postings.
     *
     * @param journal what the postings come to
     * @param store what the store shows
     */
    record Amount(HolderName holder, BalanceName balance, long journal, long store) implements Finding {
        @Override
        public String line() {
            return holder + " " + balance + ": " + journal + " in the journal, " + store + " in the store";
        }
    }

    /**
     * A trait that is not what it was last set to.
     *
     * @param journal what the journal set it to last; empty when it was removed or never set
     * @param store what the store shows
     */
    record Trait(HolderName holder, String trait, Optional<String> journal, Optional<String> store) implements Finding {
        @Override
        public String line() {
            return holder + " " + trait + ": " + journal.orElse("nothing") + " in the journal, "
                    + store.orElse("nothing") + " in the store";
        }
    }

    /**
     * Deposits that wait and do not come to what was put there.
     *
     * @param journal what was deposited and not taken in, by the journal
     * @param store the sum of what the store keeps for the holders it shows
     */
    record Waiting(String asset, long journal, long store) implements Finding {
        @Override
        public HolderName holder() {
            return Deposit.WAITING;
        }

        @Override
        public String line() {
            return "waiting deposits of " + asset + ": " + journal + " in the journal, " + store + " in the store";
        }
    }

    /**
     * A balance that an entry of the journal left below zero.
     *
     * @param entry the entry's number
     * @param amount the sum of the postings up to it
     */
    record Negative(long entry, HolderName holder, BalanceName balance, long amount) implements Finding {
        @Override
        public String line() {
            return holder + " " + balance + ": " + amount + " after entry " + entry + " of the journal";
        }
    }

    /**
     * An asset whose postings do not come to zero over all accounts, the faucet and the sink among them.
     *
     * @param holder the faucet, where what is too much or too little would have begun
     * @param sum what they come to
     */
    record Unbalanced(HolderName holder, String asset, long sum) implements Finding {
        @Override
        public String line() {
            return "all accounts of " + asset + " come to " + sum + " and not to 0";
        }
    }
}
