package dev.levelwright.discord.jda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.levelwright.chat.AnnouncementPolicy;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.discord.TestGames;
import dev.levelwright.discord.local.LocalDiscord;
import dev.levelwright.discord.local.Sent;
import dev.levelwright.discord.reward.RoleRewards;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.holder.HolderName;
import dev.levelwright.report.Audit;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real JDA, joined to a Discord on this machine. */
class RealClientTest {
    private static final int PRIVATE = 64;
    private final SettableClock clock = new SettableClock(Instant.now());
    private final InMemoryStore store = new InMemoryStore();
    private LocalDiscord discord;
    private JdaBot bot;

    @BeforeEach
    void join() {
        discord = LocalDiscord.start();
        bot = joined();
    }

    @AfterEach
    void leave() {
        bot.close();
        discord.close();
    }

    @Test
    void aMessageEarnsAndRankTellsOfIt() {
        discord.message("500", "hello");
        String rank = discord.slash("500", "rank", Map.of());

        assertThat(discord.acknowledged(rank).json().path("type").asInt()).isEqualTo(5);
        assertThat(discord.answerTo(rank).words()).contains("User 500", "10/100 XP");
        assertThat(discord.answerTo(rank).json().at("/allowed_mentions/parse")).isEmpty();
        assertThat(bot.amount("500", "xp")).isEqualTo(10);
    }

    @Test
    void whatTheRulesRefuseIsToldInPrivateThoughItWasDeferredForAll() {
        discord.slash("500", "daily", Map.of());
        String again = discord.slash("500", "daily", Map.of());

        Sent whisper = discord.whisperTo(again);
        assertThat(whisper.json().path("flags").asInt()).isEqualTo(PRIVATE);
        assertThat(discord.await("DELETE", "/webhooks/901/tok" + again + "/messages/@original"))
                .isNotNull();
        assertThat(bot.amount("500", "coins")).isEqualTo(100);
    }

    @Test
    void anAdminCommandIsRefusedToAMemberInPrivate() {
        discord.message("500", "hello");
        String supply = discord.slashOfMember("500", "supply");
        String admins = discord.slash("501", "supply", Map.of());

        JsonNode deferred = discord.acknowledged(supply).json();
        assertThat(deferred.at("/data/flags").asInt()).isEqualTo(PRIVATE);
        assertThat(discord.answerTo(supply).words()).doesNotContain("XP");
        assertThat(discord.answerTo(admins).words()).contains("XP");
    }

    @Test
    void aPageIsTurnedByItsUserAloneInThePlaceOfTheOneBefore() {
        for (int user = 500; user < 525; user++) {
            discord.message(Integer.toString(user), "hello");
        }
        Sent first = discord.answerTo(discord.slash("500", "leaderboard", Map.of()));
        String next = first.json().findValues("custom_id").stream()
                .map(JsonNode::asText)
                .reduce((one, other) -> other)
                .orElseThrow();
        String strangers = discord.press("501", next);
        String own = discord.press("500", next);

        assertThat(discord.acknowledged(own).json().path("type").asInt()).isEqualTo(6);
        assertThat(discord.answerTo(own).words()).contains("<@510>").doesNotContain("<@500>");
        assertThat(discord.whisperTo(strangers).json().path("flags").asInt()).isEqualTo(PRIVATE);
    }

    @Test
    void theHostsOwnCommandsAndButtonsAreNotTouched() {
        bot.close();
        bot = JdaBot.join(discord, TestGames.community().build(), store, clock, builder -> builder, new Host());
        String ping = discord.slash("500", "ping", Map.of());
        String press = discord.press("500", "vote:yes");
        discord.answerTo(discord.slash("500", "rank", Map.of()));

        assertThat(discord.acknowledged(ping).json().at("/data/content").asText())
                .isEqualTo("pong");
        assertThat(discord.acknowledged(press).json().at("/data/content").asText())
                .isEqualTo("voted");
        assertThat(discord.sent())
                .filteredOn(call -> call.path().contains(ping))
                .hasSize(1);
        assertThat(discord.sent())
                .filteredOn(call -> call.path().contains(press))
                .hasSize(1);
    }

    @Test
    void commandsAreAddedOneByOneAndNeverReplaceTheHosts() {
        bot.listener.register(bot.jda);
        bot.listener.register(bot.jda.getGuildById(LocalDiscord.GUILD));
        for (var command : bot.listener.commands()) {
            discord.await("POST", "/applications/901/commands");
            assertThat(command.getName()).isNotEmpty();
        }
        discord.await("POST", "/applications/901/guilds/100/commands");

        assertThat(discord.sent()).noneMatch(call -> call.method().equals("PUT"));
        assertThat(discord.await("POST", "/applications/901/commands").json().path("contexts"))
                .hasSize(1);
    }

