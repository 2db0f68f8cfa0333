package dev.levelwright.report;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Fold;
import dev.levelwright.store.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares holders as a reader shows them with what the journal says of them. */
final class Comparing {
    private static final int TOGETHER = 200;

    private final Reader reader;
    private final Posted posted;
    private final Fold fold;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<String, Long> waiting = new TreeMap<>();
    private long holders;
    private long balances;
    private long traits;

    Comparing(Reader reader, Posted posted, Fold fold) {
        this.reader = reader;
        this.posted = posted;
        this.fold = fold;
    }

    /** Compares some holders, as many at a time as one look at the store brings. */
    Comparing all(SortedSet<HolderName> some) {
        List<HolderName> together = new ArrayList<>();
        for (HolderName holder : some) {
            together.add(holder);
            if (together.size() == TOGETHER) {
                compare(together);
                together.clear();
            }
        }
        compare(together);
        return this;
    }

    List<Finding> findings() {
        return findings;
    }

    long holders() {
        return holders;
    }

    long balances() {
        return balances;
    }

    long traits() {
        return traits;
    }

    /** What is wrong with the waiting deposits of all that were compared together. */
    List<Finding> waiting() {
        SortedMap<String, Long> journal = new TreeMap<>();
        told(Deposit.WAITING).forEach((name, amount) -> journal.merge(name.asset(), amount, Math::addExact));
        Set<String> assets = new TreeSet<>(journal.keySet());
        assets.addAll(waiting.keySet());
        List<Finding> wrong = new ArrayList<>();
        for (String asset : assets) {
            long told = journal.getOrDefault(asset, 0L);
            long kept = waiting.getOrDefault(asset, 0L);
            if (told != kept) {
                wrong.add(new Finding.Waiting(asset, told, kept));
            }
        }
        return wrong;
    }

    /** Whether the journal posts to that name, but nobody holds anything by it. */
    static boolean isAccountOnly(HolderName name) {
        return name.isOutside() || name.equals(Deposit.WAITING);
    }

    private void compare(List<HolderName> together) {
        Set<Need> needs = new LinkedHashSet<>();
        for (HolderName holder : together) {
            needs.add(new Need.Holder(holder));
            told(holder).keySet().stream()
                    .filter(BalanceName::keyed)
                    .forEach(name -> needs.add(new Need.Keyed(new Account(holder, name))));
        }
        Scene scene = reader.scene(needs);
        together.forEach(holder -> compare(scene, holder));
    }

    private void compare(Scene scene, HolderName holder) {
        Holdings shown = scene.holdings(holder).orElseGet(() -> Holdings.unborn(holder));
        holders += shown.born() ? 1 : 0;
        compareBalances(shown, told(holder));
        compareTraits(shown, fold.traits().getOrDefault(holder, Collections.emptySortedMap()));
        scene.deposits(holder).stream()
                .filter(deposit -> isAudited(deposit.to().asset()))
                .forEach(deposit -> waiting.merge(deposit.to().asset(), deposit.amount(), Math::addExact));
    }

    private void compareBalances(Holdings shown, Map<BalanceName, Long> told) {
        SortedMap<BalanceName, Long> kept = new TreeMap<>();
        shown.forEachBalance((name, balance) -> {
            if (isAudited(name.asset()) || told.containsKey(name)) {
                kept.put(name, balance.amount());
            }
        });
        SortedSet<BalanceName> names = new TreeSet<>(kept.keySet());
        names.addAll(told.keySet());
        for (BalanceName name : names) {
            long journal = told.getOrDefault(name, 0L);
            long store = kept.getOrDefault(name, 0L);
            balances++;
            if (journal != store) {
                findings.add(new Finding.Amount(shown.holder(), name, journal, store));
            }
        }
    }

    private void compareTraits(Holdings shown, Map<String, String> told) {
        SortedSet<String> names = new TreeSet<>(shown.traits().keySet());
        names.addAll(told.keySet());
        for (String name : names) {
            Optional<String> journal = Optional.ofNullable(told.get(name));
            traits++;
            if (!journal.equals(shown.trait(name))) {
                findings.add(new Finding.Trait(shown.holder(), name, journal, shown.trait(name)));
            }
        }
    }

    /** What the journal says of a holder; of assets that were not always posted it says too little. */
    private SortedMap<BalanceName, Long> told(HolderName holder) {
        SortedMap<BalanceName, Long> told =
                new TreeMap<>(fold.balances().getOrDefault(holder, Collections.emptySortedMap()));
        told.keySet().removeIf(name -> !posted.isPosted(name.asset()));
        return told;
    }

    private boolean isAudited(String asset) {
        return posted.isDeclared(asset) && posted.isPosted(asset);
    }
}
