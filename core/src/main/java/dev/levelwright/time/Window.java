package dev.levelwright.time;

import dev.levelwright.math.Amounts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

/**
 * When what was counted falls back to its start: after a time, at a local reset, or never.
 *
 * <p>For example {@code Calendar.daily(LocalTime.of(4, 0), ZoneOf.HOLDER)} resets at four in the morning where the
 * holder lives, and {@code new Rolling(60_000)} sixty seconds after its first use.
 */
public sealed interface Window {
    /** How often a calendar window resets. */
    enum Each {
        /** Every day. */
        DAY,
        /** Every week, on one day of it. */
        WEEK,
        /** Every month, on one day of it, or on its last day where it is shorter. */
        MONTH
    }

    /** Whose time zone a local reset is in. */
    enum ZoneOf {
        /** The holder's own, which may change. */
        HOLDER,
        /** The realm's, the same for everybody. */
        REALM
    }

    /**
     * A window that opens with its first use and lasts for a time.
     *
     * @param millis how long it lasts, in milliseconds, in 1..2^53-1
     */
    record Rolling(long millis) implements Window {
        /** Checks the bound. */
        public Rolling {
            Amounts.check("milliseconds of rolling window", millis, 1, Amounts.MAX);
        }
    }

    /** A window that never ends. */
    record Ever() implements Window {}

    /**
     * A window that ends at local resets: a date at a time of day. Where the clock is put forward over that time, the
     * reset moves forward by as much; where the clock is put back over it, the reset happens once, at the first.
     *
     * <p>Resets are numbered without a gap; number and date lead to each other in closed form.
     */
    sealed interface Local extends Window permits Calendar, Season {
        /** The local time of the resets, in whole milliseconds. */
        LocalTime at();

        /** Whose zone the resets are in. */
        ZoneOf zone();

        /** The date of a reset by its number. */
        LocalDate date(long number);

        /** The number of the latest reset whose date is not after this one. */
        long numberOn(LocalDate date);

        /** Whether resets may be a single day apart. */
        boolean isDaily();

        /**
         * The latest reset that is not after an instant.
         *
         * @param instant in epoch milliseconds
         * @return in epoch milliseconds
         */
        default long startOf(long instant, ZoneId zone) {
            return Resets.instant(this, numberAt(instant, zone), zone);
        }

        /**
         * The first reset after an instant.
         *
         * @param instant in epoch milliseconds
         * @return in epoch milliseconds
         */
        default long nextAfter(long instant, ZoneId zone) {
            return Resets.instant(this, numberAt(instant, zone) + 1, zone);
        }

        /**
         * The number of the latest reset that is not after an instant, the last one where two fall together.
         *
         * @param instant in epoch milliseconds
         */
        default long numberAt(long instant, ZoneId zone) {
            return Resets.numberAt(this, instant, zone);
        }
    }

    /**
     * A window of the calendar: a day, a week or a month.
     *
     * @param each how often it resets
     * @param on for a week its day, 1 (Monday) to 7; for a month its day, 1 to 31; for a day 0
     * @param at the local time of the reset, in whole milliseconds
     * @param zone whose zone that is
     */
    record Calendar(Each each, int on, LocalTime at, ZoneOf zone) implements Local {
        /** Checks the day and the time. */
        public Calendar {
            switch (each) {
                case DAY -> Amounts.check("day of daily window", on, 0, 0);
                case WEEK -> Amounts.check("day of weekly window", on, 1, 7);
                case MONTH -> Amounts.check("day of monthly window", on, 1, 31);
            }
            Resets.checkTime(at);
        }

        /** Every day at a local time. */
        public static Calendar daily(LocalTime at, ZoneOf zone) {
            return new Calendar(Each.DAY, 0, at, zone);
        }

        /** Every week on a day at a local time. */
        public static Calendar weekly(DayOfWeek on, LocalTime at, ZoneOf zone) {
            return new Calendar(Each.WEEK, on.getValue(), at, zone);
        }

        /** Every month on a day (1 to 31; the last one where the month is shorter) at a local time. */
        public static Calendar monthly(int on, LocalTime at, ZoneOf zone) {
            return new Calendar(Each.MONTH, on, at, zone);
        }

        @Override
        public LocalDate date(long number) {
            return switch (each) {
                case DAY -> LocalDate.ofEpochDay(number);
                case WEEK -> Resets.week(number, on);
                case MONTH -> Resets.month(number, on);
            };
        }

        @Override
        public long numberOn(LocalDate date) {
            return switch (each) {
                case DAY -> date.toEpochDay();
                case WEEK -> Resets.weekOf(date, on);
                case MONTH -> Resets.monthOf(date, on);
            };
        }

        @Override
        public boolean isDaily() {
            return each == Each.DAY;
        }
    }

    /**
     * A period that repeats from a date on, and counts backwards before it as well.
     *
     * @param each the period: years, months and days, none negative, at least a day and at most 1000 years
     * @param from the date of reset number 0
     * @param at the local time of the resets, in whole milliseconds
     * @param zone whose zone that is
     */
    record Season(Period each, LocalDate from, LocalTime at, ZoneOf zone) implements Local {
        private static final long MAX_MONTHS = 12_000;
        private static final long MAX_DAYS = 365_000;

        /** Checks the period and the time. */
        public Season {
            Amounts.check("years of season", each.getYears(), 0, MAX_MONTHS);
            Amounts.check("months of season", each.getMonths(), 0, MAX_MONTHS);
            Amounts.check("months of season in all", each.toTotalMonths(), 0, MAX_MONTHS);
            Amounts.check("days of season", each.getDays(), each.toTotalMonths() == 0 ? 1 : 0, MAX_DAYS);
            Resets.checkTime(at);
        }

        @Override
        public LocalDate date(long number) {
            return Resets.season(this, number);
        }

        @Override
        public long numberOn(LocalDate date) {
            return Resets.seasonOf(this, date);
        }

        @Override
        public boolean isDaily() {
            return each.toTotalMonths() == 0 && each.getDays() == 1;
        }
    }
}
