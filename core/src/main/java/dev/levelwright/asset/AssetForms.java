package dev.levelwright.asset;

import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Builder;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How assets and their policies are written in rulebooks. */
public final class AssetForms {
    /** What such a name looks like: a letter somewhere keeps names and numbers apart. */
    public static final String NAME = "(?=[0-9_\\-]{0,63}[A-Za-z])[A-Za-z0-9][A-Za-z0-9_\\-]{0,63}";

    private static final int MAX_STEPS = 1_000;
    private static final String SETTING = "\\$[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}";
    private static final Form<Measure> MEASURE = makeMeasure();

    private AssetForms() {}

    /** The names of assets, rules, tracks and the like: what a path can name. */
    public static Form<String> plainName() {
        return Forms.parsed(
                "a name of 1 to 64 letters, digits, _ and -, with a letter", NAME, text -> text, text -> text);
    }

    /** A window by name, or a duration such as {@code PT24H} that opens with the first use. */
    public static Form<String> window() {
        return Forms.parsed(
                "a window such as day, or a time such as PT24H",
                "[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}",
                AssetForms::canonical,
                text -> text);
    }

    /** A duration as the name of a window. */
    public static Form<String> duration() {
        return Forms.mapped(
                Forms.duration(),
                millis -> Duration.ofMillis(millis).toString(),
                text -> Duration.parse(text).toMillis());
    }

    /** {@code 100}, {@code "$setting"}, {@code {"entry": "base_hp"}}, {@code {"by": "main", "from": {"1": 150}}}. */
    public static Form<Measure> measure() {
        return MEASURE;
    }

    /** An asset, its name among the fields. */
    public static ObjectForm<Asset> asset() {
        return new AssetForm().form();
    }

    static Form<Overflow> overflow() {
        Builder<Overflow.Spill> object = Form.object("spill", "What does not fit goes to another asset.");
        Field<String> to = object.required("spill", plainName(), Overflow.Spill::asset, "An asset of the same holder.");
        return Forms.either(
                "overflow",
                "What happens to what does not fit.",
                Forms.option(Overflow.Clip.class, word("clip", new Overflow.Clip())),
                Forms.option(Overflow.Refuse.class, word("refuse", new Overflow.Refuse())),
                Forms.option(Overflow.Spill.class, object.build(is -> new Overflow.Spill(is.get(to)))));
    }

    static ObjectForm<Regeneration> regeneration() {
        Builder<Regeneration> object = Form.object("regeneration", "Whole steps up in time, to the capacity.");
        Field<Long> amount = object.optional(
                "amount", Forms.amount(1, Amounts.MAX), 1L, Regeneration::amount, "How much a step gives.");
        Field<Long> every = object.required("every", Forms.duration(), Regeneration::every, "The length of a step.");
        return object.build(is -> new Regeneration(is.get(amount), is.get(every)));
    }

    static Form<Lapse> lapse() {
        Builder<Lapse> object = Form.object("lapse", "How a missed window ends a streak.");
        Field<String> each = object.required("each", plainName(), Lapse::window, "The window in which it must rise.");
        Field<Long> grace = object.optional(
                "grace",
                Forms.duration(0, Forms.LONGEST_MILLIS),
                0L,
                Lapse::grace,
                "Time after a missed window in which it can still be continued.");
        Field<Optional<String>> spend =
                object.maybe("spend", plainName(), Lapse::spend, "An asset spent for each missed window instead.");
        Field<Optional<String>> into =
                object.maybe("into", plainName(), Lapse::into, "An asset that receives what lapsed.");
        Field<Optional<String>> pause =
                object.maybe("pause", plainName(), Lapse::pause, "An asset under which no window is missed.");
        return Forms.shorthand(
                object.build(is -> new Lapse(is.get(each), is.get(grace), is.get(spend), is.get(into), is.get(pause))),
                plainName(),
                AssetForms::plainLapse,
                lapse -> Optional.of(lapse.window())
                        .filter(window -> plainLapse(window).equals(lapse)));
    }

    static ObjectForm<Decay> decay() {
        Builder<Decay> object = Form.object("decay", "How an amount wears away while nothing is earned.");
        Field<Long> after = object.required(
                "after", Forms.duration(), Decay::after, "How long after the latest rise the first step comes.");
        Field<Long> each = object.optional(
                "each",
                Forms.duration(Decay.LEAST_EACH, Forms.LONGEST_MILLIS),
                Decay.LEAST_EACH,
                Decay::each,
                "The time from step to step.");
        Field<Long> amount =
                object.optional("amount", Forms.amount(), 0L, Decay::amount, "What a step takes; or else share.");
        Field<Ratio> share = object.optional(
                "share", Forms.ratio(), Ratio.ZERO, Decay::share, "The share that a step takes, floored, at least 1.");
        Field<Long> to = object.optional("to", Forms.amount(), 0L, Decay::to, "Where it stops.");
        return object.build(is -> new Decay(is.get(after), is.get(each), is.get(amount), is.get(share), is.get(to)));
    }

    private static Lapse plainLapse(String window) {
        return new Lapse(window, 0, Optional.empty(), Optional.empty());
    }

    private static Form<Measure> makeMeasure() {
        return Forms.either(
                "measure",
                "A number that a policy reads off its holder.",
                Forms.option(
                        Measure.Constant.class,
                        Forms.mapped(Forms.amount(), Measure.Constant::new, Measure.Constant::value)),
                Forms.option(
                        Measure.Setting.class,
                        Forms.parsed(
                                "a setting such as $xp-cap",
                                SETTING,
                                text -> new Measure.Setting(text.substring(1)),
                                setting -> "$" + setting.name())),
                Forms.option(Measure.Entry.class, entry(), document -> has(document, "entry")),
                Forms.option(Measure.ByStep.class, byStep(), document -> has(document, "by")));
    }

    private static ObjectForm<Measure.Entry> entry() {
        Builder<Measure.Entry> object =
                Form.object("measure-by-entry", "The number in a field of the catalogue entry.");
        Field<String> field = object.required("entry", Forms.name(), Measure.Entry::field, "The field.");
        return object.build(is -> new Measure.Entry(is.get(field)));
    }

    private static ObjectForm<Measure.ByStep> byStep() {
        Builder<Measure.ByStep> object = Form.object("measure-by-steps", "A step function of a level or an amount.");
        Form<Long> step = Forms.parsed("a whole number", "0|[1-9][0-9]{0,15}", Long::parseLong, String::valueOf);
        Form<Measure> value = Forms.deferred("measure", AssetForms::measure);
        Field<String> by = object.required("by", plainName(), Measure.ByStep::by, "A track or an asset.");
        Field<Map<Long, Measure>> from = object.required(
                "from", Forms.map(step, value, MAX_STEPS), Measure.ByStep::from, "Where each step begins.");
        return object.build(is -> new Measure.ByStep(is.get(by), new TreeMap<>(is.get(from))));
    }

    private static <T> Form<T> word(String word, T value) {
        return Forms.parsed("\"" + word + "\"", word, text -> value, one -> word);
    }

    /** One notation for every duration, so that equal windows have equal names. */
    private static String canonical(String window) {
        if (!window.startsWith("P")) {
            return window;
        }
        try {
            return Duration.parse(window).toString();
        } catch (DateTimeParseException name) {
            return window;
        }
    }

    private static boolean has(Document document, String field) {
        return document instanceof Document.Fields fields && fields.values().containsKey(field);
    }
}
