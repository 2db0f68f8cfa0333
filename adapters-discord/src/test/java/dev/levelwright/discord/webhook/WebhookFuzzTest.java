package dev.levelwright.discord.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.levelwright.Levelwright;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.decision.Outcome;
import dev.levelwright.discord.DiscordGame;
import dev.levelwright.discord.TestGames;
import dev.levelwright.discord.command.TypedCommand;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.MessageEvent;
import dev.levelwright.discord.event.Snowflake;
import dev.levelwright.discord.local.LocalDiscord;
import dev.levelwright.discord.webhook.InteractionEndpoint.Answer;
import dev.levelwright.effect.Move;
import dev.levelwright.fuzz.Allocated;
import dev.levelwright.fuzz.Fuzz;
import dev.levelwright.fuzz.Input;
import dev.levelwright.ledger.Entry;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.store.ContentDiffers;
import dev.levelwright.testkit.SettableClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever Discord sends, or somebody in its name, is heard, or refused without any trace. */
class WebhookFuzzTest {
    private static final long BASE = 20_000_000;
    private static final long EACH = 2_000;
    private static final int CALLS_OF_ONE_GAME = 300;
    private static final String GUILD = "100";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(DiscordGame.class);

    private final SettableClock clock = SettableClock.at("2026-11-01T12:00:00Z");
    private final Keys keys = Keys.fresh();
    private final List<String> commands = List.of("rank", "balance", "give", "daily", "leaderboard", "help", "adjust");
    private Levelwright game = game();
    private DiscordGame discord = new DiscordGame(game, ChatSettings.standard().withoutPictures());
    private InteractionEndpoint endpoint = new InteractionEndpoint(discord, Signature.of(keys.publicHex()));
    private int calls;

    @BeforeEach
    void failuresAreSilent() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void failuresAreLoud() {
        LOG.setLevel(null);
    }

    @Test
    void whateverIsPostedIsAnsweredOrRefusedWithoutATrace() {
        Map<String, Long> kinds = Fuzz.of("Discord's calls", interactions())
                .words(words())
                .tries(600)
                .run(this::posted);

        assertThat(kinds.keySet())
                .anyMatch(kind -> kind.startsWith("200"))
                .anyMatch(kind -> kind.startsWith("400"))
                .anyMatch(kind -> kind.startsWith("404"));
    }

    @Test
    void whateverTheGatewayBringsIsHeardOrNoEvent() {
        Map<String, Long> kinds =
                Fuzz.of("Discord's events", events()).words(words()).tries(600).run(this::brought);

        assertThat(kinds.keySet())
                .contains("not JSON of Discord's")
                .anyMatch(kind -> kind.startsWith("message"))
                .anyMatch(kind -> kind.startsWith("typed"));
    }

    @Test
    void hugeTextsAreRefusedAtLittleCost() {
        for (String piece : List.of("[", "{\"a\":", "9", "\"", " ", "[],")) {
            String huge = "{\"a\":" + piece.repeat(20_000_000 / piece.length());
            assertThatThrownBy(() -> Allocated.atMost(20_000_000, 0, 0, () -> DiscordJson.read(huge)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String posted(Input input) throws Exception {
        fresh();
        List<Entry> before = journal();
        byte[] body = input.bytes();
        assertThat(endpoint.answer(keys.sign("1", "another"), "1", body).status())
                .isEqualTo(401);
        String text = new String(body, UTF_8);
        boolean whole = Arrays.equals(text.getBytes(UTF_8), body);
        if (!whole) {
            return "not UTF-8";
        }
        String signed = keys.sign("1", text);
        Answer answer = Allocated.atMost(BASE, EACH, body.length, () -> endpoint.answer(signed, "1", body));
        assertThat(answer.status()).isIn(200, 400, 401, 404);
        assertThat(answer.status() == 401).isEqualTo(body.length > 1_000_000);
        if (answer.status() != 200) {
            assertThat(journal()).isEqualTo(before);
        }
        int type = JSON.readTree(answer.body()).path("type").asInt();
        if (answer.body().contains("could not") || answer.body().contains("went wrong")) {
            return answer.status() + " failed";
        }
        return answer.status() + " " + type + (journal().size() > before.size() ? " acted" : "");
    }

    private String brought(Input input) {
        fresh();
        List<Entry> before = journal();
        Optional<MessageEvent> message;
        try {
            DiscordJson json =
                    Allocated.atMost(BASE, EACH, input.text().length(), () -> DiscordJson.read(input.text()));
            message = json.message();
            if (message.isEmpty()) {
                return "no message";
            }
            if (!message.get().guild().equals(GUILD)) {
                return "elsewhere";
            }
            Optional<InteractionEvent> typed = new TypedCommand("!")
                    .in(message.get(), discord.commands(), input.choice() % 2 == 0, Locale.ENGLISH);
            if (typed.isPresent()) {
                return "typed " + typed.get().name()
                        + discord.answer(typed.get()).isPresent();
            }
        } catch (IllegalArgumentException refused) {
            assertThat(journal()).isEqualTo(before);
            return "not JSON of Discord's";
        }
        return heard(message.get(), before);
    }

    /** A false event may bear the id of a true one: then it is an error, and nothing is done. */
    private String heard(MessageEvent message, List<Entry> before) {
        try {
            Optional<Outcome> outcome =
                    discord.happened(message).toCompletableFuture().join();
            return "message "
                    + outcome.map(one -> one.decision().getClass().getSimpleName())
                            .orElse("of nobody");
        } catch (CompletionException failure) {
            assertThat(failure).hasCauseInstanceOf(ContentDiffers.class);
            assertThat(journal()).isEqualTo(before);
            return "the id of another message";
        }
    }

    private void fresh() {
        if (calls++ % CALLS_OF_ONE_GAME == 0) {
            game = game();
            discord = new DiscordGame(game, ChatSettings.standard().withoutPictures());
            endpoint = new InteractionEndpoint(discord, Signature.of(keys.publicHex()));
        }
    }

    private Levelwright game() {
        return Levelwright.builder()
                .rulebook(TestGames.community()
                        .rule(Rule.named("give")
                                .on("give")
                                .does(Move.of("actor", "target", "coins", new Named("amount"))))
                        .build())
                .clock(clock)
                .build();
    }

    private List<Entry> journal() {
        return game.in(GUILD).reader().journal(0, 10_000);
    }

    private List<String> interactions() {
        List<String> corpus = new ArrayList<>(List.of("{\"type\":1,\"id\":\"1\"}"));
        for (String command : commands) {
            corpus.add(event("interaction_slash", "NAME", command));
            corpus.add(event("interaction_slash", "NAME", command)
                    .replace("\"type\":2,\"token\"", "\"type\":4,\"token\""));
        }
        for (String button : List.of("lw:leaderboard:xp:500", "lw:rank::500", "lw:daily::501", "vote:yes")) {
            corpus.add(event("interaction_button", "CUSTOM", button));
        }
        return corpus;
    }

    private List<String> events() {
        List<String> corpus = new ArrayList<>(interactions());
        for (String said : List.of("hi", "!give <@501> 10", "!rank", "!daily")) {
            corpus.add(event("message_create", "CONTENT", said));
        }
        return corpus;
    }

    private String event(String template, String place, String value) {
        return LocalDiscord.event(template, Snowflake.at(clock.instant()), place, value)
                .toString();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(commands);
        words.addAll(
                List.of("!give <@501> 10", "501", "500", "100", "lw:rank::500", "option", "user", "amount", "focused"));
        return words;
    }
}
