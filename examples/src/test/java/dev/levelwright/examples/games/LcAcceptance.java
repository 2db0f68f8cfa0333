package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.curve.Progress;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Posting;
import dev.levelwright.presence.IdleRules;
import dev.levelwright.presence.Occupant;
import dev.levelwright.presence.Presence;
import dev.levelwright.store.Ranked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled game {@code lc} does what the document of its bot says, line by line. */
@InMemoryAndH2
class LcAcceptance extends GameTest {
    private static final HolderName LOTTERY = new HolderName("lottery", "");

    private int adjustments;

    LcAcceptance(Where where) {
        super("lc", where);
    }

    private Outcome voice(String player, int seconds, int people) {
        return hostDid(player, "voice", "seconds", seconds, "people", people, "session", "s1", "channel", "lounge");
    }

    private Outcome reacted(String by, String author, String message) {
        return did(by, "reaction", "message", message, Activity.TARGET, player(author));
    }

    private Outcome invited(String by, String who, int days) {
        return hostDid(by, "invited", Activity.TARGET, player(who), "account-days", days);
    }

    private Outcome give(String from, String to, Object amount) {
        return did(from, "give", Activity.TARGET, player(to), "amount", amount);
    }

    private void rich(String player, long amount) {
        adjust(player, "lc", amount);
    }

    private void adjust(String player, String asset, long amount) {
        Adjustment adjustment = Adjustment.set(player(player), asset, amount);
        String id = "adjustment-" + adjustments++;
        assertThat(realm().adjust(id, adjustment, player("owner"), "a test").accepted())
                .isTrue();
    }

    private Progress niveau(String player) {
        return view(player).progress("niveau").orElseThrow();
    }

    private HolderName challenge(String by, String whom, long stake) {
        Outcome outcome = did(by, "challenge", Activity.TARGET, player(whom), "amount", stake);
        assertThat(outcome.accepted()).as("%s", outcome).isTrue();
        return outcome.decision().events().stream()
                .filter(Event.Opened.class::isInstance)
                .map(event -> ((Event.Opened) event).pool())
                .findFirst()
                .orElseThrow();
    }

    private List<Posting> postings(String asset) {
        return journal().stream()
                .map(Entry::transaction)
                .flatMap(transaction -> transaction.postings().stream())
                .filter(posting -> posting.asset().equals(asset))
                .toList();
    }

