package dev.levelwright.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");
    private final HandTimer timer = new HandTimer(clock);
    private final List<String> sent = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final Outbox outbox = new Outbox(this::call, Limits.TELEGRAM, clock, Runnable::run, timer);

    @Test
    void messagesToOneChatGoOutInOrderOnceASecond() {
        outbox.post(message(7, "a"));
        outbox.post(message(7, "b"));
        outbox.post(message(8, "c"));
        outbox.post(message(7, "d"));
        assertThat(sent).containsExactly("0s 7 a", "0s 8 c");

        timer.pass(Duration.ofSeconds(5));

        assertThat(sent).containsExactly("0s 7 a", "0s 8 c", "1s 7 b", "2s 7 d");
    }

    @Test
    void theTwentyFirstMessageToAGroupWaitsForTheMinuteToEnd() {
        for (int i = 1; i <= 21; i++) {
            outbox.post(message(-7, "m" + i));
        }
        timer.pass(Duration.ofMinutes(2));

        assertThat(sent).hasSize(21).endsWith("19s -7 m20", "60s -7 m21");
    }

    @Test
    void noMoreThanThirtyASecondGoToAllTogether() {
        for (int chat = 1; chat <= 70; chat++) {
            outbox.post(message(chat, "x"));
        }
        timer.pass(Duration.ofSeconds(3));

        assertThat(sent).filteredOn(one -> one.startsWith("0s")).hasSize(30);
        assertThat(sent).filteredOn(one -> one.startsWith("1s")).hasSize(30);
        assertThat(sent).filteredOn(one -> one.startsWith("2s")).hasSize(10);
    }

    @Test
    void whatTelegramWantsLaterComesLaterAndStillFirst() {
        failures.add(new CallRefused(429, "Too Many Requests: retry after 35", 35, 0));
        outbox.post(message(-7, "a"));
        outbox.post(message(-7, "b"));
        outbox.post(message(-8, "c"));
        timer.pass(Duration.ofSeconds(34));
        assertThat(sent).containsExactly("0s -8 c");

        timer.pass(Duration.ofSeconds(10));

        assertThat(sent).containsExactly("0s -8 c", "35s -7 a", "36s -7 b");
    }

    @Test
    void aMessageFollowsAGroupThatMoved() {
        failures.add(new CallRefused(400, "group chat was upgraded to a supergroup chat", 0, -1007));
        outbox.post(message(-7, "a"));
        timer.pass(Duration.ofSeconds(1));

        assertThat(sent).containsExactly("0s -1007 a");
    }

    @Test
    void whoCannotBeReachedIsToldOtherwise() {
        failures.add(new CallRefused(403, "Forbidden: bot can't initiate conversation with a user", 0, 0));
        outbox.post(message(7, "secret").orElse(message(-7, "write to me first")));
        timer.pass(Duration.ofSeconds(1));

        assertThat(sent).containsExactly("0s -7 write to me first");
    }

    @Test
    void aRefusedMessageHoldsUpNobody() {
        failures.add(new CallRefused(400, "message to edit not found", 0, 0));
        outbox.post(message(7, "gone"));
        outbox.post(message(7, "next"));
        timer.pass(Duration.ofSeconds(1));

        assertThat(sent).containsExactly("1s 7 next");
    }

    @Test
    void aBrokenConnectionIsTriedFiveTimesAndNoMore() {
        for (int i = 0; i < 4; i++) {
            failures.add(new IllegalStateException("no answer"));
        }
        outbox.post(message(7, "a"));
        timer.pass(Duration.ofMinutes(1));
        assertThat(sent).containsExactly("15s 7 a");

        for (int i = 0; i < 5; i++) {
            failures.add(new IllegalStateException("no answer"));
        }
        outbox.post(message(7, "b"));
        timer.pass(Duration.ofMinutes(5));

        assertThat(sent).hasSize(1);
        assertThat(failures).isEmpty();
    }

    @Test
    void aChatThatIsFloodedLosesWhatComesLast() {
        for (int i = 0; i < 80; i++) {
            outbox.post(message(7, "m" + i));
        }
        timer.pass(Duration.ofMinutes(5));

        assertThat(sent).hasSize(51).last().isEqualTo("50s 7 m50");
    }

    private JsonNode call(Outgoing call) {
        if (!failures.isEmpty()) {
            throw failures.poll();
        }
        long seconds = clock.instant().getEpochSecond() - 1769860800L;
        sent.add(seconds + "s " + call.chat() + " " + call.parameters().get("text"));
        return JsonNodeFactory.instance.booleanNode(true);
    }

    private static Outgoing message(long chat, String text) {
        return Outgoing.of("sendMessage").to(chat).with("text", text);
    }
}
