package dev.levelwright.rule;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetForms;
import dev.levelwright.curve.CurveFormula;
import dev.levelwright.form.Cursor;
import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.ObjectForm.Values;
import dev.levelwright.form.Problems;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderForms;
import dev.levelwright.holder.Kind;
import dev.levelwright.loot.LootForms;
import dev.levelwright.loot.LootTable;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Vocabulary;
import dev.levelwright.time.Window;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How rulebooks are written: the fields of a rulebook, in order, over a vocabulary. */
public final class RulebookForm {
    private static final int MAX = 1_000;
    private static final int MAX_CONDITIONS = 50;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final ObjectForm.Builder<Rulebook> object = Form.object("rulebook", "A game as data.");

    private final Field<String> name =
            object.required("rulebook", Forms.name(), Rulebook::name, "The rulebook's name.");
    private final Field<Integer> semantics = object.required(
            "semantics",
            Forms.integer(1, Rulebook.SEMANTICS),
            Rulebook::semantics,
            "The version of the semantics that it was written for.");
    private final Field<ZoneId> zone =
            object.optional("zone", Forms.zone(), UTC, Rulebook::zone, "The realm's time zone.");
    private final Field<Map<String, Setting>> settings = section(
            "settings",
            () -> Forms.named("name", SettingForm.form(), MAX),
            Setting::name,
            Rulebook::settings,
            "The values that a realm may set.");
    private final Field<Map<String, Window>> windows = object.optional(
            "windows",
            Forms.late(() -> Forms.map(AssetForms.plainName(), WindowForm.form(), MAX)),
            Map.of(),
            Rulebook::windows,
            "Windows besides day, week, month and ever.");
    private final Field<Map<String, Asset>> assets = section(
            "assets",
            () -> Forms.named("name", AssetForms.asset(), MAX),
            Asset::name,
            Rulebook::assets,
            "What is counted.");
    private final Field<Map<String, Track>> tracks;
    private final Field<Map<String, Kind>> kinds = section(
            "kinds",
            () -> Forms.named("name-of-kind", HolderForms.kind(), MAX),
            Kind::name,
            Rulebook::kinds,
            "The kinds of units and pools.");
    private final Field<Map<String, Catalogue>> catalogues = section(
            "catalogues",
            () -> Forms.named("name", HolderForms.catalogue(), MAX),
            Catalogue::name,
            Rulebook::catalogues,
            "What units are made from.");
    private final Field<Map<String, Boost>> boosts;
    private final Field<Map<String, Stacking>> groups = object.optional(
            "groups",
            Forms.map(AssetForms.plainName(), Forms.choice(Stacking.class), MAX),
            Map.of(),
            Rulebook::groups,
            "How the boosts of a group combine; they multiply unless said.");
    private final Field<Map<String, LootTable<List<Effect>>>> loot;
    private final Field<Map<String, Rotation>> rotations;
    private final Field<List<Rule>> rules;

    private RulebookForm(Vocabulary vocabulary) {
        Form<List<Condition>> conditions = vocabulary.conditions().asKeyedList(MAX_CONDITIONS);
        Form<CurveFormula> curve = vocabulary.curves().asTagged("type");
        tracks = section(
                "tracks",
                () -> Forms.named("name", TrackForm.form(curve), MAX),
                Track::name,
                Rulebook::tracks,
                "Curves over assets.");
        boosts = section(
                "boosts",
                () -> Forms.named("name", new BoostForm(conditions).form(), MAX),
                Boost::name,
                Rulebook::boosts,
                "Multipliers.");
        loot = object.optional(
                "loot", LootForms.tables(vocabulary.effects()), Map.of(), Rulebook::loot, "What chance gives.");
        rotations = section(
                "rotations",
                () -> Forms.named("name", Rotation.form(), MAX),
                Rotation::name,
                Rulebook::rotations,
                "What changes from window to window.");
        rules = object.optional(
                "rules",
                Forms.list(new RuleForm(vocabulary, conditions).form(), MAX),
                List.of(),
                Rulebook::rules,
                "The rules, in the order in which they act.");
    }

    /** The form of rulebooks in these words. Whether their pieces fit together is looked at by {@link #read}. */
    public static ObjectForm<Rulebook> of(Vocabulary vocabulary) {
        RulebookForm form = new RulebookForm(vocabulary);
        return form.object.build(form::rulebook);
    }

    /**
     * Reads a rulebook and looks whether its pieces fit together.
     *
     * @param form what {@link #of} gave
     * @param source what is read, for the message, such as {@code rulebook.json}
     * @throws InvalidDocument with all problems at once: those of its form, and those of the pieces that have theirs
     */
    public static Rulebook read(ObjectForm<Rulebook> form, Document document, String source) {
        Problems problems = new Problems(source);
        Cursor root = Cursor.root(document, problems);
        Optional<Rulebook> rulebook = form.read(root);
        rulebook.map(whole -> RulebookCheck.whole(whole, root))
                .or(() -> new Salvage(form, document).check(root))
                .ifPresent(RulebookCheck::report);
        problems.throwIfAny();
        return rulebook.orElseThrow(() -> new IllegalStateException(source + " failed without reporting a problem"));
    }

    private <V> Field<Map<String, V>> section(
            String field,
            Supplier<Form<List<V>>> form,
            Function<V, String> nameOf,
            Function<Rulebook, Map<String, V>> getter,
            String doc) {
        Form<Map<String, V>> byName =
                Forms.mapped(Forms.late(form), list -> byName(list, nameOf), map -> List.copyOf(map.values()));
        return object.optional(field, byName, Map.of(), getter, doc);
    }

    private static <V> Map<String, V> byName(List<V> list, Function<V, String> nameOf) {
        Map<String, V> map = new LinkedHashMap<>();
        list.forEach(one -> map.put(nameOf.apply(one), one));
        return Collections.unmodifiableMap(map);
    }

    private Rulebook rulebook(Values is) {
        return new Rulebook(
                is.get(name),
                is.get(semantics),
                is.get(zone),
                is.get(settings),
                is.get(windows),
                is.get(assets),
                is.get(tracks),
                is.get(kinds),
                is.get(catalogues),
                is.get(boosts),
                is.get(groups),
                is.get(loot),
                is.get(rotations),
                is.get(rules));
    }
}
