package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Traits;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Ranked;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled game {@code faye} does what the document of its bot says, line by line. */
@InMemoryAndH2
class FayeAcceptance extends GameTest {
    private static final String GEMS = "    \"gems\":     { \"label\": \"gems\" },\n";

    private int adjustments;

    FayeAcceptance(Where where) {
        super("faye", where);
    }

    private HolderName started(String player) {
        assertThat(did(player, "start", "accepted", true).accepted()).isTrue();
        return esprits(player).get(0);
    }

    private List<HolderName> esprits(String player) {
        return realm().units(player(player), "esprit");
    }

    private void give(String player, String asset, long amount) {
        Adjustment adjustment = Adjustment.set(player(player), asset, amount);
        assertThat(realm().adjust("adjustment-" + adjustments++, adjustment, player("owner"), "a test")
                        .accepted())
                .isTrue();
    }

    private HolderName opened(Outcome outcome) {
        assertThat(outcome.accepted()).as("%s", outcome).isTrue();
        return outcome.decision().events().stream()
                .filter(Event.Opened.class::isInstance)
                .map(event -> ((Event.Opened) event).pool())
                .findFirst()
                .orElseThrow();
    }

    private HolderName sold(String player, HolderName unit, Object price) {
        return opened(did(player, "sell", Activity.UNIT, unit, "price", price));
    }

    private Outcome buy(String player, HolderName lot, long price) {
        return did(player, "buy", "lot", lot.id(), "price", price);
    }

    private HolderName auctioned(String player, HolderName unit, long price) {
        return opened(did(player, "auction", Activity.UNIT, unit, "price", price));
    }

    private Outcome bid(String player, HolderName auction, long amount) {
        return did(player, "bid", "auction", auction.id(), "amount", amount);
    }

    private String entry(HolderName unit) {
        return realm().view(unit).trait(Traits.ENTRY).orElseThrow();
    }

    @Test
    void line1_newcomersGetWhatTheSettingsSayAndStartAtLevelOne() {
        started("ann");

        assertThat(amount("ann", "faylen")).isEqualTo(500);
        assertThat(amount("ann", "gems")).isEqualTo(10);
        assertThat(view("ann").progress("level").orElseThrow().level()).isEqualTo(1);
        set("starting_gems", 30);
        started("bob");
        assertThat(amount("bob", "gems")).isEqualTo(30);
        assertThat(amount("ann", "gems")).isEqualTo(10);
    }

    @Test
    void line1_aCurrencyThatIsAddedLaterLeavesEverybodyWhatTheyHave() {
        variant(book -> book.replace(GEMS, "").replace("\"gems\": \"$starting_gems\", ", ""));
        HolderName starter = started("ann");
        long faylen = amount("ann", "faylen");

        variant(book -> book + " ");
        assertThat(amount("ann", "gems")).isZero();
        assertThat(amount("ann", "faylen")).isEqualTo(faylen);
        assertThat(esprits("ann")).containsExactly(starter);
        assertThat(why(did("ann", "start", "accepted", true))).isInstanceOf(Refusal.Limited.class);
        started("bob");
        assertThat(amount("bob", "gems")).isEqualTo(10);
    }

    @Test
    void line2_startWorksOnceAndOnlyAfterAcceptingThePolicy() {
        assertThat(why(did("ann", "start"))).isInstanceOf(Refusal.Unmet.class);
        assertThat(why(did("ann", "start", "accepted", false))).isInstanceOf(Refusal.Unmet.class);
        HolderName starter = started("ann");
        assertThat(why(did("ann", "start", "accepted", true))).isInstanceOf(Refusal.Limited.class);

        assertThat(esprits("ann")).containsExactly(starter);
        assertThat(view("ann").trait("active.esprit")).hasValue(starter.toString());
        assertThat(entry(starter)).isIn("ice_wyvern_juvenile", "moss_golem", "lantern_fox");
    }

