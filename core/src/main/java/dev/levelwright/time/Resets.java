package dev.levelwright.time;

import dev.levelwright.math.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Where the local resets of a window lie on the line of instants. */
final class Resets {
    /**
     * Clocks are put back by a day at most, so a reset that has passed is dated tomorrow at the latest. From there the
     * search goes down: today's may be still to come, and a clock put forward may hold yesterday's back with it.
     */
    private static final int SEARCH_AHEAD_DAYS = 1;

    private static final int MAX_SEARCH = 5;
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** 1970-01-01, epoch day 0, was a Thursday: ISO day 4. */
    private static final int EPOCH_DAY_OF_WEEK = 4;

    /** The Gregorian calendar repeats after so many months and so many days. */
    private static final long CYCLE_MONTHS = 4_800;

    private static final long CYCLE_DAYS = 146_097;

    private Resets() {}

    static void checkTime(LocalTime at) {
        Amounts.check("nanoseconds of the reset's time beyond the millisecond", at.getNano() % NANOS_PER_MILLI, 0, 0);
    }

    /** In a gap {@code atZone} moves forward by the length of the gap, in an overlap it takes the earlier offset. */
    static long instant(Window.Local window, long number, ZoneId zone) {
        return window.date(number).atTime(window.at()).atZone(zone).toInstant().toEpochMilli();
    }

    static long numberAt(Window.Local window, long instant, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone);
        long number = window.numberOn(today.plusDays(SEARCH_AHEAD_DAYS));
        for (int tries = 0; tries < MAX_SEARCH; tries++) {
            if (instant(window, number, zone) <= instant) {
                return number;
            }
            number--;
        }
        throw new IllegalStateException("no reset of " + window + " at " + instant + " in " + zone);
    }

    static LocalDate week(long number, int on) {
        return LocalDate.ofEpochDay(7 * number + on - EPOCH_DAY_OF_WEEK);
    }

    static long weekOf(LocalDate date, int on) {
        return Math.floorDiv(date.toEpochDay() - on + EPOCH_DAY_OF_WEEK, 7L);
    }

    static LocalDate month(long number, int on) {
        LocalDate first = LocalDate.of(Math.toIntExact(Math.floorDiv(number, 12L)), Math.floorMod(number, 12) + 1, 1);
        return first.withDayOfMonth(Math.min(on, first.lengthOfMonth()));
    }

    static long monthOf(LocalDate date, int on) {
        long number = date.getLong(ChronoField.PROLEPTIC_MONTH);
        return date.getDayOfMonth() >= Math.min(on, date.lengthOfMonth()) ? number : number - 1;
    }

    static LocalDate season(Window.Season season, long number) {
        return season.from()
                .plusMonths(Math.multiplyExact(number, season.each().toTotalMonths()))
                .plusDays(Math.multiplyExact(number, season.each().getDays()));
    }

    /**
     * The mean length of a month is exact over the cycle, and a month is never further from its mean place than a few
     * days; so with a period of a month or longer the guess is off by one at most, and without months it is exact.
     */
    static long seasonOf(Window.Season season, LocalDate date) {
        long period = season.each().toTotalMonths() * CYCLE_DAYS + season.each().getDays() * CYCLE_MONTHS;
        long guess = Math.floorDiv(ChronoUnit.DAYS.between(season.from(), date) * CYCLE_MONTHS, period);
        if (date.isBefore(season(season, guess))) {
            return guess - 1;
        }
        return date.isBefore(season(season, guess + 1)) ? guess : guess + 1;
    }
}