    private void report(List<Activity> reports) {
        reports.forEach(realm()::did);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "voice", "reaction", "game", "command", "invite"})
    void line1_theFirstTouchMakesThePlayer(String touch) {
        switch (touch) {
            case "message" -> did("ann", "message");
            case "voice" -> voice("ann", 30, 2);
            case "reaction" -> reacted("bob", "ann", "m1");
            case "game" -> hostDid("ann", "game", "result", "draw");
            case "command" -> did("ann", "use", "item", "jackpot");
            default -> invited("bob", "ann", 30);
        }

        assertThat(amount("ann", "lc")).isEqualTo(touch.equals("invite") ? 50 : 25);
        assertThat(amount("ann", "xp")).isBetween(0L, 3L);
        assertThat(niveau("ann").level()).isEqualTo(1);
    }

    @Test
    void line2_aMessageGivesOneToThreeXpOnceAMinute() {
        did("ann", "message");
        long first = amount("ann", "xp");
        after("PT59.999S");
        did("ann", "message");

        assertThat(first).isBetween(1L, 3L);
        assertThat(amount("ann", "xp")).isEqualTo(first);

        after("PT0.001S");
        did("ann", "message");
        assertThat(amount("ann", "xp")).isBetween(first + 1, first + 3);
        assertThat(amount("ann", "messages")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 3", "5, 7"})
    void line2_twoMinutesInVoiceGiveMoreTheMorePeopleThereAre(int people, long xp) {
        voice("ann", 119, people);
        assertThat(amount("ann", "xp")).isZero();

        voice("ann", 1, people);
        assertThat(amount("ann", "xp")).isEqualTo(xp);
        assertThat(amount("ann", "voice-seconds")).isEqualTo(120);
    }

    @Test
    void line2_eachUnitOfVoiceIsValuedWhenItIsComplete() {
        voice("ann", 100, 2);
        voice("ann", 20, 5);

        assertThat(amount("ann", "xp")).isEqualTo(7);
    }

    @Test
    void line2_anHourInOneSessionGivesABonusOnce() {
        voice("ann", 3_599, 2);
        long before = amount("ann", "xp");
        voice("ann", 1, 2);

        assertThat(amount("ann", "xp")).isEqualTo(before + 1 + 25);
        voice("ann", 3_600, 2);
        assertThat(amount("ann", "xp")).isEqualTo(before + 1 + 25 + 30);
    }

    @Test
    void line2_aSessionGoesOnAcrossARestart() {
        Presence presence = new Presence(IdleRules.USUAL);
        Occupant ann = Occupant.of("ann");
        Occupant bob = Occupant.of("bob");
        report(presence.moved(ann, Optional.of("lounge"), now()));
        report(presence.moved(bob, Optional.of("lounge"), now()));
        after("PT5M0.4S");
        restart();
        Presence next = new Presence(IdleRules.USUAL);
        report(next.found("lounge", List.of(ann, bob), now()));
        after("PT4M59.7S");
        report(next.moved(bob, Optional.empty(), now()));

        assertThat(amount("ann", "voice-seconds")).isEqualTo(600);
        assertThat(amount("ann", "xp")).isEqualTo(5);
        after("PT1H");
        report(next.moved(ann, Optional.empty(), now()));
        assertThat(amount("ann", "voice-seconds")).as("alone nobody counts").isEqualTo(600);
    }

    private Instant now() {
        return clock().instant();
    }

    @Test
    void line2_reactionsGiveTwoEachAndTenAMessageAtMost() {
        for (int i = 0; i < 4; i++) {
            reacted("fan" + i, "ann", "m1");
        }
        assertThat(amount("ann", "xp")).isEqualTo(8);
        for (int i = 4; i < 9; i++) {
            reacted("fan" + i, "ann", "m1");
        }

        assertThat(amount("ann", "xp")).isEqualTo(10);
        reacted("fan1", "ann", "m2");
        assertThat(amount("ann", "xp")).isEqualTo(12);
    }

    @Test
    void line2_aReactionCountsOnceForAMessageAndAPersonForEver() {
        reacted("bob", "ann", "m1");
        after("P300D");

        assertThat(why(reacted("bob", "ann", "m1"))).isInstanceOf(Refusal.Limited.class);
        assertThat(reacted("ann", "ann", "m1").accepted()).isFalse();
        assertThat(amount("ann", "xp")).isEqualTo(2);
    }

    @Test
    void line2_gamesGiveFifteenFiveOrNothing() {
        hostDid("ann", "game", "result", "win");
        assertThat(amount("ann", "xp")).isEqualTo(15);
        hostDid("ann", "game", "result", "loss");
        assertThat(amount("ann", "xp")).isEqualTo(20);
        hostDid("ann", "game", "result", "draw");
        assertThat(amount("ann", "xp")).isEqualTo(20);
        assertThat(amount("ann", "games")).isEqualTo(3);
        assertThat(did("ann", "game", "result", "win").accepted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "99, 1", "100, 2", "299, 2", "300, 3", "600, 4"})
    void line3_leavingALevelCostsAHundredTimesIt(long xp, int level) {
        adjust("ann", "xp", xp);

        assertThat(niveau("ann").level()).isEqualTo(level);
    }

    @Test
    void line3_aHundredAndFiftyIsAQuarterOfTheWayToLevelThree() {
        adjust("ann", "xp", 150);

        assertThat(niveau("ann").level()).isEqualTo(2);
        assertThat(niveau("ann").into()).isEqualTo(50);
        assertThat(niveau("ann").needed()).isEqualTo(200);
    }

    @Test
    void line4_anInviteGivesBothTwentyFiveInTwoRowsOfTheLedger() {
        assertThat(invited("ann", "bob", 30).accepted()).isTrue();

        assertThat(amount("ann", "lc")).isEqualTo(50);
        assertThat(amount("bob", "lc")).isEqualTo(50);
        assertThat(amount("ann", "invites")).isEqualTo(1);
        assertThat(postings("lc").stream().filter(posting -> posting.reason().equals("invite")))
                .hasSize(2)
                .allMatch(posting -> posting.amount() == 25);
    }

    @Test
    void line4_theSamePairIsNeverPaidTwiceAndTheYoungNever() {
        invited("ann", "bob", 30);
        after("P400D");
        invited("ann", "bob", 400);
        invited("eve", "bob", 400);
        invited("ann", "dan", 6);
        invited("ann", "ann", 400);

        assertThat(amount("ann", "lc")).isEqualTo(50);
        assertThat(amount("eve", "lc")).isEqualTo(25);
        assertThat(amount("ann", "invites")).isEqualTo(1);
    }

    @Test
    void line4_whoLeavesAndComesBackIsCountedLessAndPaidNoMore() {
        invited("ann", "bob", 30);
        hostDid("bob", "left");
        assertThat(amount("ann", "invites")).isZero();

        invited("ann", "bob", 30);
        hostDid("bob", "left");
        assertThat(amount("ann", "invites")).isZero();
        assertThat(amount("ann", "lc")).isEqualTo(50);
    }

    @Test
    void line5_aTransferIsAtomicAndRefusedBeyondTheBalance() {
        assertThat(give("ann", "bob", 20).accepted()).isTrue();
        assertThat(why(give("ann", "bob", 6))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(give("ann", "ann", 1).accepted()).isFalse();
        assertThat(give("ann", "bob", "-5").accepted()).isFalse();

        assertThat(amount("ann", "lc")).isEqualTo(5);
        assertThat(amount("bob", "lc")).isEqualTo(45);
    }

    @Test
    void line5_everyChangeStandsInTheLedgerAndGamesInTheHistory() {
        give("ann", "bob", 20);
        hostDid("bob", "game", "result", "win");

        assertThat(realm().history(player("bob"), 10))
                .extracting(entry -> entry.transaction().activity().type())
                .containsExactly("game", "give");
        assertThat(realm().history(player("bob"), 10)
                        .get(0)
                        .transaction()
                        .activity()
                        .fact("result"))
                .hasToString("Optional[win]");
    }

    @Test
    void line6_aJackpotCostsOneAndPaysInOneTransaction() {
        hostDid("owner", "prize", Activity.TARGET, player("ann"), "item", "jackpot");
        assertThat(did("ann", "use", "item", "jackpot").accepted()).isTrue();

        assertThat(amount("ann", "jackpot")).isZero();
        assertThat(amount("ann", "lc") - 25).isIn(25L, 50L, 100L);
        Entry opened = realm().history(player("ann"), 1).get(0);
        assertThat(opened.transaction().postings()).extracting(Posting::asset).contains("jackpot", "lc");
        assertThat(why(did("ann", "use", "item", "jackpot"))).isInstanceOf(Refusal.Insufficient.class);
    }

    @ParameterizedTest
    @CsvSource({"multiplier_x2, 1", "multiplier_x3, 2"})
    void line6_aMultiplierActsOnTheWinningsOfTwoGames(String item, long surplus) {
        hostDid("owner", "prize", Activity.TARGET, player("ann"), "item", item);
        did("ann", "use", "item", item);
        assertThat(amount("ann", item)).isZero();

        for (int game = 0; game < 3; game++) {
            rich("ann", 100);
            rich("bob", 100);
            HolderName bet = challenge("ann", "bob", 50);
            did("bob", "accept", "bet", bet.id());
            hostDid("ann", "bet-won", "bet", bet.id());

            assertThat(amount("ann", "lc")).as("game %d", game).isEqualTo(150 + (game < 2 ? 50 * surplus : 0));
            assertThat(amount("bob", "lc")).isEqualTo(50);
        }
    }

    @Test
    void line6_ofTwoMultipliersTheNewestActsAndIsUsedUpAlone() {
        hostDid("owner", "prize", Activity.TARGET, player("ann"), "item", "multiplier_x3");
        hostDid("owner", "prize", Activity.TARGET, player("ann"), "item", "multiplier_x2");
        did("ann", "use", "item", "multiplier_x3");
        after("PT1M");
        did("ann", "use", "item", "multiplier_x2");
        rich("ann", 100);
        rich("bob", 100);
        HolderName bet = challenge("ann", "bob", 50);
        did("bob", "accept", "bet", bet.id());
        hostDid("ann", "bet-won", "bet", bet.id());

        assertThat(amount("ann", "lc")).isEqualTo(200);
        assertThat(amount("ann", "x2-games")).isEqualTo(1);
        assertThat(amount("ann", "x3-games")).isEqualTo(2);
    }

    @Test
    void line7_ticketsAreDebitedAtOnceAndThePotIsKept() {
        assertThat(did("ann", "ticket", "count", 2).accepted()).isTrue();
        assertThat(why(did("ann", "ticket", "count", 1))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(did("ann", "ticket", "count", 0).accepted()).isFalse();

        assertThat(amount("ann", "lc")).isEqualTo(5);
        assertThat(amount(LOTTERY, "lc")).isEqualTo(20);
        assertThat(amount(LOTTERY, "sold")).isEqualTo(2);
        assertThat(realm().top("lc", 10)).extracting(Ranked::holder).containsExactly(player("ann"));
    }

    @Test
    void line7_thereIsOneDrawARoundHoweverOftenSomebodyAsks() {
        did("ann", "ticket", "count", 1);
        did("bob", "ticket", "count", 2);
        at("2026-03-02T18:59:59Z");
        assertThat(realm().runDue()).isEmpty();
        at("2026-03-02T19:00:00Z"); // 20:00 in Paris
        assertThat(realm().runDue()).hasSize(1);
        assertThat(realm().runDue()).isEmpty();

        assertThat(amount(LOTTERY, "lc")).isZero();
        assertThat(amount(LOTTERY, "draws")).isEqualTo(1);
        assertThat(List.of(amount("ann", "lc"), amount("bob", "lc")))
                .isIn(List.of(List.of(45L, 5L), List.of(15L, 35L)));
        after("P3D");
        assertThat(realm().runDue()).isEmpty();
    }

    @Test
    void line7_theDrawIsProvableAndKeptAndTheNextRoundIsDrawnFromItsOwnTickets() {
        did("ann", "ticket", "count", 2);
        after("P1D");
        realm().runDue();
        Entry draw = realm().history(LOTTERY, 1).get(0);
        assertThat(draw.transaction().draws()).singleElement().satisfies(drawn -> {
            assertThat(drawn.least()).isEqualTo(1);
            assertThat(drawn.greatest()).isEqualTo(2);
        });
        assertThat(amount("ann", "lc")).isEqualTo(25);

        did("bob", "ticket", "count", 1);
        did("dan", "ticket", "count", 1);
        after("P1D");
        realm().runDue();
        assertThat(realm().history(LOTTERY, 1).get(0).transaction().draws())
                .singleElement()
                .satisfies(drawn -> assertThat(drawn.least()).isEqualTo(3));
        assertThat(amount("ann", "lc")).isEqualTo(25);
        assertThat(amount("bob", "lc") + amount("dan", "lc")).isEqualTo(50);
    }

    @Test
    void line7_everyTicketIsAsLikelyAsAnother() {
        int ann = 0;
        for (int round = 0; round < 200; round++) {
            rich("ann", 30);
            rich("bob", 10);
            did("ann", "ticket", "count", 3);
            did("bob", "ticket", "count", 1);
            after("P1D");
            realm().runDue();
            ann += amount("ann", "lc") == 40 ? 1 : 0;
        }
        assertThat(ann).isBetween(125, 175); // 150 expected; five standard deviations are 31
    }

    @Test
    void line7_aBetIsInEscrowUntilItIsWonAndPaysOnce() {
        HolderName bet = challenge("ann", "bob", 20);
        assertThat(amount("ann", "lc")).isEqualTo(5);
        assertThat(amount(bet, "lc")).isEqualTo(20);
        assertThat(did("eve", "accept", "bet", bet.id()).accepted()).isFalse();
        assertThat(hostDid("ann", "bet-won", "bet", bet.id()).accepted()).isFalse();
        assertThat(did("bob", "accept", "bet", bet.id()).accepted()).isTrue();
        assertThat(did("bob", "accept", "bet", bet.id()).accepted()).isFalse();
        assertThat(did("bob", "bet-won", "bet", bet.id()).accepted()).isFalse();

        assertThat(hostDid("bob", "bet-won", "bet", bet.id()).accepted()).isTrue();
        assertThat(hostDid("bob", "bet-won", "bet", bet.id()).accepted()).isFalse();
        assertThat(amount("bob", "lc")).isEqualTo(45);
        assertThat(amount(bet, "lc")).isZero();
    }

    @Test
    void line7_aBetThatNobodyTakesGoesBackOnce() {
        HolderName bet = challenge("ann", "bob", 20);
        assertThat(realm().top("open", 10)).extracting(Ranked::holder).containsExactly(bet);
        after("PT10M");
        realm().runDue();
        realm().runDue();

        assertThat(amount("ann", "lc")).isEqualTo(25);
        assertThat(did("bob", "accept", "bet", bet.id()).accepted()).isFalse();
        assertThat(realm().top("open", 10)).isEmpty();
    }

    @Test
    void line7_aBetAgainstTheHouseIsPaidOrTaken() {
        rich("ann", 1_000);
        IntStream.range(0, 50).forEach(i -> did("ann", "flip", "amount", 10));

        long wins = amount("ann", "wins");
        assertThat(wins).isBetween(5L, 45L);
        assertThat(amount("ann", "lc")).isEqualTo(1_000 + 10 * (wins - (50 - wins)));
        assertThat(amount("ann", "games")).isEqualTo(50);
        assertThat(did("ann", "flip", "amount", 5_000).accepted()).isFalse();
    }

    @Test
    void line8_theGiftComesOnceADay() {
        assertThat(did("ann", "gift").accepted()).isTrue();
        assertThat(why(did("ann", "gift"))).isInstanceOf(Refusal.Limited.class);
        at("2026-03-02T23:00:00Z"); // midnight in Paris
        assertThat(did("ann", "gift").accepted()).isTrue();

        assertThat(amount("ann", "lc")).isEqualTo(45);
    }

    @Test
    void line8_everythingSurvivesARestart() {
        did("ann", "message");
        voice("ann", 100, 2);
        did("ann", "ticket", "count", 1);
        did("ann", "gift");
        long xp = amount("ann", "xp");
        restart();

        assertThat(amount("ann", "xp")).isEqualTo(xp);
        assertThat(amount("ann", "lc")).isEqualTo(25);
        assertThat(amount("ann", "messages")).isEqualTo(1);
        assertThat(why(did("ann", "gift"))).isInstanceOf(Refusal.Limited.class);
        voice("ann", 20, 2);
        assertThat(amount("ann", "xp")).isEqualTo(xp + 1);
        after("P1D");
        assertThat(realm().runDue()).hasSize(1);
        assertThat(amount("ann", "lc")).isEqualTo(35);
    }
}
