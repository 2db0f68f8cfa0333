package dev.levelwright.store;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Change;
import dev.levelwright.decision.Deposit;
import dev.levelwright.engine.Need;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The holders of one realm in memory: holdings, waiting deposits, and which units each one owns. */
final class HolderMemory {
    private final Map<HolderName, Holdings> holdings = new HashMap<>();
    private final Map<HolderName, List<Deposit>> deposits = new HashMap<>();
    private final Map<HolderName, Set<HolderName>> owned = new HashMap<>();
    private final Set<Account> kept = new HashSet<>();

    /** The holdings, keyed balances among them; unborn when nothing was ever written. */
    Holdings of(HolderName holder) {
        Holdings known = holdings.get(holder);
        return known != null ? known : Holdings.unborn(holder);
    }

    /** Deposits that wait for the holder, oldest first. */
    List<Deposit> deposits(HolderName holder) {
        return deposits.getOrDefault(holder, List.of());
    }

    /** The units of a kind that a holder owns, in the order in which they came. */
    List<HolderName> owned(HolderName owner, String kind) {
        return owned.getOrDefault(owner, Set.of()).stream()
                .filter(unit -> unit.kind().equals(kind))
                .toList();
    }

    /** The first key of an asset's balances at or behind where the question begins. */
    Optional<String> nextKey(Question.NextKey question) {
        TreeSet<String> keys = new TreeSet<>();
        of(question.holder()).forEachBalance((name, balance) -> {
            if (name.asset().equals(question.asset())) {
                keys.add(name.key());
            }
        });
        return Optional.ofNullable(keys.ceiling(question.from()));
    }

    /** Whether a pool keeps that balance for others, so that it stands on no board. */
    boolean isKept(HolderName holder, BalanceName name) {
        return kept.contains(new Account(holder, name));
    }

    /** Takes in what a decision writes. */
    void apply(Change change) {
        kept.addAll(change.kept());
        change.holdings().forEach(this::apply);
        change.taken()
                .forEach((holder, count) -> deposits.merge(
                        holder, List.of(), (waiting, none) -> List.copyOf(waiting.subList(count, waiting.size()))));
        change.deposits()
                .forEach(deposit -> deposits.merge(deposit.to().holder(), List.of(deposit), HolderMemory::joined));
    }

    private void apply(HoldingsChange change) {
        Holdings before = of(change.holder());
        Optional<String> owner = before.trait(Traits.OWNER);
        Holdings after = before.after(change);
        holdings.put(change.holder(), after);
        if (change.traits().containsKey(Traits.OWNER)) {
            owner.map(HolderName::parse).ifPresent(old -> disown(old, change.holder()));
            after.trait(Traits.OWNER)
                    .map(HolderName::parse)
                    .ifPresent(now -> owned.computeIfAbsent(now, name -> new LinkedHashSet<>())
                            .add(change.holder()));
        }
    }

    private void disown(HolderName owner, HolderName unit) {
        Set<HolderName> units = owned.get(owner);
        if (units != null) {
            units.remove(unit);
        }
    }

    private static List<Deposit> joined(List<Deposit> waiting, List<Deposit> more) {
        List<Deposit> all = new ArrayList<>(waiting);
        all.addAll(more);
        return List.copyOf(all);
    }

    void forEach(Consumer<Holdings> visitor) {
        holdings.values().forEach(visitor);
    }

    /** The names of born holders of a kind behind {@code after}, in code-point order. */
    List<HolderName> names(String kind, String after, int limit) {
        return holdings.keySet().stream()
                .filter(name -> name.kind().equals(kind) && CodePoints.compare(name.id(), after) > 0)
                .sorted((one, other) -> CodePoints.compare(one.id(), other.id()))
                .limit(limit)
                .toList();
    }

    /** A copy that later changes do not reach. */
    HolderMemory copy() {
        HolderMemory copy = new HolderMemory();
        copy.holdings.putAll(holdings);
        copy.deposits.putAll(deposits);
        copy.kept.addAll(kept);
        owned.forEach((owner, units) -> copy.owned.put(owner, new LinkedHashSet<>(units)));
        return copy;
    }

    /** A copy of the holders that are needed, their owners among them. */
    HolderMemory copyOf(Collection<Need> needs) {
        HolderMemory copy = new HolderMemory();
        for (Need need : needs) {
            if (need instanceof Need.Holder holder) {
                copyTo(copy, holder.name());
            } else if (need instanceof Need.Keyed keyed) {
                copyTo(copy, keyed.account().holder());
            } else if (need instanceof Need.Answer answer && answer.question() instanceof Question.NextKey question) {
                copyTo(copy, question.holder());
            } else if (need instanceof Need.Answer answer && answer.question() instanceof Question.Owned question) {
                copy.owned
                        .computeIfAbsent(question.owner(), owner -> new LinkedHashSet<>())
                        .addAll(owned(question.owner(), question.kind()));
            }
        }
        return copy;
    }

    private void copyTo(HolderMemory copy, HolderName holder) {
        copy.holdings.put(holder, of(holder));
        copy.deposits.put(holder, deposits(holder));
        of(holder).trait(Traits.OWNER).map(HolderName::parse).ifPresent(owner -> copyTo(copy, owner));
    }
}
