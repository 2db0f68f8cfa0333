package dev.levelwright.discord.jda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.condition.FactIs;
import dev.levelwright.discord.TestGames;
import dev.levelwright.effect.Grant;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.Test;

class IntentsTest {
    @Test
    void aGameAsksForWhatItsRulesHearAndNoMore() {
        assertThat(Intents.of(TestGames.community().build()))
                .containsExactlyInAnyOrder(
                        GatewayIntent.GUILD_MESSAGES,
                        GatewayIntent.GUILD_MESSAGE_REACTIONS,
                        GatewayIntent.GUILD_VOICE_STATES,
                        GatewayIntent.GUILD_MEMBERS,
                        GatewayIntent.GUILD_INVITES);
    }

    @Test
    void onlyRulesOverLengthOrTextAskForContent() {
        Rulebook byLength = TestGames.community()
                .rule(Rule.named("long")
                        .on("message")
                        .where(FactIs.atLeast("chars", 200))
                        .does(Grant.of("coins", 1)))
                .rule(Rule.named("writer").on("message").does(Grant.of("coins", new Named("chars"))))
                .build();

        assertThat(Intents.of(byLength)).contains(GatewayIntent.MESSAGE_CONTENT);
        assertThat(Intents.readingContent(byLength)).containsExactly("long", "writer");
    }
}
