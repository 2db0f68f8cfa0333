package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.levelwright.asset.Asset;
import dev.levelwright.condition.FactIs;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Grant;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What people ask, and what they are told. */
class ChatTest {
    private final Village village = new Village();

    private static List<String> names(RulebookBuilder rulebook) {
        return Commands.of(rulebook.build()).stream()
                .filter(command -> !command.adminOnly())
                .map(Command::name)
                .toList();
    }

    @Test
    void commandsFollowFromTheRulebook() {
        assertThat(names(Rulebook.named("empty"))).containsExactly("help", "history");
        assertThat(names(Rulebook.named("levels")
                        .asset(Asset.named("xp"))
                        .track("main", "xp", PolynomialCost.of(1, 100))))
                .containsExactly("help", "rank", "history");
        assertThat(names(Rulebook.named("money").asset(Asset.named("coins").board())))
                .containsExactly("help", "balance", "leaderboard", "history");
        assertThat(names(Village.rulebook()))
                .containsExactly(
                        "help",
                        "rank",
                        "balance",
                        "bag",
                        "shop",
                        "pet",
                        "leaderboard",
                        "streak",
                        "quests",
                        "limits",
                        "odds",
                        "history",
                        "daily",
                        "use",
                        "buy",
                        "give",
                        "adopt",
                        "feed");
    }

    @Test
    void factsAndRolesAreOptions() {
        Command give = command(Village.rulebook(), "give");
        assertThat(give.options())
                .extracting(Option::name, Option::type, Option::required)
                .containsExactly(tuple("amount", Option.Type.NUMBER, true), tuple("target", Option.Type.USER, true));
        Command adopt = command(Village.rulebook(), "adopt");
        assertThat(adopt.options())
                .extracting(Option::name, Option::type, Option::required)
                .containsExactly(tuple("name", Option.Type.TEXT, true), tuple("image", Option.Type.TEXT, false));
        assertThat(command(Village.rulebook(), "use").options().get(0).choices())
                .extracting(Option.Choice::value, Option.Choice::label)
                .containsExactly(tuple("jackpot", "Jackpot"), tuple("potion", "Potion"));
    }

