package dev.levelwright.examples.replay.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WallClockTest {
    private final WallClock clock = new WallClock(ZoneId.of("Europe/Berlin"));

    @Test
    void theSecondHourBeginsWhereTimeWouldGoBack() {
        assertThat(shown("2015-10-25T02:30:00", "2015-10-25T02:30:00", "2015-10-25T02:10:00", "2015-10-25T02:20:00"))
                .containsExactly(
                        "2015-10-25T00:30:00Z", "2015-10-25T00:30:00Z", "2015-10-25T01:10:00Z", "2015-10-25T01:20:00Z");
    }

    @Test
    void onOtherDaysARowThatGoesBackKeepsItsInstant() {
        assertThat(shown("2015-10-26T12:00:00", "2015-10-26T11:00:00"))
                .containsExactly("2015-10-26T11:00:00Z", "2015-10-26T10:00:00Z");
    }

    @Test
    void aTimeThatTheClockSkippedCountsFromTheOffsetBeforeTheGap() {
        assertThat(shown("2016-03-27T02:30:00")).containsExactly("2016-03-27T01:30:00Z");
    }

    private Stream<String> shown(String... times) {
        return Stream.of(times)
                .map(time -> clock.instant(LocalDateTime.parse(time)).toString());
    }
}
