package dev.levelwright.simulation;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.ledger.Posting;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.time.Frame;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The books of one realm, which must be right after every step: journal, balances, keys, windows. */
final class Books {
    private final DiskRealm realm;
    private final Fold fold = new Fold();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> unposted = new HashSet<>();
    private final Map<HolderName, Holdings> seen = new HashMap<>();
    private int entries;

    Books(DiskRealm realm) {
        this.realm = realm;
    }

    /** Learns which assets are not posted under some rulebook that is played. */
    void learn(Rulebook rulebook) {
        rulebook.assets().values().stream()
                .filter(asset -> !asset.journal())
                .map(Asset::name)
                .forEach(unposted::add);
    }

    /** Reads the journal on, and gives everybody whom the new entries concern. */
    Set<HolderName> readOn() {
        Set<HolderName> concerned = new TreeSet<>();
        for (; entries < realm.journal().size(); entries++) {
            Entry entry = realm.journal().get(entries);
            String id = entry.transaction().activity().id();
            Broken.unless(
                    entry.number() == entries + 1L,
                    "the journal is numbered 1, 2, 3",
                    entry.number(),
                    "at",
                    entries + 1);
            Broken.unless(ids.add(id), "an activity acts once", id);
            Broken.unless(
                    realm.key(id)
                            .filter(key -> key.outcome().number() == entry.number())
                            .isPresent(),
                    "an activity and its key are written together",
                    id);
            fold.add(entry.transaction());
            for (Posting posting : entry.transaction().postings()) {
                requireNotNegative(posting);
                concerned.add(posting.from().holder());
                concerned.add(posting.to().holder());
            }
            entry.transaction().traits().forEach(change -> concerned.add(change.holder()));
        }
        Broken.unless(realm.keys() == entries, "there is a key for each entry of the journal", realm.keys(), entries);
        concerned.removeIf(holder -> holder.isOutside() || holder.equals(Deposit.WAITING));
        return concerned;
    }

    private void requireNotNegative(Posting posting) {
        HolderName holder = posting.from().holder();
        long left = fold.amount(holder, posting.from().balance());
        Broken.unless(
                left >= 0 || holder.equals(HolderName.FAUCET),
                "nobody gives what is not there",
                posting,
                "leaves",
                left);
    }

    /** What a decision has written about whom. */
    static Set<HolderName> written(Change change) {
        Set<HolderName> holders = new TreeSet<>(change.taken().keySet());
        change.holdings().stream().map(HoldingsChange::holder).forEach(holders::add);
        change.deposits().forEach(deposit -> holders.add(deposit.to().holder()));
        return holders;
    }

    /** Requires that everybody has what the journal adds up to, and that no window was moved to an earlier end. */
    void requireRight() {
        Map<BalanceName, Long> waiting = new TreeMap<>();
        realm.holders().forEach((holder, stored) -> {
            requireRight(stored.holdings());
            stored.deposits().forEach(deposit -> waiting.merge(deposit.to().balance(), deposit.amount(), Long::sum));
        });
        fold.balances()
                .getOrDefault(Deposit.WAITING, new TreeMap<>())
                .forEach((name, amount) -> Broken.unless(
                        amount.equals(waiting.getOrDefault(name, 0L)),
                        "what waits is what was deposited",
                        name,
                        amount,
                        waiting));
        fold.balances().forEach((holder, held) -> held.forEach((name, amount) -> requirePosted(holder, name, amount)));
    }

    private void requirePosted(HolderName holder, BalanceName name, long amount) {
        boolean kept = !holder.isOutside() && !holder.equals(Deposit.WAITING) && !unposted.contains(name.asset());
        if (kept) {
            long held = realm.get(holder)
                    .holdings()
                    .balance(name)
                    .map(balance -> balance.amount())
                    .orElse(0L);
            Broken.unless(
                    held == amount, "the journal adds up to the balances", holder, name, held, "but posted", amount);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very same were looked at before
    private void requireRight(Holdings now) {
        Holdings before = seen.put(now.holder(), now);
        if (before == now) {
            return;
        }
        now.forEachBalance((name, balance) -> {
            boolean posted = !unposted.contains(name.asset()) && name.asset().indexOf('/') < 0;
            if (posted) {
                Broken.unless(
                        fold.amount(now.holder(), name) == balance.amount(),
                        "the journal adds up to the balances",
                        now.holder(),
                        name,
                        balance.amount(),
                        "but posted",
                        fold.amount(now.holder(), name));
            }
        });
        Broken.unless(
                new TreeMap<>(now.traits()).equals(fold.traits().getOrDefault(now.holder(), new TreeMap<>())),
                "the journal tells the traits",
                now);
        if (before != null && before.born()) {
            requireNoStepBack(before, now);
        }
    }

    private static void requireNoStepBack(Holdings before, Holdings now) {
        Broken.unless(now.seenAt() >= before.seenAt(), "nobody unsees an instant", before.seenAt(), now.seenAt(), now);
        before.frames().forEach((name, frame) -> {
            Frame after = now.frames().get(name);
            Broken.unless(
                    after != null && (after.equals(frame) || after.start() >= frame.end()),
                    "a window ends when it was said to",
                    now.holder(),
                    name,
                    frame,
                    "became",
                    after);
        });
    }
}