    private static Command command(RulebookBuilder rulebook, String name) {
        return Commands.of(rulebook.build()).stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void settingsAreNoOptionsAndNeitherIsWhatAdaptersState() {
        RulebookBuilder rulebook = Village.rulebook()
                .rule(Rule.named("dance")
                        .on("dance")
                        .where(FactIs.is("channel", "hall"))
                        .where(FactIs.is("masked", true))
                        .does(Grant.of("coins", new Named("gift"))));
        assertThat(command(rulebook, "dance").options())
                .extracting(Option::name, Option::type, Option::required)
                .containsExactly(tuple("masked", Option.Type.FLAG, false));
        Village hall = new Village(rulebook.build());
        Request dance = hall.request("1", "dance", "masked", "true");
        assertThat(hall.chat.answer(dance.given("channel", "hall")).tone()).isEqualTo(Reply.Tone.GOOD);
        assertThat(Village.text(hall.ask("1", "dance", "masked", "true"))).isEqualTo("Nothing happens.");
    }

    @Test
    void typesAreNoCommandsThatTheSettingsNameOrThatHappenByThemselves() {
        RulebookBuilder rulebook = Village.rulebook()
                .rule(Rule.named("won").on("game").does(Grant.of("coins", 5)))
                .rule(Rule.named("drawn").on("due:lottery").does(Grant.of("coins", 5)));
        assertThat(names(rulebook)).contains("game").doesNotContain("message", "due-lottery", "due:lottery");
        assertThat(Commands.of(rulebook.build(), ChatSettings.standard().without("game")).stream()
                        .map(Command::name))
                .doesNotContain("game");
    }

    @Test
    void aRequestDeliveredAgainDoesNothingAndGetsTheSameAnswer() {
        Request daily = village.request("1", "daily");
        Reply first = village.chat.answer(daily);
        village.clock.advance(Duration.ofHours(30));
        assertThat(village.chat.answer(daily)).isEqualTo(first);
        assertThat(village.amount("1", "coins")).isEqualTo(350);
    }

    @Test
    void whoEditsAMessageDoesNothingMore() {
        Request give = village.request("1", "give", "target", "2", "amount", "5");
        village.chat.answer(give);
        Reply edited = village.chat.answer(give.with("amount", "50"));
        assertThat(edited.isPrivate()).isTrue();
        assertThat(Village.text(edited)).isEqualTo("You have asked something else here already; ask anew.");
        assertThat(village.amount("2", "coins")).isEqualTo(255);
    }

    @Test
    void whatTheRulesRefuseIsToldInPrivateWithTheTimeWhenItWorks() {
        village.ask("1", "daily");
        village.clock.set("2026-03-02T19:48:30Z");
        Reply again = village.ask("1", "daily");
        assertThat(again.isPrivate()).isTrue();
        assertThat(again.tone()).isEqualTo(Reply.Tone.BAD);
        assertThat(Village.text(again)).isEqualTo("You have done that already. Again in 3 hours 12 minutes.");
    }

    @Test
    void aRankCardSaysLevelWayAndPlace() {
        for (int i = 0; i < 3; i++) {
            village.game.in(Village.REALM).player("1").did("message", "m" + i);
        }
        Reply rank = village.ask("1", "rank");
        assertThat(Village.text(rank))
                .isEqualTo("Ann\nLevel: 0\nProgress: 40/100 XP, 60 to go\nRank: #1\n▰▰▰▰▱▱▱▱▱▱\n[Leaderboard]");
        assertThat(Village.text(village.ask("2", "rank", "user", "1"))).startsWith("Ann\n");
    }

    @Test
    void whatComesByItselfSaysWhenItIsFull() {
        assertThat(Village.text(village.ask("1", "balance")))
                .isEqualTo("Ann has\n250 coins\n80/100 energy (full in 20 minutes)");
        village.admin("take", "user", "1", "asset", "energy", "amount", "10");
        village.clock.advance(Duration.ofSeconds(330));
        assertThat(Village.text(village.ask("1", "balance"))).contains("75/100 energy (full in 24 minutes 30 seconds)");
    }

    @Test
    void theShopTellsWhatItWouldCostNow() {
        assertThat(village.ask("1", "shop").lines().stream().map(Line::text))
                .containsExactly("Jackpot – 40 coins", "Potion – 400 coins (you have 250)");
        village.ask("1", "buy", "item", "jackpot");
        village.ask("1", "buy", "item", "jackpot");
        assertThat(village.ask("1", "shop").lines().get(0).text())
                .isEqualTo("Jackpot – You have used your 2 tries. Again in 11 hours.");
        assertThat(village.game.in(Village.REALM).reader().journal(0, 10))
                .as("looking costs nothing")
                .hasSize(2);
    }

    @Test
    void aBagHasAButtonForWhatCanBeUsed() {
        assertThat(Village.text(village.ask("1", "bag"))).isEqualTo("Your bag\nIt is empty.");
        village.ask("1", "buy", "item", "jackpot");
        Reply bag = village.ask("1", "bag");
        assertThat(Village.text(bag)).isEqualTo("Your bag\nJackpot × 1\n[Use Jackpot]");
        assertThat(village.press("1", bag.buttons().get(0)).tone()).isEqualTo(Reply.Tone.GOOD);
        assertThat(village.amount("1", "jackpot")).isZero();
    }

    @Test
    void amountsThatAreNoneAreRefusedAndNothingMoves() {
        for (String amount : List.of("-1", "0", "5x", "1e308", "NaN", "５", "9".repeat(60), "1.5", " ", "+5", "0x5")) {
            Reply reply = village.ask("1", "give", "target", "2", "amount", amount);
            assertThat(reply.tone()).as(amount).isEqualTo(Reply.Tone.BAD);
        }
        assertThat(village.amount("1", "coins")).isEqualTo(250);
    }

    @Test
    void nobodyGivesToThemselvesNorToNobody() {
        assertThat(Village.text(village.ask("1", "give", "target", "1", "amount", "5")))
                .isEqualTo("You cannot do that to yourself.");
        assertThat(Village.text(village.ask("1", "give", "target", "nobody", "amount", "5")))
                .isEqualTo("I do not know this person.");
        assertThat(Village.text(village.ask("1", "give", "amount", "5"))).isEqualTo("I do not know this person.");
    }

    @Test
    void unitsAreListedShownAndFed() {
        village.ask("1", "adopt", "name", "Rex", "image", "https://x.example/rex.png");
        village.ask("1", "adopt", "name", "Kit");
        Reply list = village.ask("1", "pet");
        assertThat(Village.text(list)).isEqualTo("Ann: pet\n1. Rex – Level 1 (active)\n2. Kit – Level 1\n[Rex]\n[Kit]");
        Reply card = village.press("1", list.buttons().get(0));
        assertThat(Village.text(card))
                .isEqualTo("Rex\nlevel 1, 0/10\n5/10 hunger\nimage: https://x.example/rex.png\n▱▱▱▱▱▱▱▱▱▱\n[feed]");
        assertThat(Village.text(village.press("1", card.buttons().get(0))))
                .isEqualTo("Rex: +4 care (level 1, 4/10)\nRex: +1 hunger (now 6)");
    }

    @Test
    void nobodyFeedsAnothersUnit() {
        village.ask("1", "adopt", "name", "Rex");
        String rex = village.game
                .in(Village.REALM)
                .units(HolderName.player("1"), "pet")
                .get(0)
                .toString();
        for (String told : List.of("Rex", "1", rex)) {
            assertThat(Village.text(village.ask("2", "feed", "unit", told))).isEqualTo("You have no such one.");
        }
    }

    @Test
    void whoTypesIsHelped() {
        village.ask("1", "adopt", "name", "Rex");
        village.ask("1", "adopt", "name", "Kit");
        assertThat(village.chat.suggestions(village.request("1", "feed", "unit", "re"), "unit"))
                .extracting(Option.Choice::label)
                .containsExactly("Rex");
        assertThat(village.chat.suggestions(village.request("2", "feed"), "unit"))
                .isEmpty();
        assertThat(village.chat.suggestions(village.request("1", "use", "item", "po"), "item"))
                .extracting(Option.Choice::value)
                .as("what begins so comes first")
                .containsExactly("potion", "jackpot");
    }

    @Test
    void limitsSayWhatIsLeftAndWhenThereIsMore() {
        village.game.in(Village.REALM).player("1").did("message", "m1");
        village.ask("1", "daily");
        assertThat(Village.text(village.ask("1", "limits")))
                .isEqualTo("Limits of Ann\nxp-today: 15/40, 25 left\ngift: 1/1, 0 left (again in 11 hours)");
    }

    @Test
    void oddsAreExact() {
        assertThat(Village.text(village.ask("1", "odds"))).isEqualTo("Odds: Jackpot\nsmall: 70.00%\nlarge: 30.00%");
    }

    @Test
    void whatAdminsDoStandsInTheJournal() {
        village.admin("grant", "user", "2", "asset", "coins", "amount", "30", "why", "found a bug");
        Transaction granted =
                village.game.in(Village.REALM).reader().journal(0, 1).get(0).transaction();
        assertThat(granted.activity().type()).isEqualTo(Adjustment.TYPE);
        assertThat(granted.activity().context().get("by")).hasToString("player:1");
        assertThat(granted.activity().context().get("why")).hasToString("found a bug");
        assertThat(village.amount("2", "coins")).isEqualTo(280);
    }

    @Test
    void adminsGiveLimitsBack() {
        village.ask("2", "daily");
        village.admin("reset-limits", "user", "2");
        assertThat(village.ask("2", "daily").tone()).isEqualTo(Reply.Tone.GOOD);
    }

    @Test
    void adminsTakeBackWhatTheHistoryTells() {
        Request daily = village.request("2", "daily");
        village.chat.answer(daily);
        assertThat(Village.text(village.admin("history", "user", "2"))).contains("[" + daily.id() + "]");
        village.admin("reverse", "activity", daily.id());
        assertThat(village.amount("2", "coins")).isEqualTo(250);
        assertThat(village.admin("reverse", "activity", "unknown").tone()).isEqualTo(Reply.Tone.BAD);
    }

    @Test
    void settingsHoldAtOnceAndOnlyRightValuesAreTaken() {
        assertThat(Village.text(village.admin("set-setting", "name", "gift", "value", "150")))
                .isEqualTo("gift = 150");
        village.ask("1", "daily");
        assertThat(village.amount("1", "coins")).isEqualTo(400);
        for (String value : List.of("x", "-1", "9".repeat(17), "1.5")) {
            assertThat(village.admin("set-setting", "name", "gift", "value", value)
                            .tone())
                    .isEqualTo(Reply.Tone.BAD);
        }
        assertThat(Village.text(village.admin("set-setting", "name", "gift"))).isEqualTo("gift = 100");
    }

    @Test
    void longNamesAreCutAndInvisibleOnesAreIds() {
        village.names.put("1", "x".repeat(4_000));
        assertThat(Village.text(village.ask("1", "balance"))).startsWith("x".repeat(47) + "… has");
        village.names.put("1", "\u200B\u202E");
        assertThat(Village.text(village.ask("1", "balance"))).startsWith("1 has");
    }

    @Test
    void commandsHaveOtherNamesTooWhereTheSettingsSaySo() {
        Village french =
                new Village(Village.rulebook().build(), ChatSettings.standard().withAlias("niveau", "rank"));
        assertThat(Village.text(french.ask(Locale.FRENCH, "1", "niveau"))).contains("Niveau: 0", "encore 100");
    }

    @Test
    void repliesAreInTheLanguageOfTheRequest() {
        assertThat(Village.text(village.ask(Locale.CANADA_FRENCH, "1", "bag"))).isEqualTo("Votre sac\nIl est vide.");
        assertThat(Village.text(village.ask(Locale.forLanguageTag("ru-RU"), "1", "bag")))
                .isEqualTo("Ваша сумка\nОна пуста.");
        assertThat(Village.text(village.ask(Locale.JAPAN, "1", "bag"))).isEqualTo("Your bag\nIt is empty.");
    }

    @Test
    void aPublishedRulebookBringsItsCommandsWithoutARestart() {
        assertThat(village.ask("1", "dance").tone()).isEqualTo(Reply.Tone.BAD);
        Rulebook next = Village.rulebook()
                .rule(Rule.named("dance").on("dance").does(Grant.of("coins", 1)))
                .build();
        village.game.in(Village.REALM).publish(new Chronicle.Version(village.clock.millis(), next));
        assertThat(village.ask("1", "dance").tone()).isEqualTo(Reply.Tone.GOOD);
    }

    @Test
    void helpTellsEverybodyWhatTheyMay() {
        assertThat(Village.text(village.ask("1", "help")))
                .contains("/daily – Your daily gift")
                .doesNotContain("/grant");
        assertThat(Village.text(village.admin("help"))).contains("/grant user asset amount [why]");
    }
}
