package dev.levelwright.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The notations of time: fixed durations (ISO 8601 without months and years), times of day, dates, zones. */
final class TimeForms {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final String DURATION = "P(?:[0-9]{1,6}W|(?=[0-9T])(?:[0-9]{1,6}D)?"
            + "(?:T(?=[0-9])(?:[0-9]{1,9}H)?(?:[0-9]{1,9}M)?(?:[0-9]{1,12}(?:\\.[0-9]{1,3})?S)?)?)";
    private static final Pattern PART = Pattern.compile("([0-9]+)(?:\\.([0-9]{1,3}))?([WDHMS])");

    private TimeForms() {}

    static Form<Long> duration(long min, long max) {
        if (min < 0 || max < min || max > Forms.LONGEST_MILLIS) {
            throw new IllegalArgumentException(
                    "bounds must be in 0.." + Forms.LONGEST_MILLIS + " and ordered but were " + min + ".." + max);
        }
        return Forms.parsed(
                "a fixed time such as PT60S, PT1H30M or P7D (no months or years)",
                DURATION,
                text -> within(millis(text), min, max),
                TimeForms::print);
    }

    static Form<LocalTime> localTime() {
        return Forms.parsed(
                "a time of day such as 20:00",
                "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,3})?)?",
                LocalTime::parse,
                LocalTime::toString);
    }

    static Form<LocalDate> localDate() {
        return Forms.parsed(
                "a date such as 2026-01-31",
                "(?:19[7-9][0-9]|[2-9][0-9]{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])",
                parsing(LocalDate::parse, "is not a day of the calendar"),
                LocalDate::toString);
    }

    static Form<ZoneId> zone() {
        return Forms.parsed(
                "a time zone such as Europe/Paris or UTC",
                "[A-Za-z][A-Za-z0-9_+/\\-]{0,63}",
                text -> parsing(ZoneId::of, "is not a known time zone" + zoneHint(text))
                        .apply(text),
                ZoneId::getId);
    }

    /** Turns the calendar's own exception into one that reads as a problem. */
    private static <T> Function<String, T> parsing(Function<String, T> parse, String message) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException refused) {
                throw new IllegalArgumentException(Quoted.text(text) + " " + message, refused);
            }
        };
    }

    private static String zoneHint(String text) {
        return Nearest.hint(text, ZoneId.getAvailableZoneIds());
    }

    private static long within(long millis, long min, long max) {
        if (millis < min || millis > max) {
            throw new IllegalArgumentException(
                    "must be in " + print(min) + ".." + print(max) + " but was " + print(millis));
        }
        return millis;
    }

    /** Exact: the notation bounds the number of digits, so nothing overflows. */
    private static long millis(String text) {
        Matcher part = PART.matcher(text);
        long sum = 0;
        while (part.find()) {
            sum += Long.parseLong(part.group(1)) * unit(part.group(3)) + thousandths(part.group(2));
        }
        return sum;
    }

    private static long thousandths(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "00").substring(0, 3));
    }

    private static long unit(String letter) {
        return switch (letter) {
            case "W" -> 7 * DAY;
            case "D" -> DAY;
            case "H" -> HOUR;
            case "M" -> MINUTE;
            default -> SECOND;
        };
    }

    /** Whole days first, then hours, minutes and seconds: 90,000 s is {@code P1DT1H}. */
    private static String print(long millis) {
        long time = millis % DAY;
        String days = millis >= DAY ? millis / DAY + "D" : "";
        String hours = time >= HOUR ? time / HOUR + "H" : "";
        String minutes = time % HOUR >= MINUTE ? time % HOUR / MINUTE + "M" : "";
        String clock = hours + minutes + seconds(time % MINUTE);
        boolean nothing = days.isEmpty() && clock.isEmpty();
        return nothing ? "PT0S" : "P" + days + (clock.isEmpty() ? "" : "T" + clock);
    }

    private static String seconds(long millis) {
        String rest = millis % SECOND == 0
                ? ""
                : ("." + (SECOND + millis % SECOND)).replaceFirst("1", "").replaceAll("0+$", "");
        return millis == 0 ? "" : millis / SECOND + rest + "S";
    }
}
