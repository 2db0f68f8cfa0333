package dev.levelwright.persistence.sql;

import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An entry of the journal that is to be written.
 *
 * @param entry its number
 * @param transaction what happened
 * @param texts how it looks in the database
 * @param parties the holders in whose history it stands, as {@link Parties} writes them
 */
record Written(long entry, Transaction transaction, Texts texts, String parties) {
    /** Who takes part, has something moved, or has a trait changed; the ends of the world are nobody. */
    static Set<HolderName> concerned(Transaction transaction) {
        Set<HolderName> names = new LinkedHashSet<>();
        names.addAll(new TreeSet<>(transaction.activity().parties().values()));
        for (Posting posting : transaction.postings()) {
            names.add(posting.from().holder());
            names.add(posting.to().holder());
        }
        for (TraitPosting trait : transaction.traits()) {
            names.add(trait.holder());
        }
        names.removeIf(name -> name.isOutside() || name.equals(Deposit.WAITING));
        return names;
    }

    /** What an entry looks like in the database, made before anything changes because making it may fail. */
    record Texts(String entry, Digest activity, Digest content, List<String> due) {}
}
