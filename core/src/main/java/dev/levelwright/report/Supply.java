package dev.levelwright.report;

import dev.levelwright.Realm;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.store.Reader;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of one asset there is, and why. What was minted is held by somebody, waits in a deposit, or was burnt.
 *
 * @param asset the asset's name; only what is posted to the journal has a supply
 * @param minted what came into the world, by reason: the rule that granted it, time ({@code time:start}, {@code
 *     time:regeneration}), and below zero what a reversal took back of it ({@code reversal:chat})
 * @param burnt what left the world, by reason: the rule that took it, time, and below zero what a reversal gave back
 * @param waiting what waits in deposits that nobody took in yet
 */
public record Supply(String asset, SortedMap<String, Long> minted, SortedMap<String, Long> burnt, long waiting) {
    public Supply {
        minted = Collections.unmodifiableSortedMap(new TreeMap<>(minted));
        burnt = Collections.unmodifiableSortedMap(new TreeMap<>(burnt));
    }

    /** The supplies of all assets that were ever posted in a realm, in the order of names. */
    public static List<Supply> of(Realm realm) {
        return of(realm.reader());
    }

    /** The same of whatever a reader shows. */
    public static List<Supply> of(Reader reader) {
        Supplies supplies = new Supplies();
        Pages.forEach(reader, supplies::add);
        return supplies.all();
    }

    /** The supplies that some transactions alone come to: a day's, a rule's, a player's. */
    public static List<Supply> of(Iterable<Transaction> transactions) {
        Supplies supplies = new Supplies();
        transactions.forEach(supplies::add);
        return supplies.all();
    }

    /** All that was minted. */
    public long mintedTotal() {
        return total(minted);
    }

    /** All that was burnt. */
    public long burntTotal() {
        return total(burnt);
    }

    /** What players, units and pools hold together. */
    public long held() {
        return Math.subtractExact(Math.subtractExact(mintedTotal(), burntTotal()), waiting);
    }

    private static long total(SortedMap<String, Long> byReason) {
        return byReason.values().stream().reduce(0L, Math::addExact);
    }
}