    @Test
    void aReactionIsWorthSomethingToTheAuthorOnce() {
        String message = discord.message("501", "a good one");
        discord.react("500", message, "501", "👍");
        discord.react("500", message, "501", "👍");
        discord.react("501", message, "501", "👍");
        discord.react("500", "700", "900", "👍");
        settle();

        assertThat(bot.amount("501", "coins")).isEqualTo(2);
        assertThat(bot.amount("900", "coins")).isZero();
    }

    @Test
    void voiceInCompanyEarnsByTheSecond() {
        discord.voice("500", "201", false);
        discord.voice("501", "201", false);
        settle();
        clock.advance(Duration.ofSeconds(90));
        discord.voice("501", "", false);
        settle();
        clock.advance(Duration.ofSeconds(60));
        discord.voice("500", "", false);
        settle();

        assertThat(bot.amount("500", "coins")).isEqualTo(90);
        assertThat(bot.amount("501", "coins")).isEqualTo(90);
    }

    @Test
    void theHeartbeatWritesDownWhatWasEarnedSoFar() throws InterruptedException {
        bot.close();
        bot = JdaBot.join(
                discord,
                TestGames.community().build(),
                store,
                clock,
                builder -> builder.heartbeat(Duration.ofMillis(20)));
        discord.voice("500", "201", false);
        discord.voice("501", "201", false);
        settle();
        clock.advance(Duration.ofSeconds(60));
        while (bot.amount("500", "coins") + bot.amount("501", "coins") < 120) {
            bot.await("presence");
        }

        assertThat(bot.amount("500", "coins")).isEqualTo(60);
    }

    @Test
    void aRestartInTheMiddleOfAVoiceSessionLosesNothing() {
        discord.voice("500", "201", false);
        discord.voice("501", "201", false);
        settle();
        clock.advance(Duration.ofSeconds(90));
        bot.close();
        clock.advance(Duration.ofSeconds(30));
        bot = joined();
        settle();
        clock.advance(Duration.ofSeconds(60));
        discord.voice("500", "", false);
        discord.voice("501", "", false);
        settle();

        assertThat(bot.amount("500", "coins")).isEqualTo(180);
        assertThat(Audit.of(bot.game.in(LocalDiscord.GUILD)).agrees()).isTrue();
    }

    @Test
    void whatComesAgainAfterAResumeActsOnce() {
        for (int i = 0; i < 20; i++) {
            discord.message("500", "hello " + i);
        }
        discord.slash("500", "daily", Map.of());
        settle();
        discord.drop(15);
        discord.awaitResumes(1);
        discord.message("500", "back");
        settle();

        assertThat(bot.amount("500", "xp")).isEqualTo(210);
        assertThat(bot.amount("500", "coins")).isEqualTo(100);
        assertThat(bot.game.in(LocalDiscord.GUILD).reader().journal(0, 100)).hasSize(22);
    }

    @Test
    void aReconnectAndALostSessionChangeNothing() {
        discord.message("500", "one");
        settle();
        discord.reconnect();
        discord.awaitResumes(1);
        discord.message("500", "two");
        settle();
        discord.invalidate();
        discord.awaitIdentifications(2);
        discord.message("500", "three");
        settle();

        assertThat(bot.amount("500", "xp")).isEqualTo(30);
    }

    @Test
    void severalLevelsAtOnceAreToldOnceThoughDiscordRefusesAtFirst() {
        discord.refuseMessages(2);
        for (int i = 0; i < 25; i++) {
            discord.message("500", "hello " + i);
        }
        settle();
        bot.listener.close();

        Sent told = discord.await("POST", "/channels/200/messages");
        assertThat(told.words()).contains("<@500>", "2");
        assertThat(told.json().at("/allowed_mentions/parse")).isEmpty();
        assertThat(discord.sent())
                .filteredOn(call -> call.is("POST", "/channels/200/messages"))
                .hasSize(1);
    }

    @Test
    void aLevelGivesItsRole() {
        for (int i = 0; i < 10; i++) {
            discord.message("500", "hello " + i);
        }

        JsonNode roles =
                discord.await("PATCH", "/guilds/100/members/500").json().path("roles");
        assertThat(roles.toString()).isEqualTo("[\"301\"]");
    }

