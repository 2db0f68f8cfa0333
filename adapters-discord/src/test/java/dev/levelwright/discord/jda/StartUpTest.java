package dev.levelwright.discord.jda;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.levelwright.Levelwright;
import dev.levelwright.condition.FactIs;
import dev.levelwright.discord.TestGames;
import dev.levelwright.discord.local.LocalDiscord;
import dev.levelwright.discord.local.LocalJda;
import dev.levelwright.effect.Grant;
import dev.levelwright.rule.Rule;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the owner of a bot is told when it starts. */
class StartUpTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(LevelwrightListener.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Level before = logger.getLevel();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(said);
        logger.setAdditive(true);
        logger.setLevel(before);
    }

    @Test
    void whatTheRulesNeedAndTheBotDoesNotHearIsSaid() throws InterruptedException {
        start(List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.GUILD_VOICE_STATES));

        assertThat(messages())
                .anyMatch(text ->
                        text.startsWith("the rules [long] or typed commands read the length or text of messages"))
                .anyMatch(text -> text.endsWith("without the intent GUILD_MESSAGE_REACTIONS"))
                .noneMatch(text -> text.endsWith("without the intent GUILD_MESSAGES"));
    }

    @Test
    void nothingIsSaidWhenNothingIsMissing() throws InterruptedException {
        start(List.of(GatewayIntent.values()));

        assertThat(messages()).noneMatch(text -> text.contains("intent"));
    }

    private static void start(List<GatewayIntent> intents) throws InterruptedException {
        Levelwright game = Levelwright.builder()
                .rulebook(TestGames.community()
                        .rule(Rule.named("long")
                                .on("message")
                                .where(FactIs.atLeast("chars", 200))
                                .does(Grant.of("coins", 1)))
                        .build())
                .build();
        try (LocalDiscord discord = LocalDiscord.start();
                LevelwrightListener listener = LevelwrightListener.of(game).build()) {
            JDA jda = LocalJda.builder(discord, intents)
                    .addEventListeners(listener)
                    .build()
                    .awaitReady();
            jda.shutdownNow();
        }
    }

    private List<String> messages() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