    @Test
    void line2_dailyScalesWithTheLevelAndSaysWhenItWorksAgain() {
        assertThat(did("ann", "daily").accepted()).isTrue();
        assertThat(amount("ann", "faylen")).isEqualTo(100);
        after("PT1H");
        Refusal refusal = why(did("ann", "daily"));
        assertThat(refusal.until()).isEqualTo(OptionalLong.of(clock().millis() + 23 * 3_600_000L));

        after("PT23H");
        give("ann", "xp", 300); // level 3
        did("ann", "daily");
        assertThat(amount("ann", "faylen")).isEqualTo(100 + 120);
    }

    @Test
    void line2_theInventoryListsInstancesWithIdNameAndRarity() {
        started("ann");
        give("ann", "virelite", 100);
        did("ann", "summon", "amount", 10);

        assertThat(esprits("ann")).hasSize(11).doesNotHaveDuplicates().allSatisfy(unit -> {
            assertThat(unit.id()).matches("[0-9a-f]{32}");
            String entry = entry(unit);
            assertThat(realm().rulebook().catalogues().get("esprits").value(entry, "rarity"))
                    .isPresent();
        });
    }

    @Test
    void line2_boardsByLevelFaylenAndXp() {
        give("ann", "xp", 500);
        give("bob", "xp", 700);
        give("ann", "faylen", 900);
        give("bob", "faylen", 800);

        assertThat(realm().top("level", 10)).extracting(Ranked::holder).containsExactly(player("bob"), player("ann"));
        assertThat(realm().top("xp", 10)).extracting(Ranked::holder).containsExactly(player("bob"), player("ann"));
        assertThat(realm().top("faylen", 10)).extracting(Ranked::holder).containsExactly(player("ann"), player("bob"));
    }

    @Test
    void line3_aTenfoldSummonIsAllOrNothing() {
        give("ann", "virelite", 99);
        assertThat(why(did("ann", "summon", "amount", 10))).isInstanceOf(Refusal.Insufficient.class);
        assertThat(esprits("ann")).isEmpty();
        assertThat(amount("ann", "virelite")).isEqualTo(99);
        assertThat(amount("ann", "xp")).isZero();

        assertThat(did("ann", "summon", "amount", 1).accepted()).isTrue();
        assertThat(esprits("ann")).hasSize(1);
        assertThat(did("ann", "summon", "amount", 2).accepted()).isFalse();
    }

    @Test
    void line3_anInstanceStartsAtLevelOneWithItsBaseHpAndItsOwnXp() {
        HolderName first = started("ann");
        give("ann", "virelite", 10);
        did("ann", "summon", "amount", 1);
        HolderName second = esprits("ann").get(1);
        did("ann", "train", Activity.UNIT, first);

        long base = Long.parseLong(realm().rulebook()
                .catalogues()
                .get("esprits")
                .value(entry(first), "base_hp")
                .orElseThrow());
        assertThat(amount(first, "hp")).isEqualTo(base);
        assertThat(amount(first, "unit-xp")).isEqualTo(20);
        assertThat(amount(second, "unit-xp")).isZero();
        assertThat(realm().view(second).progress("esprit").orElseThrow().level())
                .isEqualTo(1);
    }

    @Test
    void line3_ninetySummonsAlwaysHoldAnEpic() {
        give("ann", "virelite", 900);
        for (int i = 0; i < 9; i++) {
            did("ann", "summon", "amount", 10);
        }

        assertThat(esprits("ann").stream().map(this::entry)).containsAnyOf("storm_empress", "hollow_king");
    }