    @Test
    void aRoleIsTakenWhenALevelFalls() {
        for (int i = 0; i < 10; i++) {
            discord.message("500", "hello " + i);
        }
        discord.await("PATCH", "/guilds/100/members/500");
        bot.game
                .in(LocalDiscord.GUILD)
                .adjust(
                        "by-hand",
                        Adjustment.take(HolderName.player("500"), "xp", 50),
                        HolderName.player("499"),
                        "why not");

        JsonNode roles =
                discord.await("PATCH", "/guilds/100/members/500", 2).json().path("roles");
        assertThat(roles).isEmpty();
    }

    @Test
    void aPrivateAnnouncementGoesToThePlayerAlone() {
        bot.close();
        bot = JdaBot.join(
                discord,
                TestGames.community().build(),
                store,
                clock,
                builder -> builder.gather(Duration.ZERO).announce(AnnouncementPolicy.privately()));
        for (int i = 0; i < 10; i++) {
            discord.message("500", "hello " + i);
        }

        assertThat(discord.await("POST", "/users/@me/channels")
                        .json()
                        .path("recipient_id")
                        .asText())
                .isEqualTo("500");
    }

    @Test
    void commandsHaveTheirOtherNamesToo() {
        bot.close();
        bot = JdaBot.join(
                discord,
                TestGames.community().build(),
                store,
                clock,
                builder -> builder.chat(ChatSettings.standard()
                                .withAlias("niveau", "rank")
                                .withoutPictures())
                        .registeringCommands());
        discord.message("500", "hello");

        assertThat(discord.answerTo(discord.slash("500", "niveau", Map.of())).words())
                .contains("10/100 XP");
        assertThat(bot.listener.commands())
                .anyMatch(command -> command.getName().equals("niveau"));
    }

    @Test
    void aTypedCommandIsAnsweredInItsChannelAndRefusedInPrivate() {
        bot.close();
        bot = JdaBot.join(
                discord,
                TestGames.community().build(),
                store,
                clock,
                builder -> builder.chat(ChatSettings.standard()
                                .withAlias("niveau", "rank")
                                .withoutPictures())
                        .gather(Duration.ofHours(1))
                        .typed("!"));
        discord.message("500", "!niveau");
        discord.message("500", "!daily");
        discord.message("500", "!daily");
        discord.message("500", "!ping");
        settle();

        assertThat(discord.await("POST", "/channels/200/messages").words()).contains("10/100 XP");
        assertThat(discord.await("POST", "/channels/200/messages", 2).words()).contains("100");
        assertThat(discord.await("POST", "/channels/288/messages").words()).isNotBlank();
        assertThat(bot.amount("500", "coins")).isEqualTo(100);
        assertThat(bot.amount("500", "xp")).isEqualTo(40);
    }

    @Test
    void whoInvitedIsRewardedOnceForWhoCame() throws InterruptedException {
        bot.close();
        discord.invite("abc", "501", 0);
        bot = joined();
        discord.await("GET", "/guilds/100/invites");
        settle();
        discord.invite("abc", "501", 1);
        discord.join("500", "2026-11-20T12:00:00+00:00");
        discord.join("500", "2026-11-20T12:00:00+00:00");
        bot.await("invited");

        assertThat(bot.amount("501", "invites")).isEqualTo(1);
        assertThat(bot.amount("501", "coins")).isEqualTo(25);
        assertThat(bot.amount("500", "coins")).isEqualTo(25);
    }

    @Test
    void botsEarnNothing() {
        var event = discord.messageOf(discord.newId(), "600", "beep");
        event.withObject("/author").put("bot", true);
        discord.send("MESSAGE_CREATE", event);
        var hook = discord.messageOf(discord.newId(), "601", "boop");
        hook.put("webhook_id", "601").remove("member");
        discord.send("MESSAGE_CREATE", hook);
        settle();

        assertThat(bot.amount("600", "xp")).isZero();
        assertThat(bot.amount("601", "xp")).isZero();
    }

    /** Waits until everything that was sent is done: one thing is done after the other. */
    private void settle() {
        discord.answerTo(discord.slash("999", "rank", Map.of()));
    }

    private JdaBot joined() {
        return JdaBot.join(
                discord,
                TestGames.community().build(),
                store,
                clock,
                builder -> builder.chat(ChatSettings.standard().withoutPictures())
                        .gather(Duration.ofHours(1))
                        .rewards(
                                LocalDiscord.GUILD,
                                RoleRewards.on("main").at(1, "301").at(5, "302")));
    }

    /** A bot with a command and a button of its own. */
    private static final class Host extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            if (event.getName().equals("ping")) {
                event.reply("pong").queue();
            }
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            if (List.of("vote:yes").contains(event.getComponentId())) {
                event.reply("voted").queue();
            }
        }
    }
}
