package dev.levelwright.form;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Ratio;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The forms of simple values, and ways to make forms out of forms. Objects begin at {@link Form#object}. */
public final class Forms {
    /** The longest duration that is read: 100 years of 366 days, in milliseconds. */
    public static final long LONGEST_MILLIS = 36_600L * 86_400_000L;

    private static final Form<String> NAME = parsed(
            "a name of 1 to 64 letters, digits and _.:-",
            "[A-Za-z0-9][A-Za-z0-9_.:\\-]{0,63}",
            Function.identity(),
            Function.identity());

    private Forms() {}

    /** A whole number in 0..2^53-1. */
    public static Form<Long> amount() {
        return amount(0, Amounts.MAX);
    }

    /** A whole number, bounds inclusive. */
    public static Form<Long> amount(long min, long max) {
        return new WholeForm(min, max);
    }

    /** A small whole number, bounds inclusive. */
    public static Form<Integer> integer(int min, int max) {
        return mapped(new WholeForm(min, max), Math::toIntExact, Integer::longValue);
    }

    /** People's words: at most so many characters (code points), no control characters except line feeds. */
    public static Form<String> text(int maxLength) {
        return new TextForm(maxLength);
    }

    /** The name of an asset, a rule, a trait: 1 to 64 ASCII letters, digits and {@code _.:-}, a letter or digit first. */
    public static Form<String> name() {
        return NAME;
    }

    /** True or false. */
    public static Form<Boolean> flag() {
        return new FlagForm();
    }

    /** A fixed time in milliseconds, 1 ms to 100 years, as in {@code PT60S}, {@code PT1H30M}, {@code P7D}, {@code P2W}. */
    public static Form<Long> duration() {
        return duration(1, LONGEST_MILLIS);
    }

    /** A fixed time in milliseconds within bounds, both inclusive and not negative; months and years are refused. */
    public static Form<Long> duration(long minMillis, long maxMillis) {
        return TimeForms.duration(minMillis, maxMillis);
    }

    /** A time of day, {@code 20:00} or {@code 20:00:30}. */
    public static Form<LocalTime> localTime() {
        return TimeForms.localTime();
    }

    /** A date, {@code 2026-01-31}, in the years 1970 to 9999. */
    public static Form<LocalDate> localDate() {
        return TimeForms.localDate();
    }

    /** A time zone, {@code Europe/Paris} or {@code UTC}. */
    public static Form<ZoneId> zone() {
        return TimeForms.zone();
    }

    /** An exact factor that is not negative: {@code x1.5}, {@code 150%}, {@code 1/3}. */
    public static Form<Ratio> ratio() {
        return parsed(
                "a ratio such as x1.5, 150% or 1/3",
                "x[0-9]{1,18}(?:\\.[0-9]{1,18}|/[0-9]{1,18})?|[0-9]{1,18}(?:\\.[0-9]{1,18})?%|[0-9]{1,18}/[0-9]{1,18}",
                Ratio::parse,
                Ratio::toString);
    }

    /** An exact number of any sign: {@code -140}, {@code "22.5"}, {@code "6/5"}; a whole one is written as a number. */
    public static Form<Fraction> fraction() {
        return shorthand(
                parsed(
                        "a number such as \"22.5\" or \"6/5\"",
                        "-?[0-9]{1,18}(?:\\.[0-9]{1,18}|/[0-9]{1,18})?",
                        Fraction::parse,
                        Fraction::toString),
                new WholeForm(-Amounts.MAX, Amounts.MAX),
                Fraction::of,
                value -> value.denominator().equals(BigInteger.ONE)
                                && value.numerator().bitLength() <= 53
                        ? Optional.of(value.numerator().longValueExact())
                        : Optional.empty());
    }

    /** A constant of an enum, written in small letters with dashes: {@code PER_ACTIVITY} is {@code per-activity}. */
    public static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        return choice(
                List.of(type.getEnumConstants()),
                value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** One of a few values, each with its word. */
    public static <T> Form<T> choice(List<T> values, Function<T, String> word) {
        return new ChoiceForm<>(values, word);
    }

    /** A list of at most so many entries. */
    public static <T> Form<List<T>> list(Form<T> entry, int maxSize) {
        return list(entry, 0, maxSize);
    }

    /** A list with a smallest and a largest number of entries. */
    public static <T> Form<List<T>> list(Form<T> entry, int minSize, int maxSize) {
        return new ListForm<>(entry, minSize, maxSize);
    }

    /** An object whose field names are {@link #name() names}: an ordered map. */
    public static <V> Form<Map<String, V>> map(Form<V> value, int maxSize) {
        return map(name(), value, maxSize);
    }

    /** An object whose field names have a form of their own, which must write text. */
    public static <K, V> Form<Map<K, V>> map(Form<K> key, Form<V> value, int maxSize) {
        return new MapForm<>(key, value, maxSize);
    }

    /**
     * A list written as an object: the required field {@code nameField} of every entry stands in front of it.
     * {@code named("name", asset, 500)} reads {@code { "xp": { "board": true } }} as one asset whose name is xp.
     */
    public static <T> Form<List<T>> named(String nameField, ObjectForm<T> entry, int maxSize) {
        return new NamedForm<>(nameField, entry, maxSize);
    }

    /**
     * A value with a notation in text.
     *
     * @param description what is wanted, as it follows "must be": {@code a range such as 15..25}
     * @param regex what all notations match as a whole; valid in Java and in ECMAScript, without anchors
     * @param parse reads it; an {@link IllegalArgumentException}, {@link ArithmeticException} or
     *     {@link java.time.DateTimeException} becomes a problem
     * @param print writes it canonically
     */
    public static <T> Form<T> parsed(
            String description, String regex, Function<String, T> parse, Function<T, String> print) {
        return new ParsedForm<>(description, Pattern.compile(regex), parse, print);
    }

    /** The form of one type used for another; what {@code to} refuses becomes a problem. */
    public static <S, T> Form<T> mapped(Form<S> form, Function<S, T> to, Function<T, S> from) {
        return new MappedForm<>(form, to, from);
    }

    /** A form that is looked up when needed, for types that contain themselves; the schema refers to it by name. */
    public static <T> Form<T> deferred(String name, Supplier<? extends Form<T>> target) {
        return new DeferredForm<>(name, target);
    }

    /** A form that is made when it is first needed: a rulebook needs few of all that there are. */
    public static <T> Form<T> late(Supplier<? extends Form<T>> making) {
        return new LateForm<>(making);
    }

    /**
     * A full notation and a brief one: {@code "every": "PT60S"} for {@code "every": { "time": "PT60S" }}.
     *
     * @param narrow gives the brief value when it says everything; it is then written
     */
    public static <B, T> Form<T> shorthand(
            Form<T> full, Form<B> brief, Function<B, T> widen, Function<T, Optional<B>> narrow) {
        return new ShorthandForm<>(full, brief, widen, narrow);
    }

    /**
     * Several notations, one for each class of values: {@code 5}, {@code "15..25"} or an object. The option that
     * {@linkplain Form.Fit fits} a document best reads it, the first of them if several fit alike. A value is written
     * by the first option whose type it has.
     *
     * @param name its name among the definitions of a schema
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public static <T> Form<T> either(String name, String doc, Option<? extends T>... options) {
        return new EitherForm<>(name, doc, Optional.empty(), List.of(options));
    }

    /**
     * Several notations, too many to list them all in a message.
     *
     * @param wanted what is wanted, as it follows "must be"
     */
    public static <T> Form<T> either(String name, String doc, String wanted, List<Option<? extends T>> options) {
        return new EitherForm<>(name, doc, Optional.of(wanted), options);
    }

    /** One notation among several. */
    public static <X> Option<X> option(Class<X> type, Form<X> form) {
        return new Option<>(type, form, document -> false);
    }

    /** One notation among several, sure also of the documents for which {@code when} holds. */
    public static <X> Option<X> option(Class<X> type, Form<X> form, Predicate<Document> when) {
        return new Option<>(type, form, when);
    }

    /**
     * One notation of {@link #either}.
     *
     * @param type the class whose values it writes
     * @param form reads and writes them
     * @param when marks documents that are surely meant for it
     */
    public record Option<X>(Class<X> type, Form<X> form, Predicate<Document> when) {
        Form.Fit fit(Document document) {
            return when.test(document) ? Form.Fit.SURE : form.fit(document);
        }

        Document writeAny(Object value) {
            return form.write(type.cast(value));
        }
    }
}
