package dev.levelwright.rule;

import dev.levelwright.asset.AssetForms;
import dev.levelwright.form.Cursor;
import dev.levelwright.form.Document;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.Problems;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.holder.Traits;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether the pieces of a rulebook fit together: every name is declared, nothing leads back to itself. */
final class RulebookCheck {
    /** Kinds of holders that the engine itself has. */
    private static final Set<String> OWN_KINDS = Set.of("player", "faucet", "sink", "deposit");

    private static final Set<String> OWN_TRAITS = Set.of(Traits.OWNER, Traits.NAME, Traits.ENTRY, Traits.ZONE);

    private final Rulebook rulebook;
    private final List<Integer> places;
    private final Cursor root;
    private final Names names;

    /**
     * A check of what could be read.
     *
     * @param places where in the document each of the rules stands
     */
    RulebookCheck(Rulebook rulebook, List<Integer> places, Cursor root) {
        this.rulebook = rulebook;
        this.places = places;
        this.root = root;
        this.names = new Names(rulebook, root.document());
    }

    /** A check of a rulebook that could be read as a whole. */
    static RulebookCheck whole(Rulebook rulebook, Cursor root) {
        return new RulebookCheck(
                rulebook, IntStream.range(0, rulebook.rules().size()).boxed().toList(), root);
    }

    /**
     * Checks a rulebook that was built in code.
     *
     * @throws InvalidDocument with every problem, when the pieces do not fit together
     */
    static void require(Rulebook rulebook) {
        Problems problems = new Problems("rulebook " + rulebook.name());
        RulebookCheck check = whole(rulebook, Cursor.root(skeleton(rulebook), problems));
        check.plainNames();
        check.report();
        problems.throwIfAny();
    }

    /** Reports what does not fit to the cursor's problems. */
    void report() {
        new AssetCheck(names, root).report();
        new TimeCheck(names, root).report();
        rulebook.tracks().values().forEach(this::track);
        rulebook.kinds().values().forEach(this::kind);
        rulebook.boosts().values().forEach(this::boost);
        groups();
        new LootCheck(names, root).report();
        rulebook.rotations()
                .forEach((name, rotation) -> referring(
                                root.field("rotations").field(name).field("each"))
                        .calendar(rotation.window()));
        RuleCheck rules = new RuleCheck(names, root);
        for (int i = 0; i < places.size(); i++) {
            rules.rule(rulebook.rules().get(i), root.field("rules").item(places.get(i)));
        }
    }

    private void track(Track track) {
        Cursor at = root.field("tracks").field(track.name());
        referring(at.field("asset")).single(track.asset());
        track.unlocks().keySet().stream()
                .filter(level ->
                        level < track.curve().first() || level > track.curve().last())
                .forEach(level -> at.field("unlocks")
                        .field(level.toString())
                        .report("levels are " + track.curve().first() + ".."
                                + track.curve().last() + ", so nobody reaches " + level));
    }

    private void kind(Kind kind) {
        Cursor at = root.field("kinds").field(kind.name());
        if (OWN_KINDS.contains(kind.name())) {
            at.report("the engine itself has a kind called " + kind.name());
        }
        if (kind instanceof Kind.Unit unit) {
            unit.catalogue()
                    .filter(catalogue -> !names.catalogues().contains(catalogue))
                    .ifPresent(catalogue -> at.field("catalogue").unknown("catalogue", catalogue, names.catalogues()));
        }
        for (Map.Entry<String, TraitType> trait : kind.traits().entrySet()) {
            if (OWN_TRAITS.contains(trait.getKey()) || trait.getKey().startsWith(Traits.ACTIVE)) {
                at.field("traits").field(trait.getKey()).report("the engine itself keeps the trait " + trait.getKey());
            }
        }
    }

    private void boost(Boost boost) {
        Cursor at = root.field("boosts").field(boost.name());
        boost.heldAs().ifPresent(asset -> referring(at.field("held-as")).single(asset));
        if (!names.assets().contains(boost.asset())) {
            at.field("on").unknown("asset", boost.asset(), names.assets());
        }
        names.asset(boost.asset()).ifPresent(asset -> {
            if (boost.on() == Boost.On.REGENERATION && asset.regeneration().isEmpty()) {
                at.field("on").report("asset " + asset.name() + " does not regenerate");
            }
            if (boost.on() == Boost.On.CAPACITY && asset.capacity().isEmpty()) {
                at.field("on").report("asset " + asset.name() + " has no capacity");
            }
        });
        if (boost.from().isPresent()
                && boost.until().filter(end -> !end.isAfter(boost.from().get())).isPresent()) {
            at.field("until").report("must be after from");
        }
        new RuleCheck(names, root).conditions(boost.where(), at.field("where"));
    }

    private void groups() {
        Set<String> used = new HashSet<>();
        rulebook.boosts().values().forEach(boost -> used.add(boost.group()));
        rulebook.groups().keySet().stream()
                .filter(group -> !used.contains(group) && names.complete())
                .forEach(group -> root.field("groups").field(group).report("no boost is in the group " + group));
    }

    /** Forms let no other names in; code might. */
    private void plainNames() {
        plainNames("settings", rulebook.settings().keySet());
        plainNames("windows", rulebook.windows().keySet());
        plainNames("assets", rulebook.assets().keySet());
        plainNames("tracks", rulebook.tracks().keySet());
        plainNames("kinds", rulebook.kinds().keySet());
        plainNames("catalogues", rulebook.catalogues().keySet());
        plainNames("boosts", rulebook.boosts().keySet());
        plainNames("groups", rulebook.groups().keySet());
        plainNames("loot", rulebook.loot().keySet());
        plainNames("rotations", rulebook.rotations().keySet());
        plainNames("rules", rulebook.rules().stream().map(Rule::id).toList());
    }

    private void plainNames(String section, Iterable<String> all) {
        for (String name : all) {
            if (!name.matches(AssetForms.NAME)) {
                root.field(section)
                        .field(name)
                        .report("must be a name of 1 to 64 letters, digits, _ and -, with a letter");
            }
        }
    }

    /** So much of a document that rules are known by their ids. */
    private static Document skeleton(Rulebook rulebook) {
        List<Document> rules = rulebook.rules().stream()
                .<Document>map(rule -> Document.field("id", Document.text(rule.id())))
                .toList();
        return Document.field("rules", Document.items(rules));
    }

    private Referring referring(Cursor at) {
        return new Referring(names, at, table -> {});
    }
}
