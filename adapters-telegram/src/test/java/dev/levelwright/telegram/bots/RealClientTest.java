package dev.levelwright.telegram.bots;

import static dev.levelwright.telegram.testkit.Updates.answering;
import static dev.levelwright.telegram.testkit.Updates.group;
import static dev.levelwright.telegram.testkit.Updates.message;
import static dev.levelwright.telegram.testkit.Updates.moving;
import static dev.levelwright.telegram.testkit.Updates.naming;
import static dev.levelwright.telegram.testkit.Updates.person;
import static dev.levelwright.telegram.testkit.Updates.pictured;
import static dev.levelwright.telegram.testkit.Updates.press;
import static dev.levelwright.telegram.testkit.Updates.privately;
import static dev.levelwright.telegram.testkit.Updates.reaction;
import static dev.levelwright.telegram.testkit.Updates.supergroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.Levelwright;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import dev.levelwright.telegram.TelegramAdapter;
import dev.levelwright.telegram.TestGames;
import dev.levelwright.telegram.delivery.CallRefused;
import dev.levelwright.telegram.testkit.LocalTelegram;
import dev.levelwright.telegram.testkit.Sent;
import dev.levelwright.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;

/** The real client of TelegramBots against a server that speaks Telegram's protocol. */
@Timeout(60)
class RealClientTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final ObjectNode GROUP = group(-5);
    private static final ObjectNode ADA = person(7, "Ada");
    private static final ObjectNode BOB = person(8, "Bob");

    private final SettableClock clock = new SettableClock(NOON.plusSeconds(60));
    private final Store store = new InMemoryStore();
    private final Levelwright game = Levelwright.builder()
            .rulebook(TestGames.small())
            .store(store)
            .clock(clock)
            .build();
    private LocalTelegram telegram;
    private LocalBot bot;

    @BeforeEach
    void start() throws Exception {
        telegram = LocalTelegram.start(LocalBot.TOKEN);
        bot = LocalBot.start(telegram, game, store);
    }

    @AfterEach
    void stop() throws Exception {
        bot.close();
        telegram.close();
    }

    @Test
    void whatPeopleSayAndLikeIsInTheJournal() {
        telegram.deliver(
                message(GROUP, ADA, 1, NOON, "hello"),
                message(GROUP, BOB, 2, NOON.plusSeconds(1), "hi"),
                message(GROUP, ADA, 3, NOON.plusSeconds(2), "how are you?"),
                reaction(GROUP, BOB, 3, NOON.plusSeconds(3), "👍"));
        telegram.awaitConfirmed();

        assertThat(xp("-5", 7)).isEqualTo(20);
        assertThat(xp("-5", 8)).isEqualTo(11);
        assertThat(journal("-5"))
                .containsExactly(
                        "telegram:4242:-5:1", "telegram:4242:-5:2", "telegram:4242:-5:3", "telegram:4242:-5:3:8:👍");
        assertThat(telegram.rooms().messages()).isEmpty();
    }

    @Test
    void aCommandIsAnsweredWhereItWasAsked() {
        telegram.deliver(message(GROUP, ADA, 1, NOON, "/daily@local_bot"));

        Sent reply = telegram.awaitMessages(1).get(0);

        assertThat(reply.chat()).isEqualTo(-5);
        assertThat(reply.parameters()
                        .path("reply_parameters")
                        .path("message_id")
                        .asLong())
                .isEqualTo(1);
        assertThat(reply.text().words()).contains("100");
        assertThat(coins("-5", 7)).isEqualTo(100);
    }

    @Test
    void commandsForOthersAreLeftToThem() {
        telegram.deliver(
                message(GROUP, ADA, 1, NOON, "/daily@other_bot"),
                message(GROUP, ADA, 2, NOON, "/weather Paris"),
                message(GROUP, ADA, 3, NOON, "/rank"));

        List<Sent> replies = telegram.awaitMessages(1);
        telegram.awaitConfirmed();

        assertThat(replies).hasSize(1);
        assertThat(xp("-5", 7)).isZero();
        assertThat(coins("-5", 7)).isZero();
    }

    @Test
    void somebodyIsGivenToByAnsweringThem() {
        telegram.deliver(
                message(GROUP, ADA, 1, NOON, "/daily"),
                answering(message(GROUP, ADA, 2, NOON, "/give 30"), BOB),
                naming(message(GROUP, ADA, 3, NOON, "/give Bob 5"), "Bob", BOB));
        telegram.awaitMessages(3);

        assertThat(coins("-5", 7)).isEqualTo(65);
        assertThat(coins("-5", 8)).isEqualTo(35);
    }

    @Test
    void aButtonTurnsThePageForWhoAskedAndForNobodyElse() {
        for (int i = 0; i < 25; i++) {
            telegram.deliver(message(GROUP, person(100 + i, "Player " + i), 10 + i, NOON.plusSeconds(i), "hello"));
        }
        telegram.awaitConfirmed();
        telegram.deliver(message(GROUP, ADA, 1, NOON, "/leaderboard"));
        Sent board = telegram.awaitMessages(1).get(0);
        assertThat(board.text().words()).contains("Player 0").doesNotContain("Player 24");
        assertThat(board.upload()).startsWith(0x89, 'P', 'N', 'G');
        String next = board.buttons().get(board.buttons().size() - 1);

        telegram.deliver(pictured(press(GROUP, BOB, "p1", board.message(), next)));
        Sent notice = telegram.awaitSent("answerCallbackQuery", 1).get(0);
        assertThat(notice.parameters().path("show_alert").asBoolean()).isTrue();
        telegram.deliver(pictured(press(GROUP, ADA, "p2", board.message(), next)));
        Sent page = telegram.awaitSent("editMessageMedia", 1).get(0);

        assertThat(page.parameters().path("message_id").asLong()).isEqualTo(board.message());
        assertThat(page.text().words()).isNotEqualTo(board.text().words()).contains("Player");
        assertThat(page.upload()).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(board.upload());
        assertThat(telegram.awaitSent("answerCallbackQuery", 2)
                        .get(1)
                        .parameters()
                        .has("text"))
                .isFalse();
    }

    @Test
    void aPressOnTheHostsOwnButtonIsTheHosts() {
        telegram.deliver(press(GROUP, ADA, "p1", 3, "host:menu"), message(GROUP, ADA, 4, NOON, "/rank"));
        telegram.awaitMessages(1);
        telegram.awaitConfirmed();

        assertThat(telegram.rooms().sent("answerCallbackQuery")).isEmpty();
    }

    /** Nobody else sees it: it goes to whoever asked, who must have written to the bot first. */
    @Test
    void whatIsForOnePersonsEyesDoesNotAppearInTheGroup() {
        telegram.deliver(message(GROUP, ADA, 1, NOON, "/supply"));
        Sent hint = telegram.awaitMessages(1).get(0);
        assertThat(hint.chat()).isEqualTo(-5);
        assertThat(hint.text().words()).contains("@local_bot");

        telegram.deliver(
                message(privately(7), ADA, 1, NOON, "/start"), message(GROUP, ADA, 2, NOON.plusSeconds(1), "/supply"));
        List<Sent> sent = telegram.awaitMessages(3);

        assertThat(sent.get(1).chat()).isEqualTo(7);
        assertThat(sent.get(2).chat()).isEqualTo(7);
        assertThat(sent.get(2).parameters().has("reply_parameters")).isFalse();
    }

    @Test
    void tooManyMessagesAreOnlyLater() {
        telegram.rooms().tooMany("sendMessage", 1);
        telegram.deliver(message(GROUP, ADA, 1, NOON, "/daily"));

        assertThat(telegram.awaitMessages(1)).hasSize(1);
        assertThat(coins("-5", 7)).isEqualTo(100);
    }

    @Test
    void aReplyFollowsAGroupOfWhoseMoveNobodyToldYet() {
        telegram.rooms().moved("sendMessage", -1005);
        telegram.deliver(message(GROUP, ADA, 1, NOON, "/daily"));

        assertThat(telegram.awaitMessages(1).get(0).chat()).isEqualTo(-1005);
    }

    @Test
    void afterARestartUpdatesComeAgainAndNothingHappensTwice() throws Exception {
        telegram.deliver(
                message(GROUP, ADA, 1, NOON, "hello"),
                message(GROUP, ADA, 2, NOON, "/daily"),
                message(GROUP, BOB, 3, NOON, "hi"));
        telegram.awaitConfirmed();
        List<String> before = journal("-5");

        bot.close();
        telegram.deliverAgain();
        bot = LocalBot.start(telegram, game, store);
        telegram.deliver(message(GROUP, BOB, 4, NOON, "again"));
        telegram.awaitConfirmed();

        assertThat(before).hasSize(3);
        assertThat(journal("-5")).hasSize(4).startsWith(before.toArray(new String[0]));
        assertThat(xp("-5", 7)).isEqualTo(10);
        assertThat(xp("-5", 8)).isEqualTo(20);
        assertThat(coins("-5", 7)).isEqualTo(100);
    }

    @Test
    void aGroupThatBecomesASupergroupKeepsItsGameThroughARestartToo() throws Exception {
        telegram.deliver(
                message(GROUP, ADA, 1, NOON, "hello"),
                moving(GROUP, ADA, 2, NOON, -1005),
                message(supergroup(-1005), ADA, 1, NOON.plusSeconds(5), "we moved"));
        telegram.awaitConfirmed();
        bot.close();
        telegram.deliverAgain();
        bot = LocalBot.start(telegram, game, store);
        telegram.awaitConfirmed();

        assertThat(xp("-1005", 7)).isEqualTo(20);
        assertThat(journal("-1005")).containsExactly("telegram:4242:-5:1", "telegram:4242:-1005:1");
        assertThat(journal("-5")).isEmpty();
    }

    @Test
    void commandsAreRegisteredOnlyWhenTheAuthorSaysSo() {
        telegram.deliver(message(GROUP, ADA, 1, NOON, "/daily"));
        telegram.awaitMessages(1);
        assertThat(telegram.rooms().sent("setMyCommands")).isEmpty();

        bot.adapter().registerCommands();
        List<Sent> calls = telegram.awaitSent("setMyCommands", 6);

        assertThat(calls)
                .allSatisfy(call -> assertThat(call.parameters().path("commands"))
                        .isNotEmpty()
                        .allSatisfy(command ->
                                assertThat(command.path("command").asText()).matches("[a-z0-9_]{1,32}")));
    }

    @Test
    void aWrongTokenSaysSo() {
        TelegramBotsApi api = new TelegramBotsApi(new OkHttpTelegramClient("4242:wrong", LocalBot.url(telegram)));

        assertThatThrownBy(() -> TelegramAdapter.start(game, store, api))
                .isInstanceOfSatisfying(
                        CallRefused.class, refused -> assertThat(refused.code()).isEqualTo(401));
    }

    private long xp(String realm, long person) {
        return view(realm, person, "xp");
    }

    private long coins(String realm, long person) {
        return view(realm, person, "coins");
    }

    private long view(String realm, long person, String asset) {
        return game.in(realm).view(HolderName.player(Long.toString(person))).amount(asset);
    }

    private List<String> journal(String realm) {
        return game.in(realm).reader().journal(0, 1000).stream()
                .map(Entry::transaction)
                .map(transaction -> transaction.activity().id())
                .toList();
    }
}
