package dev.levelwright.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void aPersonMayBeWrittenToOnceASecond() {
        Pace pace = new Pace(Limits.TELEGRAM);
        pace.sent(7, NOON);

        assertThat(pace.earliest(7, NOON)).isEqualTo(NOON.plusSeconds(1));
        assertThat(pace.earliest(8, NOON)).isEqualTo(NOON);
        assertThat(pace.earliest(7, NOON.plusSeconds(9))).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void aGroupGetsTwentyAMinute() {
        Pace pace = new Pace(Limits.TELEGRAM);
        for (int second = 0; second < 20; second++) {
            pace.sent(-7, NOON.plusSeconds(second));
            pace.sent(7, NOON.plusSeconds(second));
        }

        assertThat(pace.earliest(-7, NOON.plusSeconds(20))).isEqualTo(NOON.plusSeconds(60));
        assertThat(pace.earliest(7, NOON.plusSeconds(20))).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void whoIsHeldWaitsThatLong() {
        Pace pace = new Pace(Limits.TELEGRAM);
        pace.hold(-7, NOON.plusSeconds(35));
        pace.hold(-7, NOON.plusSeconds(5));

        assertThat(pace.earliest(-7, NOON)).isEqualTo(NOON.plusSeconds(35));
        assertThat(pace.earliest(-8, NOON)).isEqualTo(NOON);
    }

    /** Whoever asks and waits as told keeps all three limits, in any window. */
    @Property(tries = 100)
    void thePaceKeepsTheLimits(
            @ForAll @Size(min = 50, max = 300) List<@LongRange(min = -4, max = 4) Long> chats, @ForAll long seed) {
        Pace pace = new Pace(Limits.TELEGRAM);
        Random random = new Random(seed);
        List<Call> calls = new ArrayList<>();
        Instant now = NOON;
        for (long chat : chats) {
            now = pace.earliest(chat, now.plusMillis(random.nextInt(3) * 20L));
            pace.sent(chat, now);
            calls.add(new Call(chat, now));
        }

        for (Call call : calls) {
            assertThat(within(calls, call.at, Duration.ofSeconds(1), 0)).isLessThanOrEqualTo(30);
            assertThat(within(calls, call.at, Duration.ofSeconds(1), call.chat))
                    .isLessThanOrEqualTo(call.chat == 0 ? 30 : 1);
            if (call.chat < 0) {
                assertThat(within(calls, call.at, Duration.ofMinutes(1), call.chat))
                        .isLessThanOrEqualTo(20);
            }
        }
    }

    /** Calls in the window from an instant on; of all chats for 0. */
    private static long within(List<Call> calls, Instant from, Duration window, long chat) {
        return calls.stream()
                .filter(call -> chat == 0 || call.chat == chat)
                .filter(call -> !call.at.isBefore(from) && call.at.isBefore(from.plus(window)))
                .count();
    }

    private record Call(long chat, Instant at) {}
}
