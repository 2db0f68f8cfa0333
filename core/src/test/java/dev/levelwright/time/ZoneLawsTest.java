package dev.levelwright.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.time.Window.Calendar;
import dev.levelwright.time.Window.ZoneOf;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Law 7: no sequence of zone changes, clock changes or clock jumps gives more than one claim per window. */
class ZoneLawsTest {
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY_MILLIS = 24 * HOUR;

    /** No clock change of these years takes more than four hours of a day that it leaves to be one. */
    private static final long LEAST_DAY_MILLIS = 20 * HOUR;

    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");
    private static final Calendar DAY = Calendar.daily(LocalTime.MIDNIGHT, ZoneOf.HOLDER);
    private static final Calendar WEEK = Calendar.weekly(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneOf.HOLDER);

    /** Lisbon to Chatham: far apart, on both sides of the date line, with half and quarter hours. */
    private static final List<ZoneId> ELSEWHERE = List.of(
            ZoneId.of("Europe/Lisbon"),
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("Pacific/Pago_Pago"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Pacific/Chatham"));

    @Test
    void hoppingThroughAllZonesEveryMinuteGivesAtMostEightDailyClaimsInSevenDays() {
        for (String start : List.of("2026-01-10T09:17:00Z", "2026-03-26T23:59:30Z", "2026-10-22T12:00:00Z")) {
            assertThat(claims(DAY, start, MINUTE, 7)).as(start).isBetween(4, 8);
            assertThat(claims(DAY, start, HOUR, 7)).as(start).isBetween(4, 8);
        }
    }

    /** Every claim is made as soon as it can be: each time in the zone whose next reset comes first. */
    @Test
    void theGreediestChoiceOfZonesGivesExactlyEightDailyClaimsInSevenDays() {
        for (int offset = -12; offset <= 14; offset++) {
            Frame frame = Frame.open(DAY, ZoneOffset.ofHours(offset), FROM.toEpochMilli() + 87 * DAY_MILLIS);
            long until = frame.end() - 1 + 7 * DAY_MILLIS;
            int claims = 1;
            for (; frame.end() < until; claims++) {
                frame = shortestNext(DAY, frame);
                assertThat(frame.end() - frame.start()).isGreaterThanOrEqualTo(DAY_MILLIS);
            }
            assertThat(claims).isEqualTo(8);
        }
    }

    @Test
    void hoppingZonesGivesOneWeeklyClaimAWeek() {
        assertThat(claims(WEEK, "2026-03-04T09:17:00Z", HOUR, 70)).isBetween(6, 11);

        Frame frame = Frame.open(WEEK, ZoneId.of("Pacific/Kiritimati"), FROM.toEpochMilli());
        long start = frame.start();
        for (int claims = 1; claims <= 200; claims++) {
            frame = shortestNext(WEEK, frame);
            assertThat(frame.end() - start).isGreaterThan((claims + 1) * 7 * DAY_MILLIS - 40 * HOUR);
        }
    }

    /** A day is as long as the clock change in it makes it, and there is one claim in each. */
    @Test
    void everyTransitionOfEveryZoneFrom2000To2040GivesOneClaimPerWindow() {
        int transitions = 0;
        for (LocalTime at :
                List.of(LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(2, 30), LocalTime.of(23, 30))) {
            Calendar day = Calendar.daily(at, ZoneOf.HOLDER);
            for (ZoneId zone : TimeArbitraries.zonesOfDifferentRules()) {
                for (ZoneOffsetTransition transition : transitions(zone)) {
                    walkThrough(day, zone, transition);
                    transitions++;
                }
            }
        }
        assertThat(transitions).isGreaterThan(20_000);
    }

    @Test
    void aChangeOfZoneAtAnyTransitionNeverMovesThePromisedReset() {
        for (ZoneId zone : TimeArbitraries.zonesOfDifferentRules()) {
            for (ZoneOffsetTransition transition : transitions(zone)) {
                long instant = transition.getInstant().toEpochMilli();
                for (ZoneId elsewhere : ELSEWHERE) {
                    moveAway(Frame.open(DAY, zone, instant), elsewhere);
                    moveAway(Frame.open(DAY, zone, instant - 1), elsewhere);
                }
            }
        }
    }

    @Property(tries = 3000)
    void noSequenceOfZoneChangesAndClockJumpsGivesTwoClaimsInOneWindow(
            @ForAll("days") Calendar day,
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = -100, max = 400) Long> quarterHours,
            @ForAll("zoneLists") @Size(60) List<ZoneId> zones,
            @ForAll @LongRange(min = 946_684_800_000L, max = 2_240_611_200_000L) long start) {
        Frame frame = Frame.open(day, zones.get(0), start);
        long now = start;
        long firstClaim = start;
        long claims = 1;
        for (int i = 0; i < quarterHours.size(); i++) {
            now += quarterHours.get(i) * 15 * MINUTE;
            Frame next = frame.at(day, zones.get(i), now);
            if (!next.equals(frame)) {
                assertThat(next.start()).isGreaterThanOrEqualTo(frame.end());
                assertThat(next.contains(now)).isTrue();
                claims++;
                assertThat(claims).isLessThanOrEqualTo(2 + (now - firstClaim) / LEAST_DAY_MILLIS);
            }
            frame = next;
        }
    }

    @Property(tries = 3000)
    void settlingOftenEqualsSettlingOnce(
            @ForAll("windows") Window.Local window,
            @ForAll("zones") ZoneId before,
            @ForAll("zones") ZoneId after,
            @ForAll @LongRange(min = 946_684_800_000L, max = 2_240_611_200_000L) long start,
            @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 60 * 24 * 40) Long> polledMinutes,
            @ForAll @LongRange(min = 0, max = 60 * 24 * 40) long minutes) {
        Frame frame = Frame.open(window, before, start);
        long now = start + minutes * MINUTE;
        Set<Long> polls = new TreeSet<>(polledMinutes);
        Frame polled = frame;
        for (long poll : polls) {
            polled = poll < minutes ? polled.at(window, after, start + poll * MINUTE) : polled;
        }

        assertThat(polled.at(window, after, now)).isEqualTo(frame.at(window, after, now));
        assertThat(frame.at(window, before, now)).isEqualTo(Frame.open(window, before, now));
    }

