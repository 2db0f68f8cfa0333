package dev.levelwright.chat.answer;

import dev.levelwright.chat.Line;
import dev.levelwright.chat.Span;
import dev.levelwright.chat.Wording;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of the chat in one language. They stand in resource bundles; {@code {0}} in a text is a value, {@code {0#coins}}
 * a number with the form of the text {@code coins} that belongs to it ({@link Plural}).
 *
 * <p>A value is a {@link Span}, a number, or words that come from here. Somebody's text is only ever a span, so that it is
 * never taken for a pattern and never loses what it is.
 */
public final class Texts {
    /** The languages that ship, English first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ru"));

    private static final String BUNDLE = "dev.levelwright.chat.texts";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:#([a-z-]+))?}");
    private static final long SECOND = 1_000;
    private static final long[] UNITS = {86_400 * SECOND, 3_600 * SECOND, 60 * SECOND, SECOND};
    private static final List<String> UNIT_NAMES = List.of("days", "hours", "minutes", "seconds");

    private final Locale locale;
    private final ResourceBundle texts;

    /** The words for somebody who reads {@code locale}; English where there are none of that language. */
    public Texts(Locale locale) {
        this.texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = texts.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : locale;
    }

    /** What the text of that key says in all languages, with the same values in each. */
    public static Wording wording(String key, Object... values) {
        Map<Locale, String> others = new LinkedHashMap<>();
        LANGUAGES
                .subList(1, LANGUAGES.size())
                .forEach(language -> others.put(language, new Texts(language).text(key, values)));
        return new Wording(new Texts(Locale.ENGLISH).text(key, values), others);
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A text as a line, its values in their places. */
    public Line line(String key, Object... values) {
        String pattern = texts.getString(key);
        List<Span> spans = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            add(spans, pattern.substring(from, place.start()));
            spans.add(value(values[Integer.parseInt(place.group(1))], place.group(2)));
            from = place.end();
        }
        add(spans, pattern.substring(from));
        return new Line(spans);
    }

    /** A text in words alone. */
    public String text(String key, Object... values) {
        return line(key, values).text();
    }

    /** A whole number with its groups of digits. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number that was written with a point, with the language's own sign for it. */
    public String decimal(String withPoint) {
        return withPoint.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    /** A number of something: {@code 3 uses}. */
    public String count(String what, long number) {
        return text(what + "." + Plural.of(locale, number), number);
    }

    /**
     * A time in its two greatest units, rounded up, so that who waits so long has waited long enough: 3 h 12 min.
     *
     * @param millis how long; below one second it is a second
     */
    public String duration(long millis) {
        int unit = 0;
        while (unit < UNITS.length - 1 && millis < UNITS[unit]) {
            unit++;
        }
        long least = UNITS[Math.min(unit + 1, UNITS.length - 1)];
        long rounded = Math.max(1, -Math.floorDiv(-millis, least)) * least;
        if (unit > 0 && rounded == UNITS[unit - 1]) {
            unit--;
        }
        long rest = rounded % UNITS[unit];
        String first = count(UNIT_NAMES.get(unit), rounded / UNITS[unit]);
        return rest == 0 ? first : first + " " + count(UNIT_NAMES.get(unit + 1), rest / UNITS[unit + 1]);
    }

    private static void add(List<Span> spans, String words) {
        if (!words.isEmpty()) {
            spans.add(Span.plain(words));
        }
    }

    private Span value(Object value, @Nullable String counted) {
        if (value instanceof Span span) {
            return span;
        }
        if (value instanceof Number number) {
            return Span.plain(counted == null ? number(number.longValue()) : count(counted, number.longValue()));
        }
        if (value instanceof String words) {
            return Span.plain(words);
        }
        throw new IllegalArgumentException("a value in a text is a span, a number or words but was " + value);
    }
}
