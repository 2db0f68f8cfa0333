package dev.levelwright.telegram;

import static dev.levelwright.telegram.Played.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.fuzz.Allocated;
import dev.levelwright.fuzz.Fuzz;
import dev.levelwright.fuzz.Input;
import dev.levelwright.store.ContentDiffers;
import dev.levelwright.telegram.testkit.Updates;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever Telegram sends, or somebody in its name, is heard, or refused without any trace. */
class WebhookFuzzTest {
    private static final String SECRET = "a-secret_of-ours";
    private static final long BASE = 20_000_000;
    private static final long EACH = 3_000;
    private static final int UPDATES_OF_ONE_GAME = 300;
    private static final Logger LOG = Logger.getLogger(TelegramAdapter.class.getPackageName());

    private final Failures failures = new Failures();
    private Played played = played();
    private int updates;

    @BeforeEach
    void failuresAreHeard() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(failures);
    }

    @AfterEach
    void failuresAreLoud() {
        LOG.removeHandler(failures);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void whateverIsPostedIsHeardOrRefusedWithoutATrace() {
        Map<String, Long> kinds = Fuzz.of("Telegram's updates", corpus())
                .words(List.of(
                        "/give @ada 10", "/rank", "/help", "-5", "7", "8", "lw:rank::7", "message", "supergroup"))
                .tries(600)
                .run(this::posted);

        assertThat(kinds).containsKey("400");
        assertThat(kinds.keySet())
                .anyMatch(kind -> kind.startsWith("200 acted"))
                .anyMatch(kind -> kind.startsWith("200 said"));
    }

    private String posted(Input input) {
        if (updates++ % UPDATES_OF_ONE_GAME == 0) {
            played = played();
        }
        int acted = played.journal("-5").size();
        int said = played.api.messages().size();
        Webhook webhook = new Webhook(played.adapter, SECRET);
        assertThat(webhook.receive("a-secret_of-others", input.bytes())).isEqualTo(401);
        int status = Allocated.atMost(BASE, EACH, input.bytes().length, () -> webhook.receive(SECRET, input.bytes()));

        assertThat(status).isIn(200, 400, 413);
        boolean hasActed = played.journal("-5").size() > acted;
        boolean hasSaid = played.api.messages().size() > said;
        if (status != 200) {
            assertThat(hasActed || hasSaid).isFalse();
            return Integer.toString(status);
        }
        return "200" + (hasActed ? " acted" : "") + (hasSaid ? " said" : "") + failed();
    }

    /** A number that is none, a text too long, the id of another message: those are passed over with a word in the log. */
    private String failed() {
        Optional<Throwable> failure = failures.taken();
        failure.ifPresent(one -> assertThat(one)
                .isInstanceOfAny(
                        IllegalArgumentException.class,
                        DateTimeException.class,
                        ArithmeticException.class,
                        ContentDiffers.class));
        return failure.map(one -> " " + one.getClass().getSimpleName()).orElse("");
    }

    private static Played played() {
        return new Played(TestGames.small(), TelegramSettings.STANDARD, new Recorded(7L));
    }

    private static List<String> corpus() {
        ObjectNode group = Updates.group(-5);
        ObjectNode ada = Updates.person(7, "Ada").put("username", "ada");
        ObjectNode bob = Updates.person(8, "Bob");
        return List.of(
                        Updates.message(group, ada, 1, NOON, "hello"),
                        Updates.message(group, ada, 2, NOON, "/gift"),
                        Updates.message(group, bob, 3, NOON, "/daily"),
                        Updates.message(group, bob, 4, NOON, "/give @ada 10 \"for the tea\""),
                        Updates.message(Updates.privately(7), ada, 5, NOON, "/rank"),
                        Updates.message(Updates.supergroup(-1000000000005L), ada, 5, NOON, "/leaderboard xp"),
                        Updates.message(group, ada, 9, NOON, "/adjust user=8 asset=coins amount=5"),
                        Updates.answering(Updates.message(group, ada, 6, NOON, "/give 10"), bob),
                        Updates.naming(Updates.message(group, ada, 7, NOON, "/give Bob 10"), "Bob", bob),
                        Updates.press(group, ada, "q1", 7, "lw:rank::7"),
                        Updates.pictured(Updates.press(group, ada, "q2", 7, "lw:leaderboard:xp,1:7")),
                        Updates.reaction(group, bob, 1, NOON, "👍"),
                        Updates.joined(group, ada, 8, NOON, List.of(bob, Updates.person(9, "Cid"))),
                        Updates.left(group, ada, 9, NOON, bob),
                        Updates.moving(group, ada, 10, NOON, -1000000000007L),
                        Updates.edited(group, ada, 1, NOON, "hello again"))
                .stream()
                .map(ObjectNode::toString)
                .toList();
    }

    /** What the adapter logs as failed. */
    private static final class Failures extends Handler {
        private Optional<Throwable> last = Optional.empty();

        Optional<Throwable> taken() {
            Optional<Throwable> taken = last;
            last = Optional.empty();
            return taken;
        }

        @Override
        public void publish(LogRecord said) {
            requireHarmless(said.getMessage());
            if (said.getThrown() != null) {
                requireHarmless(said.getThrown().toString());
            }
            last = Optional.ofNullable(said.getThrown());
        }

        private static void requireHarmless(String line) {
            assertThat(line.codePoints())
                    .as(line)
                    .allMatch(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT);
            assertThat(line).doesNotContain("${jndi");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
