package dev.levelwright.rule;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.time.Window;
import dev.levelwright.time.Window.Calendar;
import dev.levelwright.time.Window.Each;
import dev.levelwright.time.Window.Season;
import dev.levelwright.time.Window.ZoneOf;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How windows are written: {@code {"each": "week", "on": "MONDAY", "at": "04:00", "zone": "holder"}}, {@code {"each":
 * "P3M", "from": "2026-01-01"}} (a season), {@code {"each": "PT60S"}} (from the first use on), {@code {"each":
 * "ever"}}.
 */
final class WindowForm {
    private static final String EVER = "ever";
    private static final String EACH = "day|week|month|ever|P[0-9YMWDTHS.]{2,30}";

    private WindowForm() {}

    static ObjectForm<Window> form() {
        ObjectForm.Builder<Window> object = Form.object("window", "When what was counted falls back.");
        Field<String> each = object.required(
                "each",
                Forms.parsed("day, week, month, ever or a period such as P3M", EACH, text -> text, text -> text),
                WindowForm::each,
                "How often it ends.");
        Field<Optional<On>> on =
                object.maybe("on", On.form(), WindowForm::on, "The day of a week (MONDAY) or of a month (1).");
        Field<LocalTime> at = object.optional(
                "at", Forms.localTime(), LocalTime.MIDNIGHT, WindowForm::at, "The local time of its end.");
        Field<ZoneOf> zone = object.optional(
                "zone", Forms.choice(ZoneOf.class), ZoneOf.REALM, WindowForm::zone, "Whose time zone that is in.");
        Field<Optional<LocalDate>> from =
                object.maybe("from", Forms.localDate(), WindowForm::from, "The first day of a season.");
        return object.build(
                is -> new Written(is.get(each), is.get(on), is.get(at), is.get(zone), is.get(from)).window());
    }

    private static String each(Window window) {
        if (window instanceof Window.Rolling rolling) {
            return Duration.ofMillis(rolling.millis()).toString();
        }
        if (window instanceof Season season) {
            return season.each().toString();
        }
        return window instanceof Calendar calendar ? calendar.each().name().toLowerCase(Locale.ROOT) : EVER;
    }

    private static Optional<On> on(Window window) {
        if (!(window instanceof Calendar calendar)) {
            return Optional.empty();
        }
        return switch (calendar.each()) {
            case DAY -> Optional.empty();
            case WEEK -> Optional.of(new On.Weekday(DayOfWeek.of(calendar.on())));
            case MONTH -> Optional.of(new On.OfMonth(calendar.on()));
        };
    }

    private static LocalTime at(Window window) {
        return window instanceof Window.Local local ? local.at() : LocalTime.MIDNIGHT;
    }

    private static ZoneOf zone(Window window) {
        return window instanceof Window.Local local ? local.zone() : ZoneOf.REALM;
    }

    private static Optional<LocalDate> from(Window window) {
        return window instanceof Season season ? Optional.of(season.from()) : Optional.empty();
    }

    /** A day of the week, or of the month. */
    private sealed interface On {
        record Weekday(DayOfWeek day) implements On {}

        record OfMonth(int day) implements On {}

        static Form<On> form() {
            Form<DayOfWeek> day = Forms.choice(List.of(DayOfWeek.values()), DayOfWeek::name);
            return Forms.either(
                    "window-day",
                    "A day of the week, or of the month.",
                    Forms.option(Weekday.class, Forms.mapped(day, Weekday::new, Weekday::day)),
                    Forms.option(OfMonth.class, Forms.mapped(Forms.integer(1, 31), OfMonth::new, OfMonth::day)));
        }
    }

    /** A window as it is written; the words decide which kind it is. */
    private record Written(String each, Optional<On> on, LocalTime at, ZoneOf zone, Optional<LocalDate> from) {
        Window window() {
            return switch (each) {
                case "day" -> local(new Calendar(Each.DAY, day(0, false, false), at, zone));
                case "week" -> local(new Calendar(Each.WEEK, day(1, true, false), at, zone));
                case "month" -> local(new Calendar(Each.MONTH, day(1, false, true), at, zone));
                default -> from.isPresent() ? season(from.get()) : timeless();
            };
        }

        private Window local(Calendar calendar) {
            if (from.isPresent()) {
                throw new IllegalArgumentException("from belongs to a season, so each must be a period such as P3M");
            }
            return calendar;
        }

        private int day(int missing, boolean weekday, boolean ofMonth) {
            if (on.isEmpty()) {
                return missing;
            }
            if (weekday && on.get() instanceof On.Weekday week) {
                return week.day().getValue();
            }
            if (ofMonth && on.get() instanceof On.OfMonth month) {
                return month.day();
            }
            throw new IllegalArgumentException("on must be MONDAY to SUNDAY for a week, 1 to 31 for a month");
        }

        private Window season(LocalDate first) {
            requireNoDay();
            try {
                return new Season(Period.parse(each), first, at, zone);
            } catch (DateTimeParseException wrong) {
                throw new IllegalArgumentException("each must be a period such as P3M but was \"" + each + "\"", wrong);
            }
        }

        private Window timeless() {
            requireNoDay();
            if (!at.equals(LocalTime.MIDNIGHT) || zone != ZoneOf.REALM) {
                throw new IllegalArgumentException("at and zone need day, week, month, or a season with from");
            }
            return each.equals(EVER) ? new Window.Ever() : rolling();
        }

        private Window rolling() {
            try {
                return new Window.Rolling(Duration.parse(each).toMillis());
            } catch (DateTimeParseException wrong) {
                throw new IllegalArgumentException(
                        "each must be a time such as PT60S, or a period with from, but was \"" + each + "\"", wrong);
            }
        }

        private void requireNoDay() {
            if (on.isPresent()) {
                throw new IllegalArgumentException("on needs week or month but each was \"" + each + "\"");
            }
        }
    }
}
