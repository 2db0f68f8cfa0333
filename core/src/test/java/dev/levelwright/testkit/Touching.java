package dev.levelwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Lapse;
import dev.levelwright.decision.Outcome;
import dev.levelwright.effect.Grant;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.Traits;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Windows;
import dev.levelwright.store.Store;
import dev.levelwright.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Plays a history twice, once with activities in between that touch its holders and concern nothing else. */
final class Touching {
    private static final String TOUCH = "law-touch";
    private static final List<Duration> LATER =
            List.of(Duration.ZERO, Duration.ofSeconds(61), Duration.ofHours(25), Duration.ofDays(9));

    private final History history;
    private final List<Integer> choices;

    /** Two ways through {@code history}. */
    Touching(History history, List<Integer> choices) {
        this.history = new History(
                touchable(history.rulebook()),
                history.published().stream().map(Touching::touchable).toList(),
                history.activities());
        this.choices = choices;
    }

    private static Chronicle.Entry touchable(Chronicle.Entry entry) {
        return entry instanceof Chronicle.Version version
                ? new Chronicle.Version(version.from(), touchable(version.rulebook()))
                : entry;
    }

    /** The rulebook with assets and rules more, which touch whoever is in the role {@code touched}. */
    private static Rulebook touchable(Rulebook book) {
        Map<String, Asset> assets = new LinkedHashMap<>(book.assets());
        List<Rule> rules = new ArrayList<>(book.rules());
        add(Asset.named(TOUCH).build(), assets, rules);
        windows(book)
                .forEach(window ->
                        add(Asset.named(TOUCH + "-" + window).reset(window).build(), assets, rules));
        return new Rulebook(
                book.name(),
                book.semantics(),
                book.zone(),
                book.settings(),
                book.windows(),
                assets,
                book.tracks(),
                book.kinds(),
                book.catalogues(),
                book.boosts(),
                book.groups(),
                book.loot(),
                book.rotations(),
                rules);
    }

    private static void add(Asset asset, Map<String, Asset> assets, List<Rule> rules) {
        assets.put(asset.name(), asset);
        rules.add(Rule.named(asset.name())
                .on(asset.name())
                .does(Grant.of("touched." + asset.name(), 1))
                .build());
    }

    /** The calendar windows that anything in the rulebook counts in. */
    private static Set<String> windows(Rulebook book) {
        Set<String> windows = new TreeSet<>();
        book.assets().values().forEach(asset -> {
            asset.reset().ifPresent(windows::add);
            asset.lapse().map(Lapse::window).ifPresent(windows::add);
        });
        book.rotations().values().forEach(rotation -> windows.add(rotation.window()));
        book.rules().forEach(rule -> rule.limits().forEach(limit -> windows.add(limit.window())));
        windows.removeIf(name -> Windows.find(book.windows(), name)
                .filter(Window.Local.class::isInstance)
                .isEmpty());
        return windows;
    }

    void requireTheSame(Store plainStore, Store touchedStore) {
        try (Trial plain = Trial.of(history.rulebook(), plainStore);
                Trial touched = Trial.of(history.rulebook(), touchedStore)) {
            history.published().forEach(plain::publish);
            history.published().forEach(touched::publish);
            List<Outcome> outcomes =
                    history.activities().stream().map(plain::did).toList();
            for (int i = 0; i < outcomes.size(); i++) {
                touch(touched, i, outcomes);
                Outcome outcome = touched.did(history.activities().get(i));
                assertThat(outcome.numbered(0)).isEqualTo(outcomes.get(i).numbered(0));
            }
            requireTheSameViews(plain, touched);
        }
    }

    /**
     * Touches who is there, between what they have seen and the earliest instant at which something follows. Not whom a
     * deposit or a gift waits for, nor their units: the first activity to come takes it in, with what it sets off. And
     * nobody before an activity that acts under an earlier rulebook, which is also the one that time passes under until then.
     */
    private void touch(Trial touched, int next, List<Outcome> outcomes) {
        if (!isUnderOneEraFrom(next, outcomes)) {
            return;
        }
        long until = outcomes.subList(next, outcomes.size()).stream()
                .mapToLong(Outcome::at)
                .min()
                .orElseThrow();
        for (HolderName holder : concerned(touched, history.activities().get(next))) {
            long seen = touched.seen(holder);
            if (seen > Long.MIN_VALUE
                    && seen <= until
                    && !isAwaited(touched, holder)
                    && !isGiven(touched, holder, until)) {
                long at = seen + Math.floorDiv((until - seen) * choices.get(next % choices.size()), 1_000L);
                touches(touched, holder).forEach(type -> touch(touched, holder, type, next, at));
            }
        }
    }

    private boolean isUnderOneEraFrom(int next, List<Outcome> outcomes) {
        return IntStream.range(next, outcomes.size())
                .allMatch(i -> history.isUnderOneEra(
                        history.activities().get(i).at(), outcomes.get(i).at()));
    }

    /** Whether a gift begins to hold for the holder or its owner after they were last written. */
    private boolean isGiven(Trial touched, HolderName holder, long until) {
        Holdings holdings = touched.scene(holder).holdings(holder).orElseThrow();
        boolean given = history.published().stream()
                .anyMatch(entry ->
                        entry instanceof Chronicle.Gift && entry.from() > holdings.seenAt() && entry.from() <= until);
        return given
                || holdings.trait(Traits.OWNER)
                        .map(HolderName::parse)
                        .filter(owner -> isGiven(touched, owner, until))
                        .isPresent();
    }

    private static boolean isAwaited(Trial touched, HolderName holder) {
        Scene scene = touched.scene();
        HolderName settled = scene.holdings(holder)
                .flatMap(holdings -> holdings.trait(Traits.OWNER))
                .map(HolderName::parse)
                .orElse(holder);
        return !scene.deposits(holder).isEmpty() || !scene.deposits(settled).isEmpty();
    }

    /** A plain touch, and one for each window that the holder stands in anyway. */
    private static List<String> touches(Trial touched, HolderName holder) {
        Set<String> types = new TreeSet<>(Set.of(TOUCH));
        touched.state().get(holder).frames().keySet().forEach(window -> types.add(TOUCH + "-" + window));
        return List.copyOf(types);
    }

    private static void touch(Trial touched, HolderName holder, String type, int next, long at) {
        Activity touch = Activity.of(type, type + "-" + next + holder, Instant.ofEpochMilli(at));
        touched.did(touch.party("touched", holder));
    }

    private static Set<HolderName> concerned(Trial trial, Activity activity) {
        Set<HolderName> concerned = new TreeSet<>(activity.parties().values());
        trial.state()
                .forEach((holder, holdings) -> holdings.trait(Traits.OWNER)
                        .map(HolderName::parse)
                        .filter(activity.parties()::containsValue)
                        .ifPresent(owner -> concerned.add(holder)));
        return concerned;
    }

    private void requireTheSameViews(Trial plain, Trial touched) {
        for (HolderName holder : plain.state().keySet()) {
            long seen = touched.seen(holder);
            for (Duration later : LATER) {
                long at = seen + later.toMillis();
                assertThat(held(touched, holder, at)).as("%s at %d", holder, at).isEqualTo(held(plain, holder, at));
            }
        }
    }

    private Held held(Trial trial, HolderName holder, long at) {
        return Held.of(trial.view(holder, at), history.rulebook().assets().keySet())
                .without(TOUCH);
    }
}
