package dev.levelwright.rule;

import dev.levelwright.asset.AssetForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.ObjectForm.Values;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.rule.Boost.On;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a boost, in the order in which they are written. */
final class BoostForm {
    private static final int WEEK = 7;
    private static final String TARGET = "(?:grant|cost|regeneration|capacity):[A-Za-z0-9][A-Za-z0-9_\\-]{0,63}";

    private final ObjectForm.Builder<Boost> object = Form.object("boost", "A multiplier, declared once.");

    private final Field<String> name =
            object.required("name", AssetForms.plainName(), Boost::name, "The boost's name.");
    private final Field<Optional<String>> heldAs = object.maybe(
            "held-as",
            AssetForms.plainName(),
            Boost::heldAs,
            "The asset one must hold to be under it; everybody unless said.");
    private final Field<Target> on = object.required(
            "on",
            Forms.parsed("a target such as grant:xp", TARGET, Target::parse, Target::toString),
            boost -> new Target(boost.on(), boost.asset()),
            "What it acts on: grant, cost, regeneration or capacity of an asset.");
    private final Field<List<Condition>> where;
    private final Field<Optional<Ratio>> by = object.maybe(
            "by",
            Forms.ratio(),
            boost -> Optional.of(boost.by()).filter(ratio -> !boost.each()),
            "The ratio; x0 blocks.");
    private final Field<Optional<Ratio>> each = object.maybe(
            "each",
            Forms.ratio(),
            boost -> Optional.of(boost.by()).filter(ratio -> boost.each()),
            "What each unit held adds: 10% of 3 is x1.3.");
    private final Field<Optional<String>> group = object.maybe(
            "group",
            AssetForms.plainName(),
            boost -> Optional.of(boost.group()).filter(other -> !other.equals(boost.name())),
            "The group in which it stacks; its own unless said.");
    private final Field<Boolean> spend = object.optional(
            "spend",
            Forms.choice(List.of(true, false), spent -> spent ? "per-activity" : "never"),
            false,
            Boost::spend,
            "Whether each activity in which it applied uses one up.");
    private final Field<List<DayOfWeek>> days = object.optional(
            "days",
            Forms.list(Forms.choice(List.of(DayOfWeek.values()), DayOfWeek::name), WEEK),
            List.of(),
            boost -> List.copyOf(boost.days()),
            "The days of the week, in the realm's zone, on which it applies.");
    private final Field<Optional<Instant>> from =
            object.maybe("from", instant(), Boost::from, "The instant from which on it applies.");
    private final Field<Optional<Instant>> until =
            object.maybe("until", instant(), Boost::until, "The instant at which it ends.");

    BoostForm(Form<List<Condition>> conditions) {
        where = object.optional("where", conditions, List.of(), Boost::where, "Conditions under which it applies.");
    }

    ObjectForm<Boost> form() {
        return object.build(this::boost);
    }

    private Boost boost(Values is) {
        if (is.get(by).isPresent() == is.get(each).isPresent()) {
            throw new IllegalArgumentException("a boost must have either by or each");
        }
        return new Boost(
                is.get(name),
                is.get(heldAs),
                is.get(on).on(),
                is.get(on).asset(),
                is.get(where),
                is.get(by).or(() -> is.get(each)).orElseThrow(),
                is.get(each).isPresent(),
                is.get(group).orElse(is.get(name)),
                is.get(spend),
                days(is),
                is.get(from),
                is.get(until));
    }

    private Set<DayOfWeek> days(Values is) {
        return new TreeSet<>(is.get(days));
    }

    private static Form<Instant> instant() {
        return Forms.parsed(
                "an instant such as 2026-12-24T18:00:00Z",
                "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,3})?)?Z",
                BoostForm::instant,
                Instant::toString);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("\"" + text + "\" is not an instant", wrong);
        }
    }

    /** What a boost acts on, as it is written. */
    private record Target(On on, String asset) {
        static Target parse(String text) {
            int colon = text.indexOf(':');
            return new Target(On.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
        }

        @Override
        public String toString() {
            return on.name().toLowerCase(Locale.ROOT) + ":" + asset;
        }
    }
}
