package dev.levelwright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.levelwright.time.Window.Calendar;
import dev.levelwright.time.Window.ZoneOf;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Calendar DAY = Calendar.daily(LocalTime.MIDNIGHT, ZoneOf.HOLDER);
    private static final Frame MONDAY = Frame.open(DAY, PARIS, at("2026-03-02T12:00:00Z"));

    @Test
    void aFrameIsTheLocalDay() {
        assertThat(MONDAY).isEqualTo(new Frame(at("2026-03-01T23:00:00Z"), at("2026-03-02T23:00:00Z"), "Europe/Paris"));
        assertThat(MONDAY.contains(MONDAY.start())).isTrue();
        assertThat(MONDAY.contains(MONDAY.end())).isFalse();
        assertThat(MONDAY.contains(MONDAY.start() - 1)).isFalse();
    }

    @Test
    void inOneZoneTheOrdinaryWindowsFollowEachOther() {
        assertThat(MONDAY.at(DAY, PARIS, MONDAY.end() - 1)).isEqualTo(MONDAY);
        assertThat(MONDAY.at(DAY, PARIS, MONDAY.end()))
                .isEqualTo(new Frame(MONDAY.end(), at("2026-03-03T23:00:00Z"), "Europe/Paris"));
        assertThat(MONDAY.at(DAY, PARIS, at("2026-03-03T23:00:00Z")))
                .isEqualTo(new Frame(at("2026-03-03T23:00:00Z"), at("2026-03-04T23:00:00Z"), "Europe/Paris"));
        assertThat(MONDAY.at(DAY, PARIS, at("2026-03-10T12:00:00Z")))
                .isEqualTo(Frame.open(DAY, PARIS, at("2026-03-10T12:00:00Z")));
    }

    @Test
    void timeRunningBackwardsChangesNothing() {
        assertThat(MONDAY.at(DAY, PARIS, at("2016-03-01T00:00:00Z"))).isEqualTo(MONDAY);
        assertThat(MONDAY.at(DAY, TOKYO, Long.MIN_VALUE)).isEqualTo(MONDAY);
    }

    @Test
    void aChangeOfZoneKeepsTheResetThatWasPromised() {
        assertThat(MONDAY.at(DAY, TOKYO, at("2026-03-02T15:00:00Z"))).isEqualTo(MONDAY);
        assertThat(MONDAY.at(DAY, NEW_YORK, MONDAY.end() - 1)).isEqualTo(MONDAY);
    }

    @Test
    void afterAChangeOfZoneTheNextWindowLastsAtLeastADay() {
        Frame west = MONDAY.at(DAY, NEW_YORK, MONDAY.end());
        assertThat(west).isEqualTo(new Frame(MONDAY.end(), at("2026-03-04T05:00:00Z"), "America/New_York"));
        assertThat(west.at(DAY, NEW_YORK, west.end()))
                .isEqualTo(new Frame(west.end(), at("2026-03-05T05:00:00Z"), "America/New_York"));

        Frame east = MONDAY.at(DAY, TOKYO, MONDAY.end());
        assertThat(east).isEqualTo(new Frame(MONDAY.end(), at("2026-03-04T15:00:00Z"), "Asia/Tokyo"));
    }

    @Test
    void aZoneWithTheSameResetsChangesNothing() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Frame next = MONDAY.at(DAY, berlin, MONDAY.end());

        assertThat(next).isEqualTo(Frame.open(DAY, berlin, MONDAY.end()));
        assertThat(next.end() - next.start()).isEqualTo(Frame.LEAST_DAILY_MILLIS);
    }

    @Test
    void whoComesBackLongAfterAChangeOfZoneIsInTheOrdinaryWindow() {
        assertThat(MONDAY.at(DAY, NEW_YORK, at("2026-03-09T12:00:00Z")))
                .isEqualTo(Frame.open(DAY, NEW_YORK, at("2026-03-09T12:00:00Z")));
    }

    @Test
    void afterAChangeOfZoneAWeekEndsAtTheNextWeeksResetNotAtTheSameOneAgain() {
        Calendar week = Calendar.weekly(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneOf.HOLDER);
        Frame kiritimati = Frame.open(week, ZoneId.of("Pacific/Kiritimati"), at("2026-03-04T00:00:00Z"));
        assertThat(kiritimati.end()).isEqualTo(at("2026-03-08T10:00:00Z"));

        Frame west = kiritimati.at(week, ZoneId.of("Etc/GMT+12"), kiritimati.end());

        assertThat(west.end()).isEqualTo(at("2026-03-16T12:00:00Z"));
    }

    @Test
    void aRulebookThatMovesTheResetGivesNoSecondWindow() {
        Calendar noon = Calendar.daily(LocalTime.NOON, ZoneOf.HOLDER);

        Frame moved = MONDAY.at(noon, PARIS, MONDAY.end());

        assertThat(moved).isEqualTo(new Frame(MONDAY.end(), at("2026-03-04T11:00:00Z"), "Europe/Paris"));
        assertThat(moved.at(noon, PARIS, moved.end()).end()).isEqualTo(at("2026-03-05T11:00:00Z"));
    }

    @Test
    void missedWindowsAreCounted() {
        Frame tuesday = MONDAY.at(DAY, PARIS, MONDAY.end());
        Frame friday = tuesday.at(DAY, PARIS, at("2026-03-06T12:00:00Z"));
        Frame hop = tuesday.at(DAY, NEW_YORK, tuesday.end());
        Frame later = tuesday.at(DAY, NEW_YORK, at("2026-03-08T12:00:00Z"));

        assertThat(MONDAY.missedSince(MONDAY, DAY, PARIS)).isZero();
        assertThat(tuesday.missedSince(MONDAY, DAY, PARIS)).isZero();
        assertThat(friday.missedSince(tuesday, DAY, PARIS)).isEqualTo(2);
        assertThat(friday.missedSince(MONDAY, DAY, PARIS)).isEqualTo(3);
        assertThat(hop.missedSince(tuesday, DAY, NEW_YORK)).isZero();
        assertThat(later.missedSince(hop, DAY, NEW_YORK)).isEqualTo(3);
        assertThat(later.missedSince(tuesday, DAY, NEW_YORK)).isEqualTo(4);
    }

    @Test
    void aFrameHasALengthAndAZone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frame(5, 5, "UTC"))
                .withMessage("frame must end after 5 but ended at 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frame(5, 6, " "))
                .withMessage("frame must have a zone but was \" \"");
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
