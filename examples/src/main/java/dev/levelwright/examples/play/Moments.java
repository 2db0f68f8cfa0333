package dev.levelwright.examples.play;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people type and read them. */
final class Moments {
    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d{1,5})d)?(?:(\\d{1,6})h)?(?:(\\d{1,7})m)?(?:(\\d{1,8})s)?");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final ZoneId zone;

    /** Times in {@code zone}. */
    Moments(ZoneId zone) {
        this.zone = zone;
    }

    /** The length of time that {@code 5m}, {@code 2h30m}, {@code 3d} or {@code 90s} says, or empty. */
    static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        return text.isEmpty() || !matcher.matches()
                ? Optional.empty()
                : Optional.of(Duration.ofDays(part(matcher, 1))
                        .plusHours(part(matcher, 2))
                        .plusMinutes(part(matcher, 3))
                        .plusSeconds(part(matcher, 4)));
    }

    private static long part(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).map(Long::parseLong).orElse(0L);
    }

    /** The next instant after {@code now} that {@code 23:59}, {@code 2026-03-05} or {@code 2026-03-05T10:00} says, or empty. */
    Optional<Instant> instant(String text, Instant now) {
        try {
            return Optional.of(text.contains("T") ? LocalDateTime.parse(text).atZone(zone) : day(text, now))
                    .map(ZonedDateTime::toInstant);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private ZonedDateTime day(String text, Instant now) {
        if (text.contains("-")) {
            return LocalDate.parse(text).atStartOfDay(zone);
        }
        ZonedDateTime today = now.atZone(zone);
        ZonedDateTime then = today.with(LocalTime.parse(text));
        return then.isAfter(today) ? then : then.plusDays(1);
    }

    /** The next midnight. */
    Instant tomorrow(Instant now) {
        return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** {@code Mon 2 Mar 12:05}. */
    String shown(Instant instant) {
        return SHOWN.withZone(zone).format(instant);
    }

    /** The same without the day when it is that of {@code now}. */
    String shown(Instant instant, Instant now) {
        boolean today =
                instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? TIME.withZone(zone).format(instant) : shown(instant);
    }

    /** {@code Monday, 2 March 2026, 12:05}. */
    String spoken(Instant instant) {
        return DAY.withZone(zone).format(instant);
    }

    /** The two largest parts of a length of time, rounded up to seconds: {@code 3 h 20 min}. */
    static String words(Duration time) {
        long seconds = time.plusMillis(999).toSeconds();
        long[] counts = {seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60};
        String[] units = {counts[0] == 1 ? "day" : "days", "h", "min", "s"};
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < counts.length && parts.size() < 2; i++) {
            if (counts[i] > 0) {
                parts.add(counts[i] + " " + units[i]);
            } else if (!parts.isEmpty()) {
                break;
            }
        }
        return parts.isEmpty() ? "no time" : String.join(" ", parts);
    }
}
