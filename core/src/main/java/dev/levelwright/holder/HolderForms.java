package dev.levelwright.holder;

import dev.levelwright.asset.AssetForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Builder;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.Kind.Naming;
import java.util.Map;
import java.util.Optional;

/** How kinds of holders and catalogues are written in rulebooks. */
public final class HolderForms {
    private static final int MAX_TRAITS = 100;
    private static final int MAX_FILE = 100;
    private static final int MAX_ENTRIES = 10_000;

    private HolderForms() {}

    /** A kind of unit or pool, its name among the fields. */
    public static ObjectForm<Kind> kind() {
        Builder<Kind> object = Form.object("kind", "A kind of holder besides the player.");
        Field<String> name = object.required("name-of-kind", AssetForms.plainName(), Kind::name, "The kind's name.");
        Field<Sort> sort = object.required(
                "kind", Forms.choice(Sort.class), HolderForms::sort, "Owned by players (unit), or by nobody (pool).");
        Field<Optional<String>> catalogue = object.maybe(
                "catalogue",
                AssetForms.plainName(),
                kind -> unit(kind).flatMap(Kind.Unit::catalogue),
                "What units are made from.");
        Field<Naming> naming = object.optional(
                "name",
                Forms.choice(Naming.class),
                Naming.FREE,
                kind -> unit(kind).map(Kind.Unit::naming).orElse(Naming.FREE),
                "Whether one owner may have two units of the same name.");
        Field<Boolean> active = object.optional(
                "active",
                Forms.flag(),
                false,
                kind -> unit(kind).map(Kind.Unit::active).orElse(false),
                "Whether an owner has one active unit of it.");
        Field<Boolean> per = object.optional(
                "per",
                Forms.flag(),
                false,
                kind -> kind instanceof Kind.Pool pool && pool.per(),
                "Whether there is a pool for each opening rather than one.");
        Field<Map<String, TraitType>> traits = object.optional(
                "traits",
                Forms.map(Forms.choice(TraitType.class), MAX_TRAITS),
                Map.of(),
                Kind::traits,
                "Further traits of its holders, by name.");
        return object.build(is -> is.get(sort) == Sort.POOL
                ? pool(
                        is.get(name),
                        is.get(per),
                        is.get(traits),
                        is.get(catalogue).isPresent() || is.get(active))
                : unit(
                        new Kind.Unit(is.get(name), is.get(catalogue), is.get(naming), is.get(active), is.get(traits)),
                        is.get(per)));
    }

    /** A catalogue, its name among the fields. */
    public static ObjectForm<Catalogue> catalogue() {
        Builder<Catalogue> object = Form.object("catalogue", "What units can be made from.");
        Field<String> name = object.required("name", AssetForms.plainName(), Catalogue::name, "The catalogue's name.");
        Field<Map<String, TraitType>> fields = object.required(
                "fields",
                Forms.map(Forms.choice(TraitType.class), MAX_TRAITS),
                Catalogue::fields,
                "The fields that entries have, and their types.");
        Field<Optional<Map<String, Map<String, String>>>> entries = object.maybe(
                "entries",
                Forms.map(Forms.map(value(), MAX_TRAITS), MAX_ENTRIES),
                catalogue -> Optional.of(catalogue.entries()),
                "The fields' values, by entry.");
        Field<Optional<String>> file = object.maybe(
                "file",
                Forms.text(MAX_FILE),
                catalogue -> Optional.empty(),
                "Or the file beside the rulebook that holds the entries.");
        return object.build(is -> new Catalogue(is.get(name), is.get(fields), entries(is.get(entries), is.get(file))));
    }

    /** Whoever reads rulebooks from files brings the entries first; here there is no file. */
    private static Map<String, Map<String, String>> entries(
            Optional<Map<String, Map<String, String>>> entries, Optional<String> file) {
        if (entries.isEmpty() || file.isPresent()) {
            throw new IllegalArgumentException("must have entries, or a file where the rulebook is read from one");
        }
        return entries.get();
    }

    private enum Sort {
        UNIT,
        POOL
    }

    private static Sort sort(Kind kind) {
        return kind instanceof Kind.Pool ? Sort.POOL : Sort.UNIT;
    }

    private static Optional<Kind.Unit> unit(Kind kind) {
        return kind instanceof Kind.Unit unit ? Optional.of(unit) : Optional.empty();
    }

    private static Kind unit(Kind.Unit unit, boolean per) {
        if (per) {
            throw new IllegalArgumentException("only a pool can be per opening, and " + unit.name() + " is a unit");
        }
        return unit;
    }

    private static Kind pool(String name, boolean per, Map<String, TraitType> traits, boolean unitLike) {
        if (unitLike) {
            throw new IllegalArgumentException(
                    "only a unit can have a catalogue or be active, and " + name + " is a pool");
        }
        return new Kind.Pool(name, per, traits);
    }

    /** The value of an entry's field: a text, or a whole number; both are kept as text. */
    public static Form<String> value() {
        return Forms.shorthand(
                Forms.text(TraitType.MAX_LENGTH),
                Forms.amount(),
                String::valueOf,
                text -> text.matches("0|[1-9][0-9]{0,14}") ? Optional.of(Long.parseLong(text)) : Optional.empty());
    }
}