    @Test
    void line3_theCatalogueIsDataAndIsReloaded() {
        HolderName starter = started("ann");
        String before = entry(starter);
        long hp = amount(starter, "hp");
        realm().publish(
                        new Chronicle.Version(
                                clock().millis(),
                                Game.read(
                                        "reloaded",
                                        Games.named("faye")
                                                .orElseThrow()
                                                .text()
                                                .replace(
                                                        "\"file\": \"esprits.json\"",
                                                        "\"entries\": { \"pebble\": { \"name\": \"Pebble\", \"rarity\": \"Common\", \"base_hp\": 5 }, \""
                                                                + before
                                                                + "\": { \"name\": \"Older\", \"rarity\": \"Rare\", \"base_hp\": "
                                                                + (hp + 7)
                                                                + " }, \"x\": { \"name\": \"X\", \"rarity\": \"Epic\", \"base_hp\": 9 } }"))));
        started("bob");

        assertThat(entry(esprits("bob").get(0))).isEqualTo("pebble");
        assertThat(amount(starter, "hp")).isEqualTo(hp + 7);
    }

    @Test
    void line4_onlyTheOwnerSellsAndThePriceIsPositive() {
        HolderName unit = started("ann");

        assertThat(did("bob", "sell", Activity.UNIT, unit, "price", 10).accepted())
                .isFalse();
        for (Object price : new Object[] {0, "-1", "5x", "1e9", ""}) {
            assertThat(did("ann", "sell", Activity.UNIT, unit, "price", price).accepted())
                    .as("%s", price)
                    .isFalse();
        }
        assertThat(esprits("ann")).containsExactly(unit);
    }

    @Test
    void line4_theLotIsInEscrowAndListed() {
        HolderName unit = started("ann");
        HolderName lot = sold("ann", unit, 100);

        assertThat(esprits("ann")).isEmpty();
        assertThat(view("ann").trait("active.esprit")).isEmpty();
        assertThat(realm().units(lot, "esprit")).containsExactly(unit);
        assertThat(realm().top("for-sale", 10)).extracting(Ranked::holder).containsExactly(lot);
        assertThat(did("ann", "train", Activity.UNIT, unit).accepted()).isFalse();
        assertThat(did("ann", "sell", Activity.UNIT, unit, "price", 5).accepted())
                .isFalse();
    }

    @Test
    void line4_buyingMovesUnitAndMoneyTogetherAtThePriceThatTheBuyerSaw() {
        HolderName unit = started("ann");
        started("bob");
        HolderName lot = sold("ann", unit, 100);
        assertThat(why(buy("bob", lot, 99))).isInstanceOf(Refusal.Unmet.class);
        assertThat(buy("ann", lot, 100).accepted()).isFalse();
        assertThat(why(buy("eve", lot, 100))).isInstanceOf(Refusal.Insufficient.class);

        assertThat(buy("bob", lot, 100).accepted()).isTrue();
        assertThat(esprits("bob")).contains(unit);
        assertThat(amount("bob", "faylen")).isEqualTo(400);
        assertThat(amount("ann", "faylen")).isEqualTo(595);
        assertThat(buy("dan", lot, 100).accepted()).isFalse();
        assertThat(realm().top("for-sale", 10)).isEmpty();
    }

    @Test
    void line4_cancellingReturnsTheLotOnce() {
        HolderName unit = started("ann");
        HolderName lot = sold("ann", unit, 100);
        assertThat(did("bob", "cancel", "lot", lot.id()).accepted()).isFalse();

        assertThat(did("ann", "cancel", "lot", lot.id()).accepted()).isTrue();
        assertThat(esprits("ann")).containsExactly(unit);
        assertThat(did("ann", "cancel", "lot", lot.id()).accepted()).isFalse();
        assertThat(buy("bob", lot, 100).accepted()).isFalse();
        assertThat(did("ann", "buy", "lot", "nonsense", "price", 1).accepted()).isFalse();
    }

