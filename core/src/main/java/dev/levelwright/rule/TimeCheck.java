package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.form.Cursor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what time alone changes can be settled at any instant: a policy that works between two decisions looks only at
 * balances of the same holder that time leaves alone, or that end at an instant which is known before.
 */
final class TimeCheck {
    /** So that {@code level:<track>} is a type of at most 64 characters. */
    private static final int MAX_TRACK = 58;

    private final Names names;
    private final Cursor root;
    private final Set<String> lapsing = new HashSet<>();

    TimeCheck(Names names, Cursor root) {
        this.names = names;
        this.root = root;
    }

    void report() {
        names.rulebook().assets().values().forEach(this::asset);
        names.rulebook().boosts().values().forEach(this::boost);
        names.rulebook().tracks().keySet().stream()
                .filter(track -> track.length() > MAX_TRACK)
                .forEach(track -> root.field("tracks")
                        .field(track)
                        .report("the name of a track must have at most " + MAX_TRACK + " characters"));
    }

    private void asset(Asset asset) {
        Cursor at = root.field("assets").field(asset.name());
        asset.capacity()
                .filter(capacity -> asset.regeneration().isPresent() && capacity instanceof Measure.ByStep)
                .ifPresent(capacity -> moving(asset, (Measure.ByStep) capacity, at.field("capacity")));
        asset.lapse().ifPresent(lapse -> lapse(asset, lapse, at.field("lapse")));
    }

    private void moving(Asset asset, Measure.ByStep capacity, Cursor at) {
        single(asset, at);
        String by = names.track(capacity.by()).map(Track::asset).orElse(capacity.by());
        names.asset(by).ifPresent(other -> {
            beside(asset, other, at.field("by"));
            still(other, at.field("by"));
        });
    }

    private void lapse(Asset asset, Lapse lapse, Cursor at) {
        single(asset, at);
        lapsing(lapse.spend().filter(other -> !other.equals(asset.name())), at.field("spend"))
                .ifPresent(spend -> still(spend, at.field("spend")));
        lapsing(lapse.into().filter(other -> !other.equals(asset.name())), at.field("into"))
                .filter(into -> into.expiry() == 0)
                .ifPresent(into -> still(into, at.field("into")));
        lapse.pause().flatMap(names::asset).ifPresent(pause -> {
            single(pause, at.field("pause"));
            ending(pause, at.field("pause"));
        });
    }

    private Optional<Asset> lapsing(Optional<String> name, Cursor at) {
        name.filter(asset -> !lapsing.add(asset))
                .ifPresent(asset -> at.report("asset " + asset + " serves another lapse already"));
        return name.flatMap(names::asset);
    }

    private void boost(Boost boost) {
        Optional<Asset> asset =
                names.asset(boost.asset()).filter(on -> on.regeneration().isPresent());
        boolean paces = boost.on() == Boost.On.REGENERATION || boost.on() == Boost.On.CAPACITY;
        if (paces && asset.isPresent()) {
            Cursor at = root.field("boosts").field(boost.name());
            single(asset.get(), at.field("on"));
            boost.heldAs().flatMap(names::asset).ifPresent(held -> {
                beside(asset.get(), held, at.field("held-as"));
                ending(held, at.field("held-as"));
            });
        }
    }

    private static void single(Asset asset, Cursor at) {
        asset.per()
                .ifPresent(fact -> at.report("asset " + asset.name() + " is kept per " + fact
                        + ", so what time does to it cannot look at other balances"));
    }

    private static void beside(Asset asset, Asset other, Cursor at) {
        if (!other.of().equals(asset.of())) {
            at.report("time alone looks at asset " + other.name() + ", so it must be of " + asset.of() + " but is of "
                    + other.of());
        }
    }

    private static void still(Asset asset, Cursor at) {
        if (!asset.timeless()) {
            at.report("time alone looks at asset " + asset.name() + ", so it must not change by time itself");
        }
    }

    private static void ending(Asset asset, Cursor at) {
        if (!asset.timeless() && asset.countdown() == 0 && asset.expiry() == 0) {
            at.report("time alone looks at asset " + asset.name()
                    + ", so it must not change by time itself but by countdown or expiry");
        }
    }
}
