package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import dev.levelwright.form.Cursor;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.holder.Traits;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.References;
import dev.levelwright.time.Window;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Looks whether what a mechanic names is declared, and reports what is not.
 *
 * @param names what is declared
 * @param at where the mechanic is written
 * @param tables learns which loot tables are opened
 */
record Referring(Names names, Cursor at, Consumer<String> tables) implements References {
    @Override
    public References field(String name) {
        return new Referring(names, at.field(name), tables);
    }

    @Override
    public References item(int index) {
        return new Referring(names, at.item(index), tables);
    }

    @Override
    public void balance(Path path) {
        path.party().ifPresent(this::party);
        if (!names.assets().contains(path.name())) {
            at.unknown("asset", path.name(), names.assets());
        }
    }

    @Override
    public void number(Path path) {
        if (names.assets().contains(path.name()) || path.party().isEmpty()) {
            balance(path);
        } else if (names.rulebook().kinds().values().stream().noneMatch(kind -> hasNumber(kind, path))) {
            at.report("\"" + path + "\" must be an asset, or a trait of type number of a kind");
        }
    }

    private static boolean hasNumber(Kind kind, Path path) {
        boolean right = path.party()
                .filter(party -> isPool(party) && !kind.name().equals(party.root()))
                .isEmpty();
        return right && kind.traits().get(path.name()) == TraitType.NUMBER;
    }

    private static boolean isPool(Party party) {
        return party.pool() && party.through().isEmpty();
    }

    @Override
    public void standing(Path path) {
        path.party().ifPresent(this::party);
        boolean track = names.tracks().contains(path.name());
        boolean asset = names.assets().contains(path.name());
        if (track && asset) {
            at.report("\"" + path.name() + "\" is both a track and an asset, so it does not say which is meant");
        } else if (!track && !asset) {
            Set<String> both = new TreeSet<>(names.tracks());
            both.addAll(names.assets());
            at.unknown("track or asset", path.name(), both);
        }
    }

    @Override
    public void track(String track) {
        if (!names.tracks().contains(track)) {
            at.unknown("track", track, names.tracks());
        }
    }

    @Override
    public void onlyTrack() {
        if (names.tracks().size() != 1) {
            at.report("must say of which track, because there are "
                    + names.tracks().size());
        }
    }

    @Override
    public void table(String table) {
        tables.accept(table);
        if (!names.tables().contains(table)) {
            at.unknown("loot table", table, names.tables());
        }
    }

    @Override
    public void party(Party party) {
        if (party.pool() && !names.kinds().contains(party.root())) {
            at.unknown("pool", party.root(), names.kinds());
        } else if (party.pool()
                && names.kind(party.root()).filter(Kind.Unit.class::isInstance).isPresent()) {
            at.report("\"@" + party.root() + "\" must be a pool but is a unit");
        }
        party.through().forEach(this::active);
    }

    @Override
    public void trait(Party party, String trait) {
        party(party);
        active(trait);
        Optional<Kind> pool = isPool(party) ? names.kind(party.root()) : Optional.empty();
        if (pool.isPresent() && !pool.get().traits().containsKey(trait)) {
            at.unknown(
                    "trait of " + pool.get().name(), trait, pool.get().traits().keySet());
        }
    }

    private void active(String trait) {
        if (!trait.startsWith(Traits.ACTIVE)) {
            return;
        }
        String kind = trait.substring(Traits.ACTIVE.length());
        unit(kind);
        if (names.kind(kind)
                .filter(unit -> unit instanceof Kind.Unit is && !is.active())
                .isPresent()) {
            at.report("kind " + kind + " has no active unit; it would need \"active\": true");
        }
    }

    @Override
    public void unit(String kind) {
        if (!names.kinds().contains(kind)) {
            at.unknown("kind", kind, names.kinds());
        } else if (names.kind(kind).filter(Kind.Pool.class::isInstance).isPresent()) {
            at.report("kind " + kind + " must be a unit but is a pool");
        }
    }

