package dev.levelwright.form;

import dev.levelwright.form.ObjectForm.Field;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rulebook in small that uses every way of making forms; what the laws of forms are tried on. */
public record MiniGame(
        String rulebook,
        ZoneId zone,
        List<Asset> assets,
        Optional<Curve> curve,
        List<Rule> rules,
        Map<String, List<LocalTime>> schedules) {

    /** The form of the whole, with registries of its own. */
    public static ObjectForm<MiniGame> form() {
        ObjectForm.Builder<MiniGame> object = Form.object("mini-game", "A rulebook in small.");
        Field<String> rulebook = object.required("rulebook", Forms.name(), MiniGame::rulebook, "Its name.");
        Field<ZoneId> zone = object.optional(
                "zone",
                Forms.choice(List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Paris")), ZoneId::getId),
                ZoneId.of("UTC"),
                MiniGame::zone,
                "Where its days begin.");
        Field<List<Asset>> assets = object.optional(
                "assets", Forms.named("name", Asset.form(), 20), List.of(), MiniGame::assets, "Counted.");
        Field<Optional<Curve>> curve =
                object.maybe("curve", Curve.registry().asTagged("type"), MiniGame::curve, "Total to level.");
        Field<List<Rule>> rules = object.optional(
                "rules",
                Forms.list(Rule.form(Effect.registry()), 20),
                List.of(),
                MiniGame::rules,
                "What moves assets.");
        Field<Map<String, List<LocalTime>>> schedules = object.optional(
                "schedules", Forms.map(Forms.list(Forms.localTime(), 1, 3), 5), Map.of(), MiniGame::schedules, "When.");
        return object.build(is -> new MiniGame(
                is.get(rulebook), is.get(zone), is.get(assets), is.get(curve), is.get(rules), is.get(schedules)));
    }

    /** What happens to what does not fit. */
    public enum Overflow {
        /** It is lost. */
        CLIP,
        /** It is not granted. */
        REFUSE_WHOLE
    }

    /** Something counted. */
    public record Asset(String name, long start, long capacity, Overflow overflow, Optional<Every> regeneration) {
        /** A rule that only the constructor knows. */
        public Asset {
            if (name.equals("actor")) {
                throw new IllegalArgumentException("name must not be that of a role but was actor");
            }
        }

        static ObjectForm<Asset> form() {
            ObjectForm.Builder<Asset> object = Form.object("asset", "Something counted.");
            Field<String> name = object.required("name", Forms.name(), Asset::name, "Its name.");
            Field<Long> start = object.optional("start", Forms.amount(0, 100), 0L, Asset::start, "At birth.");
            Field<Long> capacity =
                    object.optional("capacity", Forms.amount(100, 1000), 1000L, Asset::capacity, "At most.");
            Field<Overflow> overflow = object.optional(
                    "overflow", Forms.choice(Overflow.class), Overflow.CLIP, Asset::overflow, "What does not fit.");
            Field<Optional<Every>> regeneration =
                    object.maybe("regeneration", Every.notation(), Asset::regeneration, "One every so often.");
            return object.build(is ->
                    new Asset(is.get(name), is.get(start), is.get(capacity), is.get(overflow), is.get(regeneration)));
        }
    }

    /** A pace with a brief notation: {@code "PT60S"} or {@code { "time": "PT60S", "amount": 2 }}. */
    public record Every(long millis, int amount) {
        static Form<Every> notation() {
            ObjectForm.Builder<Every> object = Form.object("every", "A pace.");
            Field<Long> millis = object.required("time", Forms.duration(), Every::millis, "A step.");
            Field<Integer> amount = object.optional("amount", Forms.integer(1, 9), 1, Every::amount, "Units a step.");
            return Forms.shorthand(
                    object.build(is -> new Every(is.get(millis), is.get(amount))),
                    Forms.duration(),
                    time -> new Every(time, 1),
                    every -> every.amount() == 1 ? Optional.of(every.millis()) : Optional.empty());
        }
    }

    /** Total amount to level. */
    public sealed interface Curve {
        /** All curves, told apart by their type. */
        static Registry<Curve> registry() {
            ObjectForm.Builder<Listed> listed = Form.object("listed", "A level each.");
            Field<List<Long>> of = listed.required("of", Forms.list(Forms.amount(), 1, 5), Listed::of, "Totals.");
            ObjectForm.Builder<Steady> steady = Form.object("steady", "Always the same.");
            Field<Long> each = steady.required("each", Forms.amount(1, 1000), Steady::each, "A level costs this.");
            Field<Boolean> open = steady.optional("open", Forms.flag(), true, Steady::open, "Without end.");
            return Registry.<Curve>of("curve", "Total amount to level.")
                    .register("listed", Listed.class, listed.build(is -> new Listed(is.get(of))), "Listed.")
                    .register(
                            "steady",
                            Steady.class,
                            steady.build(is -> new Steady(is.get(each), is.get(open))),
                            "Steady.");
        }
    }

    /** Listed totals. */
    public record Listed(List<Long> of) implements Curve {}

    /** Every level costs the same. */
    public record Steady(long each, boolean open) implements Curve {}

    /** On this activity, if that holds, do this. */
    public record Rule(String id, List<Condition> conditions, List<Effect> effects, Optional<String> note) {
        static ObjectForm<Rule> form(Registry<Effect> registry) {
            ObjectForm.Builder<Rule> object = Form.object("rule", "On this, if that, do this.");
            Field<String> id = object.required("id", Forms.name(), Rule::id, "Its identity.");
            Field<List<Condition>> conditions =
                    object.optional("if", Condition.registry().asKeyedList(5), List.of(), Rule::conditions, "Refuses.");
            Field<List<Effect>> effects = object.rest(registry, Rule::effects);
            Field<Optional<String>> note = object.maybe("note", Forms.text(40), Rule::note, "For people.");
            return object.build(is -> new Rule(is.get(id), is.get(conditions), is.get(effects), is.get(note)));
        }
    }

    /** What a rule does. */
    public sealed interface Effect {
        /** All effects. */
        static Registry<Effect> registry() {
            return Registry.<Effect>of("effect", "What a rule does.")
                    .register(
                            "grant",
                            Grant.class,
                            Forms.mapped(Forms.map(Quantity.form(), 5), Grant::new, Grant::amounts),
                            "Gives.")
                    .register(
                            "roll",
                            Roll.class,
                            Forms.mapped(Forms.name(), Roll::new, Roll::table),
                            "Rolls on a table.");
        }
    }

    /** Gives amounts. */
    public record Grant(Map<String, Quantity> amounts) implements Effect {}

    /** Rolls on a table. */
    public record Roll(String table) implements Effect {}

    /** How much: {@code 5}, {@code "15..25"} or {@code { "base": 100, "perLevel": 10 }}. */
    public sealed interface Quantity {
        /** Its three notations. */
        static Form<Quantity> form() {
            ObjectForm.Builder<PerLevel> object = Form.object("per-level", "Grows with the level.");
            Field<Long> base = object.required("base", Forms.amount(), PerLevel::base, "At level 0.");
            Field<Long> each = object.required("perLevel", Forms.amount(), PerLevel::perLevel, "For each level.");
            return Forms.either(
                    "quantity",
                    "How much.",
                    Forms.option(Fixed.class, Forms.mapped(Forms.amount(), Fixed::new, Fixed::value)),
                    Forms.option(
                            Between.class,
                            Forms.parsed(
                                    "a range such as 15..25",
                                    "[0-9]{1,15}\\.\\.[0-9]{1,15}",
                                    Between::parse,
                                    Between::toString)),
                    Forms.option(PerLevel.class, object.build(is -> new PerLevel(is.get(base), is.get(each)))));
        }
    }

    /** That much. */
    public record Fixed(long value) implements Quantity {}

    /** Something in between. */
    public record Between(long from, long to) implements Quantity {
        static Between parse(String text) {
            int dots = text.indexOf("..");
            return new Between(Long.parseLong(text.substring(0, dots)), Long.parseLong(text.substring(dots + 2)));
        }

        @Override
        public String toString() {
            return from + ".." + to;
        }
    }

    /** More with every level. */
    public record PerLevel(long base, long perLevel) implements Quantity {}

    /** What must hold. */
    public sealed interface Condition {
        /** All conditions; one of them contains conditions. */
        static Registry<Condition> registry() {
            ObjectForm.Builder<FactIs> object = Form.object("fact-is", "A fact of the activity.");
            Field<String> fact = object.required("fact", Forms.name(), FactIs::fact, "Which fact.");
            Field<Long> least = object.required("atLeast", Forms.amount(), FactIs::atLeast, "At least this.");
            Registry<Condition> all = Registry.of("condition", "What must hold.");
            return all.register(
                            "not-same",
                            NotSame.class,
                            Forms.mapped(Forms.list(Forms.name(), 2, 2), NotSame::new, NotSame::roles),
                            "Two different holders.")
                    .register(
                            "any",
                            Any.class,
                            Forms.mapped(Forms.list(all.asKeyed(), 1, 3), Any::new, Any::of),
                            "One of them.")
                    .registerObject("fact", FactIs.class, object.build(is -> new FactIs(is.get(fact), is.get(least))))
                    .registerOthers(FactIs::of);
        }
    }

    /** Two different holders. */
    public record NotSame(List<String> roles) implements Condition {}

    /** One of several. */
    public record Any(List<Condition> of) implements Condition {}

    /** A fact of the activity. */
    public record FactIs(String fact, long atLeast) implements Condition {
        static FactIs of(String fact, Document least) {
            return new FactIs(fact, least instanceof Document.Whole whole ? Math.max(0, whole.value()) : 0);
        }
    }
}
