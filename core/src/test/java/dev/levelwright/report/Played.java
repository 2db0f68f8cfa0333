package dev.levelwright.report;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Posting;
import dev.levelwright.testkit.History;
import dev.levelwright.testkit.SettableClock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A realm in memory in which a history happens, each activity while the clock stands at its instant. */
final class Played implements AutoCloseable {
    private static final HolderName HOST = HolderName.player("host");

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Levelwright game;
    private final Realm realm;
    private final History history;

    private Played(History history) {
        this.history = history;
        this.game =
                Levelwright.builder().rulebook(history.rulebook()).clock(clock).build();
        this.realm = game.in("played");
    }

    /** The realm before anything happened in it. */
    static Played begun(History history) {
        Played played = new Played(history);
        history.published().forEach(played.realm::publish);
        return played;
    }

    /** The realm after all of it; after each activity an earlier one, as the choices say, is taken back or not. */
    static Played of(History history, List<Integer> choices) {
        Played played = begun(history);
        for (int i = 0; i < history.activities().size(); i++) {
            played.did(history.activities().get(i));
            int choice = choices.get(i % choices.size());
            if (choice % 3 == 0) {
                played.reverse(history.activities().get(choice % (i + 1)).id());
            }
        }
        return played;
    }

    Outcome did(Activity activity) {
        clock.set(Instant.ofEpochMilli(activity.at()));
        return realm.did(activity);
    }

    Outcome reverse(String activity) {
        return realm.reverse(activity, HOST, "a law");
    }

    Realm realm() {
        return realm;
    }

    List<Entry> journal() {
        return realm.reader().journal(0, Integer.MAX_VALUE);
    }

    /** Everybody who was ever written, with all keyed balances, as the store keeps them. */
    SortedMap<HolderName, Holdings> state() {
        SortedMap<HolderName, Holdings> state = new TreeMap<>();
        Scene scene = scene();
        names().forEach(name -> state.put(name, scene.holdings(name).orElseThrow()));
        state.values().removeIf(holdings -> !holdings.born());
        return state;
    }

    /** A scene with everybody in it. */
    Scene scene() {
        Set<Need> needs = new LinkedHashSet<>();
        names().forEach(name -> needs.add(new Need.Holder(name)));
        return realm.reader().scene(needs);
    }

    /** Everybody whom a posting or an activity names, or the store knows. */
    Set<HolderName> names() {
        Set<HolderName> names = new LinkedHashSet<>(realm.reader().holders(HolderName.PLAYER, "", Integer.MAX_VALUE));
        history.rulebooks().stream()
                .flatMap(rulebook -> rulebook.kinds().keySet().stream())
                .forEach(kind -> {
                    names.add(new HolderName(kind, ""));
                    names.addAll(realm.reader().holders(kind, "", Integer.MAX_VALUE));
                });
        journal()
                .forEach(entry ->
                        names.addAll(entry.transaction().activity().parties().values()));
        names.removeIf(HolderName::isOutside);
        return names;
    }

    /** Whether every version of the rulebook posts the asset. */
    boolean isPosted(BalanceName name) {
        return history.rulebooks().stream()
                .map(rulebook -> rulebook.assets().get(name.asset()))
                .allMatch(asset -> asset != null && asset.journal());
    }

    /** What some postings come to for each account. */
    static SortedMap<String, Long> sums(Stream<Posting> postings) {
        SortedMap<String, Long> sums = new TreeMap<>();
        postings.forEach(posting -> {
            sums.merge(text(posting.from()), -posting.amount(), Math::addExact);
            sums.merge(text(posting.to()), posting.amount(), Math::addExact);
        });
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static String text(Account account) {
        return account.toString();
    }

    @Override
    public void close() {
        game.close();
    }
}