    @Override
    public void entries(String kind, Map<String, String> where, Optional<String> weight) {
        new CatalogueCheck(names, at).entries(kind, where, weight);
    }

    @Override
    public void opened(String kind) {
        boolean many = names.kind(kind)
                .filter(pool -> pool instanceof Kind.Pool is && is.per())
                .isPresent();
        if (!names.kinds().contains(kind)) {
            at.unknown("pool", kind, names.kinds());
        } else if (!many && names.kind(kind).isPresent()) {
            at.report("kind " + kind + " must be a pool with \"per\": true, so that there can be many");
        }
    }

    @Override
    public void asset(String asset, boolean keyed) {
        if (!names.assets().contains(asset)) {
            at.unknown("asset", asset, names.assets());
        } else if (names.asset(asset)
                .filter(found -> found.per().isPresent() != keyed)
                .isPresent()) {
            at.report("asset " + asset + (keyed ? " must be kept per something" : " must not be kept per something"));
        }
    }

    @Override
    public void timeless(Path path) {
        if (names.asset(path.name()).filter(Referring::isTimed).isPresent()) {
            at.report("asset " + path.name() + " changes by time, so it cannot wait as a deposit: move it instead");
        }
    }

    private static boolean isTimed(Asset asset) {
        boolean counts = asset.regeneration().isPresent()
                || asset.reset().isPresent()
                || asset.lapse().isPresent();
        return counts
                || asset.countdown() > 0
                || asset.expiry() > 0
                || asset.decay().isPresent();
    }

    @Override
    public void calendar(String window) {
        if (window(window).filter(found -> !(found instanceof Window.Local)).isPresent()) {
            at.report("window " + window + " must be one of the calendar, such as day");
        }
    }

    @Override
    public void rotation(String rotation) {
        if (!names.rotations().contains(rotation)) {
            at.unknown("rotation", rotation, names.rotations());
        }
    }

    @Override
    public void rotating(String rotation, String item) {
        Optional.ofNullable(names.rulebook().rotations().get(rotation))
                .filter(found -> !found.of().contains(item))
                .ifPresent(found -> at.unknown("name in rotation " + rotation, item, found.of()));
    }

    @Override
    public void feature(String feature) {
        Set<String> features = new TreeSet<>();
        names.rulebook().tracks().values().forEach(track -> features.addAll(track.features()));
        if (!features.contains(feature) && names.complete()) {
            at.unknown("feature", feature, features);
        }
    }

    @Override
    public void limit(String rule, String word) {
        Optional<Rule> of = names.rule(rule);
        Optional<Limit> limit = of.flatMap(found -> found.limits().stream()
                .filter(one -> one.word().text().equals(word))
                .findFirst());
        if (limit.isEmpty() && names.complete()) {
            at.report("there is no rule \"" + rule + "\" with the limit " + word);
        } else if (limit.filter(one -> !one.per().isEmpty()).isPresent()) {
            at.report("limit " + word + " of rule " + rule + " is kept per something, so it cannot be named as one");
        }
    }

    @Override
    public void report(String message) {
        at.report(message);
    }

    /** That {@code asset} is there and has one balance for each holder. */
    Optional<Asset> single(String asset) {
        if (!names.assets().contains(asset)) {
            at.unknown("asset", asset, names.assets());
        }
        Optional<Asset> found = names.asset(asset);
        if (found.flatMap(Asset::per).isPresent()) {
            at.report("asset " + asset + " is kept per " + found.get().per().get() + ", so it has no single balance");
        }
        return found;
    }

    /** That there is a window of that name. */
    Optional<Window> window(String window) {
        Optional<Window> found = Windows.find(names.rulebook().windows(), window);
        if (found.isEmpty() && !names.windows().contains(window)) {
            Set<String> known = new TreeSet<>(names.windows());
            known.addAll(Windows.standard());
            at.unknown("window", window, known);
        }
        return found;
    }
}
