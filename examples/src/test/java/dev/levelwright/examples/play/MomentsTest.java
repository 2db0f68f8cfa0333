package dev.levelwright.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Moments paris = new Moments(ZoneId.of("Europe/Paris"));

    @Test
    void lengthsOfTimeAreTypedByTheirParts() {
        assertThat(Moments.duration("5m")).contains(Duration.ofMinutes(5));
        assertThat(Moments.duration("1d2h30m5s")).contains(Duration.parse("P1DT2H30M5S"));
        assertThat(Moments.duration("5")).isEmpty();
        assertThat(Moments.duration("")).isEmpty();
        assertThat(Moments.duration("-5m")).isEmpty();
    }

    @Test
    void aTimeOfDayIsTheNextThatTheClockShows() {
        assertThat(paris.instant("23:59", NOON)).contains(Instant.parse("2026-03-02T22:59:00Z"));
        assertThat(paris.instant("13:00", NOON)).contains(Instant.parse("2026-03-03T12:00:00Z"));
        assertThat(paris.instant("2026-03-05", NOON)).contains(Instant.parse("2026-03-04T23:00:00Z"));
        assertThat(paris.instant("2026-03-05T10:30", NOON)).contains(Instant.parse("2026-03-05T09:30:00Z"));
        assertThat(paris.instant("25:00", NOON)).isEqualTo(Optional.empty());
    }

    @Test
    void tomorrowIsTheNextMidnightOfTheGame() {
        assertThat(paris.tomorrow(NOON)).isEqualTo(Instant.parse("2026-03-02T23:00:00Z"));
        assertThat(paris.tomorrow(Instant.parse("2026-03-28T23:30:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void lengthsOfTimeAreSaidInTheirTwoLargestParts() {
        assertThat(Moments.words(Duration.parse("P1DT2H30M5S"))).isEqualTo("1 day 2 h");
        assertThat(Moments.words(Duration.ofMinutes(100))).isEqualTo("1 h 40 min");
        assertThat(Moments.words(Duration.ofMillis(59_001))).isEqualTo("1 min");
        assertThat(Moments.words(Duration.ZERO)).isEqualTo("no time");
    }

    @Test
    void aClockThatIsWrittenAndReadGoesOn() {
        PlayClock standing = PlayClock.standing(NOON).forward(Duration.ofMinutes(5));

        PlayClock again = PlayClock.read(standing.written()).forward(Duration.ofMinutes(1));

        assertThat(again.instant()).isEqualTo(NOON.plusSeconds(360));
        assertThat(PlayClock.read("running PT1H").written()).isEqualTo("running PT1H");
    }
}