    @Test
    void line4_anAuctionGoesToTheHighestBidAndReturnsTheOthers() {
        HolderName unit = started("ann");
        started("bob");
        started("dan");
        HolderName auction = auctioned("ann", unit, 100);
        assertThat(bid("bob", auction, 99).accepted()).isFalse();
        assertThat(bid("bob", auction, 100).accepted()).isTrue();
        assertThat(bid("bob", auction, 200).accepted()).isFalse();
        assertThat(bid("dan", auction, 104).accepted()).isFalse();
        assertThat(bid("dan", auction, 105).accepted()).isTrue();
        assertThat(amount("bob", "faylen")).isEqualTo(500);
        assertThat(amount("dan", "faylen")).isEqualTo(395);
        assertThat(amount(auction, "faylen")).isEqualTo(105);

        after("PT1H");
        assertThat(bid("bob", auction, 400).accepted()).isFalse();
        realm().runDue();
        assertThat(esprits("dan")).contains(unit);
        assertThat(amount("ann", "faylen")).isEqualTo(500 + 105 - 5);
        assertThat(amount(auction, "faylen")).isZero();
        assertThat(realm().runDue()).isEmpty();
    }

    @Test
    void line4_aLateBidProlongsTheAuction() {
        HolderName unit = started("ann");
        started("bob");
        started("dan");
        HolderName auction = auctioned("ann", unit, 100);
        after("PT59M");
        bid("bob", auction, 100);
        after("PT1M");
        realm().runDue();
        assertThat(esprits("bob")).doesNotContain(unit);
        after("PT3M59S");
        assertThat(bid("dan", auction, 200).accepted()).isTrue();
        after("PT4M59S");
        realm().runDue();
        assertThat(esprits("dan")).doesNotContain(unit);
        after("PT1S");
        realm().runDue();

        assertThat(esprits("dan")).contains(unit);
        assertThat(amount("bob", "faylen")).isEqualTo(500);
    }

    @Test
    void line4_anAuctionWithoutABidGivesTheLotBack() {
        HolderName unit = started("ann");
        HolderName auction = auctioned("ann", unit, 100);
        after("PT1H");
        realm().runDue();

        assertThat(esprits("ann")).containsExactly(unit);
        assertThat(realm().top("bidding", 10)).isEmpty();
        assertThat(bid("bob", auction, 100).accepted()).isFalse();
    }

    @Test
    void line5_tenShardsMakeOneCrystal() {
        give("ann", "shard", 37);
        assertThat(did("ann", "craft", "amount", 2).accepted()).isTrue();
        assertThat(amount("ann", "shard")).isEqualTo(17);
        assertThat(amount("ann", "crystal")).isEqualTo(2);

        assertThat(did("ann", "craft", "amount", "all").accepted()).isTrue();
        assertThat(amount("ann", "shard")).isEqualTo(7);
        assertThat(amount("ann", "crystal")).isEqualTo(3);
        assertThat(did("ann", "craft", "amount", "all").accepted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "5x", "1e308", "NaN", "", "99999999999999999999", "ALL", "２"})
    void line5_invalidAmountsAreRefusedAndNothingIsHalfDone(String amount) {
        give("ann", "shard", 37);

        assertThat(did("ann", "craft", "amount", amount).accepted()).isFalse();
        assertThat(did("ann", "craft", "amount", 4).accepted()).isFalse();
        assertThat(amount("ann", "shard")).isEqualTo(37);
        assertThat(amount("ann", "crystal")).isZero();
    }

    @Test
    void line5_aFailureLeavesNothingHalfDone() {
        HolderName unit = started("ann");
        Stream.of("bob", "dan").forEach(this::started);
        HolderName lot = sold("ann", unit, 501);
        assertThat(why(buy("bob", lot, 501))).isInstanceOf(Refusal.Insufficient.class);

        assertThat(realm().units(lot, "esprit")).containsExactly(unit);
        assertThat(amount(lot, "for-sale")).isEqualTo(1);
        assertThat(amount("bob", "faylen")).isEqualTo(500);
        assertThat(Optional.of(amount("ann", "faylen"))).hasValue(500L);
    }
}
