package dev.levelwright.report;

import dev.levelwright.activity.Activity;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.ledger.Posting;
import dev.levelwright.store.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One audit: the journal folded, then every holder compared with it, then those again who changed meanwhile. */
final class Auditing {
    private static final int PAGE = 1_000;
    private static final int MAX_PASSES = 10;
    private static final int MAX_ID = 200;

    private final Reader reader;
    private final Posted posted;
    private final Pages pages;
    private final Fold fold = new Fold();
    private final SortedSet<HolderName> named = new TreeSet<>();
    private final List<Finding> unsound = new ArrayList<>();

    Auditing(Reader reader, Posted posted) {
        this.reader = reader;
        this.posted = posted;
        this.pages = new Pages(reader);
    }

    Audit audit() {
        pages.readOn(this::add);
        Comparing all = new Comparing(reader, posted, fold).all(everybody());
        List<Finding> findings = new ArrayList<>(all.findings());
        boolean more = pages.readOn(this::add);
        if (!more) {
            findings.addAll(all.waiting());
        }
        for (int passes = 1; more && !findings.isEmpty() && passes < MAX_PASSES; passes++) {
            findings =
                    new Comparing(reader, posted, fold).all(holders(findings)).findings();
            more = pages.readOn(this::add);
        }
        findings.addAll(0, unsound);
        findings.addAll(unbalanced());
        return new Audit(pages.count(), all.holders(), all.balances(), all.traits(), findings);
    }

    private void add(Entry entry) {
        fold.add(entry.transaction());
        Set<Account> given = new LinkedHashSet<>();
        for (Posting posting : entry.transaction().postings()) {
            given.add(posting.from());
        }
        given.forEach(account -> requireNotNegative(entry.number(), account));
        name(entry.transaction().activity());
    }

    private void requireNotNegative(long entry, Account account) {
        long amount = fold.amount(account.holder(), account.balance());
        if (amount < 0 && !account.holder().equals(HolderName.FAUCET)) {
            unsound.add(new Finding.Negative(entry, account.holder(), account.balance(), amount));
        }
    }

    /** Whoever takes part may have deposits waiting, though nothing else was ever written about them. */
    private void name(Activity activity) {
        named.addAll(activity.parties().values());
        posted.pools()
                .forEach(pool -> activity.fact(pool)
                        .filter(id -> id.toString().length() <= MAX_ID)
                        .ifPresent(id -> named.add(new HolderName(pool, id.toString()))));
    }

    /** Everybody whom the journal or the store knows; the one pool of a kind has an empty id, which is behind no other. */
    private SortedSet<HolderName> everybody() {
        SortedSet<HolderName> all = new TreeSet<>(named);
        all.addAll(fold.balances().keySet());
        all.addAll(fold.traits().keySet());
        Set<String> kinds = posted.kinds();
        all.forEach(holder -> kinds.add(holder.kind()));
        for (String kind : kinds) {
            all.add(new HolderName(kind, ""));
            addAll(kind, all);
        }
        all.removeIf(Comparing::isAccountOnly);
        return all;
    }

    private void addAll(String kind, Collection<HolderName> all) {
        List<HolderName> page = reader.holders(kind, "", PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = reader.holders(kind, page.get(page.size() - 1).id(), PAGE);
        }
    }

    private static SortedSet<HolderName> holders(List<Finding> findings) {
        SortedSet<HolderName> holders = new TreeSet<>();
        findings.forEach(finding -> holders.add(finding.holder()));
        return holders;
    }

    private List<Finding> unbalanced() {
        SortedMap<String, Long> sums = new TreeMap<>();
        fold.balances()
                .values()
                .forEach(held -> held.forEach((name, amount) -> sums.merge(name.asset(), amount, Math::addExact)));
        sums.values().removeIf(sum -> sum == 0);
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Long> sum : sums.entrySet()) {
            findings.add(new Finding.Unbalanced(HolderName.FAUCET, sum.getKey(), sum.getValue()));
        }
        return findings;
    }
}
