package dev.levelwright.report;

import dev.levelwright.Realm;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.Reader;
import java.util.List;

/**
 * Whether a realm's journal adds up to what its store shows: every posted balance of every holder, the waiting deposits,
 * every trait; and whether the journal is sound in itself: sums of zero, nothing negative. May run while others write:
 * holders who seem to disagree are looked at again once the journal was read further.
 *
 * <p>Assets that are not posted are not audited, nor are those that some version of the rulebook did not post. Keyed
 * balances are looked up by the keys that the journal knows.
 *
 * @param entries how many entries of the journal were read
 * @param holders how many holders were looked at
 * @param balances how many balances were compared
 * @param traits how many traits were compared
 * @param findings every disagreement, by holder
 */
public record Audit(long entries, long holders, long balances, long traits, List<Finding> findings) {
    public Audit {
        findings = List.copyOf(findings);
    }

    /** Audits a realm. */
    public static Audit of(Realm realm) {
        return of(realm.reader(), realm.rulebooks());
    }

    /**
     * Audits what a reader shows.
     *
     * @param rulebooks all that were played
     */
    public static Audit of(Reader reader, List<Rulebook> rulebooks) {
        return new Auditing(reader, new Posted(rulebooks)).audit();
    }

    /** Whether nothing was found. */
    public boolean agrees() {
        return findings.isEmpty();
    }
}
