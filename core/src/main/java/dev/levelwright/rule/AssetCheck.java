package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.asset.Overflow;
import dev.levelwright.form.Cursor;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.mechanic.Path;
import dev.levelwright.time.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the assets of a rulebook fit together. */
final class AssetCheck {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

    private final Names names;
    private final Cursor root;

    AssetCheck(Names names, Cursor root) {
        this.names = names;
        this.root = root;
    }

    void report() {
        names.rulebook().assets().values().forEach(this::asset);
        circles("overflow", spills(), "spills back into itself");
        circles("capacity", measured(), "is measured by itself");
    }

    /** Looks at a measure of somebody's asset. */
    void measure(Measure measure, String of, Cursor at) {
        if (measure instanceof Measure.Setting setting) {
            setting(setting.name(), at);
        } else if (measure instanceof Measure.Entry entry) {
            entry(entry.field(), of, at.field("entry"));
        } else if (measure instanceof Measure.ByStep steps) {
            referring(at.field("by")).standing(Path.of(steps.by()));
            names.asset(steps.by()).ifPresent(asset -> referring(at.field("by")).single(steps.by()));
            steps.from()
                    .forEach(
                            (step, value) -> measure(value, of, at.field("from").field(step.toString())));
        }
    }

    private void asset(Asset asset) {
        Cursor at = root.field("assets").field(asset.name());
        if (!asset.of().equals(Asset.PLAYER) && !names.kinds().contains(asset.of())) {
            at.field("of").unknown("kind", asset.of(), names.kinds());
        }
        List<String> changes = changesByTime(asset);
        if (changes.size() > 1) {
            at.report("must change by time in one way but has " + String.join(", ", changes));
        }
        measure(asset.start(), asset.of(), at.field("start"));
        asset.capacity().ifPresent(capacity -> measure(capacity, asset.of(), at.field("capacity")));
        measure(asset.overfill(), asset.of(), at.field("overfill"));
        spill(asset, at);
        asset.reset().ifPresent(window -> reset(window, at.field("reset")));
        asset.lapse().ifPresent(lapse -> lapse(asset, lapse, at.field("lapse")));
        if (asset.board() && asset.per().isPresent()) {
            at.field("board")
                    .report("a board needs one balance for each holder, and this is kept per "
                            + asset.per().get());
        }
        if (asset.board() && !asset.journal()) {
            at.field("board").report("a board is kept of what the journal posts, and this has \"journal\": false");
        }
        asset.message().ifPresent(text -> message(text, at.field("message")));
    }

    private static List<String> changesByTime(Asset asset) {
        List<String> changes = new ArrayList<>();
        asset.regeneration().ifPresent(policy -> changes.add("regeneration"));
        asset.reset().ifPresent(policy -> changes.add("reset"));
        asset.lapse().ifPresent(policy -> changes.add("lapse"));
        asset.decay().ifPresent(policy -> changes.add("decay"));
        if (asset.countdown() > 0) {
            changes.add("countdown");
        }
        if (asset.expiry() > 0) {
            changes.add("expiry");
        }
        return changes;
    }

    private void spill(Asset asset, Cursor at) {
        if (asset.overflow() instanceof Overflow.Spill spill) {
            beside(asset, spill.asset(), at.field("overflow").field("spill"));
        }
    }

    private void reset(String name, Cursor at) {
        Optional<Window> window = referring(at).window(name);
        if (window.filter(Window.Ever.class::isInstance).isPresent()) {
            at.report("must be a window that ends");
        }
    }

    private void lapse(Asset asset, Lapse lapse, Cursor at) {
        Optional<Window> window = referring(at.field("each")).window(lapse.window());
        if (window.isPresent() && !(window.get() instanceof Window.Local)) {
            at.field("each").report("must be a window of the calendar, such as day");
        }
        lapse.spend().ifPresent(spend -> beside(asset, spend, at.field("spend")));
        lapse.into().ifPresent(into -> beside(asset, into, at.field("into")));
        lapse.pause().ifPresent(pause -> beside(asset, pause, at.field("pause")));
    }

    /** Another asset of the same holder. */
    private void beside(Asset asset, String name, Cursor at) {
        Optional<Asset> other = referring(at).single(name);
        if (name.equals(asset.name())) {
            at.report("must be another asset");
        } else if (other.filter(found -> !found.of().equals(asset.of())).isPresent()) {
            at.report("asset " + name + " is of " + other.get().of() + ", but this one is of " + asset.of());
        }
    }

    private void setting(String name, Cursor at) {
        if (!names.settings().contains(name)) {
            at.unknown("setting", name, names.settings());
        } else if (names.setting(name)
                .filter(of -> of.type() != Setting.Type.AMOUNT)
                .isPresent()) {
            at.report("setting " + name + " must be an amount");
        }
    }

    private void entry(String field, String of, Cursor at) {
        Optional<Kind> kind = names.kind(of);
        Optional<String> catalogue =
                kind.filter(Kind.Unit.class::isInstance).flatMap(unit -> ((Kind.Unit) unit).catalogue());
        if (catalogue.isEmpty()) {
            if (kind.isPresent() || of.equals(Asset.PLAYER)) {
                at.report("only an asset of a unit kind with a catalogue has entries, but this one is of " + of);
            }
        } else {
            Optional.ofNullable(names.rulebook().catalogues().get(catalogue.get()))
                    .filter(found -> found.fields().get(field) != TraitType.NUMBER)
                    .ifPresent(found ->
                            at.report("catalogue " + found.name() + " has no field \"" + field + "\" of type number"));
        }
    }

    private void message(String text, Cursor at) {
        Collection<String> known = new TreeSet<>(names.tracks());
        known.add("capacity");
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!known.contains(places.group(1))) {
                at.unknown("place", places.group(1), known);
            }
        }
    }

    private Map<String, Collection<String>> spills() {
        Map<String, Collection<String>> edges = new TreeMap<>();
        names.rulebook().assets().forEach((name, asset) -> {
            if (asset.overflow() instanceof Overflow.Spill spill
                    && !spill.asset().equals(name)) {
                edges.put(name, List.of(spill.asset()));
            }
        });
        return edges;
    }

    private Map<String, Collection<String>> measured() {
        Map<String, Collection<String>> edges = new TreeMap<>();
        names.rulebook().assets().forEach((name, asset) -> {
            Collection<String> read = new TreeSet<>();
            assetsIn(asset.start(), read);
            asset.capacity().ifPresent(capacity -> assetsIn(capacity, read));
            assetsIn(asset.overfill(), read);
            edges.put(name, read);
        });
        return edges;
    }

    private void assetsIn(Measure measure, Collection<String> found) {
        if (measure instanceof Measure.ByStep steps) {
            found.add(names.track(steps.by()).map(Track::asset).orElse(steps.by()));
            steps.from().values().forEach(value -> assetsIn(value, found));
        }
    }

    private void circles(String field, Map<String, Collection<String>> edges, String complaint) {
        Circles circles = new Circles(edges);
        edges.keySet().stream()
                .filter(circles::isOn)
                .forEach(name -> root.field("assets").field(name).field(field).report(name + " " + complaint));
    }

    private Referring referring(Cursor at) {
        return new Referring(names, at, table -> {});
    }
}
