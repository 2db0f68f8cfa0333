package dev.levelwright.simulation;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.CodePoints;
import dev.levelwright.store.Ranked;
import dev.levelwright.store.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Looks at a realm of the disk as it is now. Boards are sorted whenever somebody looks. */
record DiskReader(DiskRealm realm) implements Reader {
    @Override
    public Scene scene(Set<Need> needs) {
        BroughtScene scene = new BroughtScene(realm, realm.chronicle(), realm);
        scene.bring(needs);
        return scene;
    }

    @Override
    public Chronicle chronicle() {
        return realm.chronicle();
    }

    @Override
    public Optional<Outcome> outcome(String activity) {
        return realm.key(activity).map(DiskRealm.Key::outcome);
    }

    @Override
    public List<Ranked> top(String asset, long since, int limit) {
        return board(asset, since).stream().limit(limit).toList();
    }

    @Override
    public OptionalLong rank(String asset, long since, HolderName holder) {
        return board(asset, since).stream()
                .filter(place -> place.holder().equals(holder))
                .mapToLong(Ranked::rank)
                .findFirst();
    }

    @Override
    public List<Ranked> page(String asset, long since, Ranked after, int limit) {
        List<Ranked> page = new ArrayList<>();
        for (Ranked place : board(asset, since)) {
            if (Ranked.BY_PLACE.compare(place, after) > 0 && page.size() < limit) {
                page.add(place.at(after.rank() + page.size() + 1));
            }
        }
        return page;
    }

    @Override
    public List<Ranked> neighbours(String asset, long since, HolderName holder, int above, int below) {
        OptionalLong rank = rank(asset, since, holder);
        return rank.isEmpty()
                ? List.of()
                : board(asset, since).stream()
                        .filter(place ->
                                place.rank() >= rank.getAsLong() - above && place.rank() <= rank.getAsLong() + below)
                        .toList();
    }

    private List<Ranked> board(String asset, long since) {
        BalanceName name = BalanceName.of(asset);
        List<Ranked> places = new ArrayList<>();
        realm.holders()
                .forEach((holder, stored) -> stored.holdings()
                        .balance(name)
                        .filter(held -> held.amount() > 0 && held.settledAt() >= since)
                        .filter(held -> !realm.kept().contains(new Account(holder, name)))
                        .ifPresent(held -> places.add(new Ranked(0, holder, held.amount(), held.risenAt()))));
        places.sort(Ranked.BY_PLACE);
        for (int i = 0; i < places.size(); i++) {
            places.set(i, places.get(i).at(i + 1L));
        }
        return places;
    }

    @Override
    public List<HolderName> holders(String kind, String after, int limit) {
        return realm.holders().entrySet().stream()
                .filter(entry -> entry.getValue().holdings().born())
                .map(entry -> entry.getKey())
                .filter(name -> name.kind().equals(kind) && CodePoints.compare(name.id(), after) > 0)
                .sorted((one, other) -> CodePoints.compare(one.id(), other.id()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Entry> journal(long after, int limit) {
        return realm.journal().stream()
                .filter(entry -> entry.number() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Entry> history(HolderName holder, long before, int limit) {
        List<Entry> found = new ArrayList<>();
        for (int i = realm.journal().size() - 1; i >= 0 && found.size() < limit; i--) {
            Entry entry = realm.journal().get(i);
            if (entry.number() < before && concerns(entry.transaction(), holder)) {
                found.add(entry);
            }
        }
        return found;
    }

    private static boolean concerns(Transaction transaction, HolderName holder) {
        return transaction.activity().parties().containsValue(holder)
                || transaction.postings().stream()
                        .anyMatch(posting -> posting.from().holder().equals(holder)
                                || posting.to().holder().equals(holder))
                || transaction.traits().stream()
                        .anyMatch(change -> change.holder().equals(holder));
    }
}
