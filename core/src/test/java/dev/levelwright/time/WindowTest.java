package dev.levelwright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.levelwright.math.Amounts;
import dev.levelwright.time.Window.Calendar;
import dev.levelwright.time.Window.Each;
import dev.levelwright.time.Window.Rolling;
import dev.levelwright.time.Window.Season;
import dev.levelwright.time.Window.ZoneOf;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final long HOUR = 3_600_000L;
    private static final Calendar DAY = Calendar.daily(LocalTime.MIDNIGHT, ZoneOf.HOLDER);

    @Test
    void aDayBeginsAtItsLocalTime() {
        Calendar four = Calendar.daily(LocalTime.of(4, 0), ZoneOf.HOLDER);

        assertThat(four.startOf(at("2026-03-10T02:59:59.999Z"), PARIS)).isEqualTo(at("2026-03-09T03:00:00Z"));
        assertThat(four.startOf(at("2026-03-10T03:00:00Z"), PARIS)).isEqualTo(at("2026-03-10T03:00:00Z"));
        assertThat(four.nextAfter(at("2026-03-10T03:00:00Z"), PARIS)).isEqualTo(at("2026-03-11T03:00:00Z"));
    }

    @Test
    void aWeekBeginsOnItsDay() {
        Calendar monday = Calendar.weekly(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneOf.REALM);

        assertThat(monday.startOf(at("2026-11-21T10:00:00Z"), PARIS)).isEqualTo(at("2026-11-15T23:00:00Z"));
        assertThat(monday.nextAfter(at("2026-11-21T10:00:00Z"), PARIS)).isEqualTo(at("2026-11-22T23:00:00Z"));
    }

    @Test
    void aMonthThatIsTooShortResetsOnItsLastDay() {
        Calendar last = Calendar.monthly(31, LocalTime.NOON, ZoneOf.REALM);
        ZoneId utc = ZoneId.of("UTC");

        assertThat(last.nextAfter(at("2026-02-01T00:00:00Z"), utc)).isEqualTo(at("2026-02-28T12:00:00Z"));
        assertThat(last.nextAfter(at("2026-02-28T12:00:00Z"), utc)).isEqualTo(at("2026-03-31T12:00:00Z"));
        assertThat(last.startOf(at("2024-03-30T00:00:00Z"), utc)).isEqualTo(at("2024-02-29T12:00:00Z"));
        assertThat(Calendar.monthly(29, LocalTime.NOON, ZoneOf.REALM).nextAfter(at("2026-02-01T00:00:00Z"), utc))
                .isEqualTo(at("2026-02-28T12:00:00Z"));
    }

    @Test
    void aResetMayBeAtAnyWholeMillisecond() {
        assertThat(Calendar.daily(LocalTime.of(3, 0, 0, 250_000_000), ZoneOf.REALM)
                        .at())
                .isEqualTo(LocalTime.parse("03:00:00.250"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calendar.daily(LocalTime.of(3, 0, 0, 250_000_001), ZoneOf.REALM))
                .withMessageEndingWith("but was 1");
    }

    @Test
    void aSeasonOfOneDayIsDaily() {
        assertThat(season(Period.ofDays(1)).isDaily()).isTrue();
        assertThat(season(Period.ofDays(2)).isDaily()).isFalse();
        assertThat(season(Period.of(0, 1, 1)).isDaily()).isFalse();
        assertThat(season(Period.ofYears(1)).isDaily()).isFalse();
    }

    private static Season season(Period each) {
        return new Season(each, LocalDate.of(2026, 1, 1), LocalTime.MIDNIGHT, ZoneOf.REALM);
    }

    @Test
    void aSeasonRepeatsFromItsFirstDateBothWays() {
        Season season = new Season(Period.ofDays(42), LocalDate.of(2026, 1, 5), LocalTime.of(10, 0), ZoneOf.REALM);
        ZoneId utc = ZoneId.of("UTC");

        assertThat(season.startOf(at("2026-02-16T09:59:59Z"), utc)).isEqualTo(at("2026-01-05T10:00:00Z"));
        assertThat(season.nextAfter(at("2026-01-05T10:00:00Z"), utc)).isEqualTo(at("2026-02-16T10:00:00Z"));
        assertThat(season.startOf(at("2026-01-01T00:00:00Z"), utc)).isEqualTo(at("2025-11-24T10:00:00Z"));
        assertThat(season.numberAt(at("2026-02-16T10:00:00Z"), utc)).isEqualTo(1);

        Season ends = new Season(Period.ofMonths(1), LocalDate.of(2026, 1, 31), LocalTime.MIDNIGHT, ZoneOf.REALM);
        assertThat(ends.date(1)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(ends.date(2)).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void inAGapTheResetMovesForward() {
        Calendar gap = Calendar.daily(LocalTime.of(2, 30), ZoneOf.HOLDER);

        assertThat(gap.nextAfter(at("2026-03-28T12:00:00Z"), PARIS)).isEqualTo(at("2026-03-29T01:30:00Z"));
        assertThat(gap.nextAfter(at("2026-03-29T01:30:00Z"), PARIS)).isEqualTo(at("2026-03-30T00:30:00Z"));
    }

    @Test
    void inAnOverlapTheResetHappensOnceAtTheFirst() {
        Calendar overlap = Calendar.daily(LocalTime.of(2, 30), ZoneOf.HOLDER);

        assertThat(overlap.nextAfter(at("2026-10-24T12:00:00Z"), PARIS)).isEqualTo(at("2026-10-25T00:30:00Z"));
        assertThat(overlap.startOf(at("2026-10-25T01:29:00Z"), PARIS)).isEqualTo(at("2026-10-25T00:30:00Z"));
        assertThat(overlap.startOf(at("2026-10-25T01:31:00Z"), PARIS)).isEqualTo(at("2026-10-25T00:30:00Z"));
        assertThat(overlap.nextAfter(at("2026-10-25T00:30:00Z"), PARIS)).isEqualTo(at("2026-10-26T01:30:00Z"));
    }

    @Test
    void anOverlapOverMidnightDoesNotRepeatTheDay() {
        ZoneId havana = ZoneId.of("America/Havana");
        Calendar half = Calendar.daily(LocalTime.of(0, 30), ZoneOf.HOLDER);

        assertThat(half.nextAfter(at("2020-10-31T12:00:00Z"), havana)).isEqualTo(at("2020-11-01T04:30:00Z"));
        assertThat(half.nextAfter(at("2020-11-01T04:30:00Z"), havana)).isEqualTo(at("2020-11-02T05:30:00Z"));

        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
        assertThat(DAY.nextAfter(at("2018-02-17T12:00:00Z"), saoPaulo)).isEqualTo(at("2018-02-18T03:00:00Z"));
        assertThat(DAY.startOf(at("2018-02-18T02:59:59Z"), saoPaulo)).isEqualTo(at("2018-02-17T02:00:00Z"));
    }

    @Test
    void aResetThatTheClockWasPutBackOverIsNotUndone() {
        ZoneId stJohns = ZoneId.of("America/St_Johns");

        assertThat(DAY.startOf(at("2006-10-29T03:00:00Z"), stJohns)).isEqualTo(at("2006-10-29T02:30:00Z"));
        assertThat(DAY.nextAfter(at("2006-10-29T03:00:00Z"), stJohns)).isEqualTo(at("2006-10-30T03:30:00Z"));
    }

    /** Among them days that came twice, days that were left out, and changes of offset within one day. */
    @Test
    void windowsFollowEachOtherAroundEveryClockChangeOfHistory() {
        long[] around = {-HOUR, -1, 0, 1, HOUR / 3, HOUR - 1, 12 * HOUR, 24 * HOUR - 1, 24 * HOUR};
        int changes = 0;
        for (LocalTime at : List.of(LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(23, 30))) {
            Calendar day = Calendar.daily(at, ZoneOf.HOLDER);
            for (ZoneId zone : TimeArbitraries.zonesOfDifferentRules()) {
                for (ZoneOffsetTransition change : zone.getRules().getTransitions()) {
                    LongStream.of(around)
                            .map(shift -> change.getInstant().toEpochMilli() + shift)
                            .forEach(instant -> assertOneWindow(day, zone, instant));
                    changes++;
                }
            }
        }
        assertThat(changes).isGreaterThan(20_000);
    }

    @Test
    void aDayThatWasLeftOutIsNoWindow() {
        ZoneId apia = ZoneId.of("Pacific/Apia");

        assertThat(DAY.nextAfter(at("2011-12-29T12:00:00Z"), apia)).isEqualTo(at("2011-12-30T10:00:00Z"));
        assertThat(DAY.nextAfter(at("2011-12-30T10:00:00Z"), apia)).isEqualTo(at("2011-12-31T10:00:00Z"));
    }

    @Test
    void daysAroundTheClockChangeHave23And25Hours() {
        long spring = DAY.startOf(at("2026-03-29T12:00:00Z"), PARIS);
        long autumn = DAY.startOf(at("2026-10-25T12:00:00Z"), PARIS);

        assertThat(DAY.nextAfter(spring, PARIS) - spring).isEqualTo(23 * HOUR);
        assertThat(DAY.nextAfter(autumn, PARIS) - autumn).isEqualTo(25 * HOUR);
    }

    @Test
    void windowsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rolling(0))
                .withMessage("milliseconds of rolling window must be in 1..9007199254740991 but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rolling(Amounts.MAX + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calendar(Each.WEEK, 8, LocalTime.NOON, ZoneOf.REALM))
                .withMessage("day of weekly window must be in 1..7 but was 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calendar(Each.MONTH, 0, LocalTime.NOON, ZoneOf.REALM))
                .withMessage("day of monthly window must be in 1..31 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calendar(Each.DAY, 1, LocalTime.NOON, ZoneOf.REALM))
                .withMessage("day of daily window must be in 0..0 but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calendar.daily(LocalTime.of(0, 0, 0, 1), ZoneOf.REALM))
                .withMessageContaining("but was 1");
        for (Period bad : List.of(
                Period.ZERO,
                Period.ofDays(-1),
                Period.of(0, 2, -1),
                Period.of(-1, 24, 0),
                Period.ofYears(1001),
                Period.ofDays(365_001))) {
            assertThatIllegalArgumentException()
                    .as(bad.toString())
                    .isThrownBy(() -> new Season(bad, LocalDate.EPOCH, LocalTime.NOON, ZoneOf.REALM))
                    .withMessageContaining("of season");
        }
    }

    @Property(tries = 5000)
    void everyInstantLiesInExactlyOneWindow(
            @ForAll("windows") Window.Local window,
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = -10_000_000_000_000L, max = 32_000_000_000_000L) long instant) {
        assertOneWindow(window, zone, instant);
        long end = window.nextAfter(instant, zone);
        assertThat(window.numberAt(end, zone)).isGreaterThan(window.numberAt(end - 1, zone));
    }

    @Property(tries = 5000)
    void numberAndDateLeadToEachOther(
            @ForAll("windows") Window.Local window, @ForAll @IntRange(min = -1_000, max = 5_000) int number) {
        LocalDate date = window.date(number);
        LocalDate next = window.date(number + 1);

        assertThat(next).isAfter(date);
        assertThat(window.numberOn(date)).isEqualTo(number);
        assertThat(window.numberOn(next.minusDays(1))).isEqualTo(number);
        assertThat(window.numberOn(next)).isEqualTo(number + 1);
    }

    @Property(tries = 2000)
    void aResetIsAtItsLocalTimeUnlessTheClockJumpsThere(
            @ForAll("windows") Window.Local window,
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long instant) {
        ZonedDateTime reset =
                Instant.ofEpochMilli(window.startOf(instant, zone)).atZone(zone);
        ZonedDateTime noGap = reset.toLocalDate().atTime(window.at()).atZone(zone);

        if (!reset.toLocalTime().equals(window.at())) {
            assertThat(noGap.toLocalTime()).isNotEqualTo(window.at());
        }
        assertThat(reset.withEarlierOffsetAtOverlap()).isEqualTo(reset);
    }

    @Provide
    Arbitrary<Window.Local> windows() {
        return TimeArbitraries.windows();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(TimeArbitraries.ZONES);
    }

    private static void assertOneWindow(Window.Local window, ZoneId zone, long instant) {
        long start = window.startOf(instant, zone);
        long end = window.nextAfter(instant, zone);
        if (start > instant
                || end <= instant
                || window.startOf(start, zone) != start
                || window.startOf(end - 1, zone) != start
                || window.nextAfter(start, zone) != end
                || window.startOf(end, zone) != end) {
            throw new AssertionError(instant + " in " + zone + " lies in " + start + ".." + end);
        }
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