    /** Zone changes settle in the old zone first, as everything that happens does; then looking does not matter either. */
    @Property(tries = 2000)
    void lookingBetweenZoneChangesChangesNothing(
            @ForAll("days") Calendar day,
            @ForAll @Size(min = 2, max = 12) List<@LongRange(min = 0, max = 80) Long> hoursBetween,
            @ForAll("zoneLists") @Size(13) List<ZoneId> zones,
            @ForAll @LongRange(min = 1, max = 30) long pollHours,
            @ForAll @LongRange(min = 946_684_800_000L, max = 2_240_611_200_000L) long start) {
        Frame calm = Frame.open(day, zones.get(0), start);
        Frame polled = calm;
        long now = start;
        for (int i = 0; i < hoursBetween.size(); i++) {
            long change = now + hoursBetween.get(i) * HOUR;
            for (long poll = now; poll < change; poll += pollHours * HOUR) {
                polled = polled.at(day, zones.get(i), poll);
            }
            calm = calm.at(day, zones.get(i), change);
            polled = polled.at(day, zones.get(i), change);
            now = change;
            assertThat(polled).isEqualTo(calm);
        }
    }

    @Property(tries = 2000)
    void aWindowAfterAZoneChangeLastsAtLeastADay(
            @ForAll("days") Calendar day,
            @ForAll("zones") ZoneId before,
            @ForAll("zones") ZoneId after,
            @ForAll @LongRange(min = 946_684_800_000L, max = 2_240_611_200_000L) long start) {
        Frame frame = Frame.open(day, before, start);
        Frame next = frame.at(day, after, frame.end());

        assertThat(next.start()).isEqualTo(frame.end());
        assertThat(day.startOf(next.end(), after)).isEqualTo(next.end());
        if (!before.equals(after)) {
            assertThat(next.end() - next.start()).isBetween(DAY_MILLIS, 3 * DAY_MILLIS);
        }
    }

    @Provide
    Arbitrary<Window.Local> windows() {
        return TimeArbitraries.windows();
    }

    @Provide
    Arbitrary<Calendar> days() {
        return TimeArbitraries.days();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(TimeArbitraries.ZONES);
    }

    @Provide
    Arbitrary<List<ZoneId>> zoneLists() {
        return zones().list();
    }

    private static int claims(Calendar window, String start, long everyMillis, int days) {
        List<ZoneId> zones = TimeArbitraries.ZONES;
        long from = Instant.parse(start).toEpochMilli();
        Frame frame = Frame.open(window, zones.get(0), from);
        Set<Frame> claimed = new HashSet<>();
        int hop = 0;
        for (long now = from; now < from + days * DAY_MILLIS; now += everyMillis) {
            frame = frame.at(window, zones.get(hop++ % zones.size()), now);
            claimed.add(frame);
        }
        return claimed.size();
    }

    private static Frame shortestNext(Calendar window, Frame frame) {
        return TimeArbitraries.ZONES.stream()
                .filter(zone -> !zone.getId().equals(frame.zone()))
                .map(zone -> frame.at(window, zone, frame.end()))
                .min((a, b) -> Long.compare(a.end(), b.end()))
                .orElseThrow();
    }

    private static void walkThrough(Calendar day, ZoneId zone, ZoneOffsetTransition transition) {
        long instant = transition.getInstant().toEpochMilli();
        long jump = transition.getDuration().toMillis();
        Frame frame = Frame.open(day, zone, instant - 2 * DAY_MILLIS);
        for (long now = instant - 2 * DAY_MILLIS; now <= instant + 3 * DAY_MILLIS; now += 5 * HOUR) {
            Frame next = frame.at(day, zone, now);
            long length = next.end() - next.start();
            if (next.start() != frame.start() && next.start() < frame.end()
                    || length < Math.min(DAY_MILLIS, DAY_MILLIS - jump % DAY_MILLIS)
                    || length > DAY_MILLIS + Math.abs(jump)
                    || !next.contains(now)) {
                throw new AssertionError(zone + " at " + transition + ": " + frame + " then " + next);
            }
            frame = next;
        }
    }

    private static void moveAway(Frame frame, ZoneId elsewhere) {
        Frame next = frame.at(DAY, elsewhere, frame.end());
        if (!frame.at(DAY, elsewhere, frame.start()).equals(frame)
                || !frame.at(DAY, elsewhere, frame.end() - 1).equals(frame)
                || next.start() != frame.end()
                || !next.zone().equals(frame.zone()) && next.end() < frame.end() + DAY_MILLIS) {
            throw new AssertionError(frame + " moved to " + elsewhere + ": " + next);
        }
    }

    private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            transitions.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return transitions;
    }
}
