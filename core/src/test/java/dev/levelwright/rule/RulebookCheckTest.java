package dev.levelwright.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetBuilder;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.asset.Overflow;
import dev.levelwright.condition.Holds;
import dev.levelwright.condition.Unlocked;
import dev.levelwright.curve.Listed;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.Empty;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Raise;
import dev.levelwright.effect.Roll;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Kind.Naming;
import dev.levelwright.holder.TraitType;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Pity;
import dev.levelwright.loot.Weighted;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Held;
import dev.levelwright.quantity.PerLevel;
import dev.levelwright.quantity.Stepped;
import dev.levelwright.rule.Limit.Charge;
import dev.levelwright.rule.Limit.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulebookCheckTest {
    @Test
    void whatTimeChangesCannotWaitAsADeposit() {
        RulebookBuilder book = Rulebook.named("pay")
                .asset(Asset.named("energy").capacity(5).regeneration(1, Duration.ofMinutes(1)))
                .rule(Rule.named("pay")
                        .on("pay")
                        .does(new DepositTo(Path.of("energy"), Party.role("target"), new Constant(1))));

        assertThat(catchThrowableOfType(InvalidDocument.class, book::build))
                .hasMessageContaining(
                        "deposit.from: asset energy changes by time, so it cannot wait as a deposit: move it instead");
    }

    @Test
    void everyProblemOfABuiltRulebookIsReportedAtOnce() {
        RulebookBuilder book = Rulebook.named("shop")
                .asset(Asset.named("coins"))
                .track("main", "xp", new Listed(1, List.of(0L, 5L)))
                .rule(Rule.named("buy").on("buy").once("dya").does(Grant.of("coin", 1)))
                .rule(Rule.named("buy").on("").does(Grant.of("coins", new All())))
                .rule(Rule.named("idle").on("idle"));

        assertThat(catchThrowableOfType(InvalidDocument.class, book::build)).hasMessage("""
            rulebook shop has 7 problems
            tracks.main.asset: unknown asset "xp"
            rules[0] "buy".once.window: unknown window "dya"; did you mean "day"?
            rules[0] "buy".grant.coin: unknown asset "coin"; did you mean "coins"?
            rules[1] "buy".id: another rule is called "buy" already
            rules[1] "buy": a rule must have either on or reach
            rules[1] "buy".grant.coins: "all" can only be a cost or a move
            rules[2] "idle": rule idle does nothing: it has no effect\
            """);
    }

    @Test
    void namesBuiltInCodeAreAsPlainAsThoseInJson() {
        assertProblems(
                Rulebook.named("a")
                        .asset(Asset.named("a/b"))
                        .asset(Asset.named("12"))
                        .rule(rule("a:b").does(xp(1))),
                "assets.a/b: must be a name of 1 to 64 letters, digits, _ and -, with a letter",
                "assets.12: must be a name of 1 to 64 letters, digits, _ and -, with a letter",
                "rules.a:b: must be a name of 1 to 64 letters, digits, _ and -, with a letter",
                "rules[0] \"a:b\".grant.xp: unknown asset \"xp\"");
    }

    @Test
    void anAssetChangesByTimeInOneWayOnly() {
        assertProblems(
                book(Asset.named("a").reset("day").expiry(Duration.ofDays(1)).lapse("day")),
                "assets.a: must change by time in one way but has reset, lapse, expiry");
    }

    @Test
    void aResetEndsAndALapseIsOfTheCalendar() {
        assertProblems(
                book(
                        Asset.named("a").reset("ever"),
                        Asset.named("b").lapse("ever"),
                        Asset.named("c").reset("PT1H")),
                "assets.a.reset: must be a window that ends",
                "assets.b.lapse.each: must be a window of the calendar, such as day");
    }

    @Test
    void whatIsSpentOrReceivedIsAnotherAssetOfTheSameHolder() {
        assertProblems(
                book(
                                Asset.named("a").lapse(new Lapse("day", 0, Optional.of("a"), Optional.of("b"))),
                                Asset.named("b").of("cat"),
                                Asset.named("c").capacity(1).overflow(new Overflow.Spill("d")),
                                Asset.named("d").per("item"))
                        .kind(unit("cat", Optional.empty(), false)),
                "assets.a.lapse.spend: must be another asset",
                "assets.a.lapse.into: asset b is of cat, but this one is of player",
                "assets.c.overflow.spill: asset d is kept per item, so it has no single balance");
    }

    @Test
    void nothingSpillsIntoItselfOrIsMeasuredByItself() {
        assertProblems(
                book(
                        Asset.named("a").overflow(new Overflow.Spill("b")),
                        Asset.named("b").overflow(new Overflow.Spill("a")),
                        Asset.named("c").capacity(by("d")),
                        Asset.named("d").capacity(by("c")),
                        Asset.named("e").capacity(by("d"))),
                "assets.a.overflow: a spills back into itself",
                "assets.b.overflow: b spills back into itself",
                "assets.c.capacity: c is measured by itself",
                "assets.d.capacity: d is measured by itself");
    }

    @Test
    void aCapacityByATrackOverTheSameAssetIsMeasuredByItself() {
        assertProblems(
                book(Asset.named("xp").capacity(by("main"))).track("main", "xp", new Listed(1, List.of(0L, 5L))),
                "assets.xp.capacity: xp is measured by itself");
    }

    @Test
    void measuresNameSettingsOfTypeAmountTracksAssetsAndFields() {
        assertProblems(
                book(
                                Asset.named("a").capacity(new Measure.Setting("cap")),
                                Asset.named("b").start(new Measure.Setting("title")),
                                Asset.named("c").overfill(by("lvl")),
                                Asset.named("d").start(new Measure.Entry("hp")),
                                Asset.named("e").of("cat").start(new Measure.Entry("rarity")),
                                Asset.named("f").of("cat").start(new Measure.Entry("hp")))
                        .setting(new Setting("title", Setting.Type.TEXT, new Fact.Text("x"), 0, 0))
                        .kind(unit("cat", Optional.of("cats"), false))
                        .catalogue(new Catalogue(
                                "cats", Map.of("rarity", TraitType.TEXT, "hp", TraitType.NUMBER), Map.of())),
                "assets.a.capacity: unknown setting \"cap\"",
                "assets.b.start: setting title must be an amount",
                "assets.c.overfill.by: unknown track or asset \"lvl\"",
                "assets.d.start.entry: only an asset of a unit kind with a catalogue has entries, but this one is of"
                        + " player",
                "assets.e.start.entry: catalogue cats has no field \"rarity\" of type number");
    }

    @Test
    void whatIsBothATrackAndAnAssetDoesNotSayWhichIsMeant() {
        assertProblems(
                book(Asset.named("xp"), Asset.named("a").capacity(by("xp")))
                        .track("xp", "xp", new Listed(1, List.of(0L, 5L)))
                        .rule(rule("buy")
                                .does(Grant.of(
                                        "a", new Stepped(Path.of("xp"), new TreeMap<>(Map.of(0L, new Constant(1))))))),
                "assets.a.capacity.by: \"xp\" is both a track and an asset, so it does not say which is meant",
                "rules[0] \"buy\".grant.a.by: \"xp\" is both a track and an asset, so it does not say which is meant");
    }

    @Test
    void aBoardAndATrackNeedOneBalanceForEachHolder() {
        assertProblems(
                book(Asset.named("a").per("item").board()).track("main", "a", new Listed(1, List.of(0L, 5L))),
                "assets.a.board: a board needs one balance for each holder, and this is kept per item",
                "tracks.main.asset: asset a is kept per item, so it has no single balance");
    }

    @Test
    void aBoardIsKeptOfWhatTheJournalPosts() {
        assertProblems(
                book(Asset.named("a").unjournalled().board()),
                "assets.a.board: a board is kept of what the journal posts, and this has \"journal\": false");
    }

    @Test
    void aMessageFillsInCapacityAndLevels() {
        assertProblems(
                book(Asset.named("a").capacity(1).message("{capacity} at {main}, {amont} left"))
                        .track("main", "a", new Listed(1, List.of(0L, 5L))),
                "assets.a.message: unknown place \"amont\"");
    }

    @Test
    void unlocksAreAtLevelsThatExist() {
        assertProblems(
                book(Asset.named("xp"))
                        .track(Track.of(
                                "main",
                                "xp",
                                new Listed(1, List.of(0L, 5L, 9L)),
                                OptionalInt.empty(),
                                List.of(),
                                new TreeMap<>(Map.of(3, List.of("fork"), 4, List.of("sell")))))
                        .rule(rule("a").when(Unlocked.of("frok")).does(xp(1))),
                "tracks.main.unlocks.4: levels are 1..3, so nobody reaches 4",
                "rules[0] \"a\".if.unlocked: unknown feature \"frok\"; did you mean \"fork\"?");
    }

    @Test
    void kindsLeaveTheEnginesOwnNamesAlone() {
        assertProblems(
                book().kind(new Kind.Pool("sink", false, Map.of("owner", TraitType.TEXT, "price", TraitType.NUMBER)))
                        .kind(unit("cat", Optional.of("cats"), true)),
                "kinds.sink: the engine itself has a kind called sink",
                "kinds.sink.traits.owner: the engine itself keeps the trait owner",
                "kinds.cat.catalogue: unknown catalogue \"cats\"");
    }

    @Test
    void aBoostActsOnWhatIsThere() {
        assertProblems(
                book(Asset.named("xp"), Asset.named("uses").per("item"))
                        .boost(boost("a", Optional.of("uses"), Boost.On.GRANT, "xpp"))
                        .boost(boost("b", Optional.empty(), Boost.On.REGENERATION, "xp"))
                        .boost(boost("c", Optional.empty(), Boost.On.CAPACITY, "xp"))
                        .group("d", Stacking.ADD),
                "boosts.a.held-as: asset uses is kept per item, so it has no single balance",
                "boosts.a.on: unknown asset \"xpp\"; did you mean \"xp\"?",
                "boosts.b.on: asset xp does not regenerate",
                "boosts.c.on: asset xp has no capacity",
                "groups.d: no boost is in the group d");
    }

    @Test
    void aBoostEndsAfterItBegan() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        Boost boost = new Boost(
                "a",
                Optional.empty(),
                Boost.On.GRANT,
                "xp",
                List.of(),
                Ratio.whole(2),
                false,
                "a",
                false,
                Set.of(),
                Optional.of(noon),
                Optional.of(noon));

        assertProblems(book(Asset.named("xp")).boost(boost), "boosts.a.until: must be after from");
    }

    @Test
    void tablesNestAtMostFourDeepAndNeverInACircle() {
        assertProblems(
                book(Asset.named("xp"))
                        .loot(opening("a", "b"))
                        .loot(opening("b", "c"))
                        .loot(opening("c", "d"))
                        .loot(opening("d", "e"))
                        .loot(table("e", xp(1)))
                        .loot(opening("x", "y"))
                        .loot(opening("y", "x")),
                "loot.a: loot tables must not nest deeper than 4",
                "loot.x: loot table x opens itself",
                "loot.y: loot table y opens itself");
    }

    @Test
    void lootNamesWhatIsThere() {
        assertProblems(
                book(Asset.named("xp"))
                        .loot(opening("a", "box"))
                        .loot(table("b", Grant.of("xpp", 1)).withPity(Pity.hard("misses", "0", 5))),
                "loot.a.weighted[0].roll: unknown loot table \"box\"",
                "loot.b.weighted[0].grant.xpp: unknown asset \"xpp\"; did you mean \"xp\"?",
                "loot.b.pity.counter: unknown asset \"misses\"");
    }

    @Test
    void partiesAndTraitsNamePoolsAndActiveUnitsThatAreThere() {
        assertProblems(
                book(Asset.named("xp"))
                        .kind(new Kind.Pool("lot", true, Map.of("price", TraitType.NUMBER, "note", TraitType.TEXT)))
                        .kind(unit("cat", Optional.empty(), false))
                        .rule(rule("a")
                                .does(Grant.of("@bank.xp", 1).and("@cat.xp", 1).and("actor.active.cat.xp", 1)))
                        .rule(rule("b").does(new Raise(Map.of(Path.of("xp"), new Held(Path.parse("@lot.note"))))))
                        .rule(rule("c").does(new Raise(Map.of(Path.of("xp"), new Held(Path.parse("@lot.price"))))))
                        .rule(rule("d").does(SetTraits.of("@lot.prise", new TraitValue.Literal("5"))))
                        .rule(rule("e")
                                .does(SetTraits.of("actor.active.dog", new TraitValue.OfParty(Party.role("unit"))))),
                "rules[0] \"a\".grant.@bank.xp: unknown pool \"bank\"",
                "rules[0] \"a\".grant.@cat.xp: \"@cat\" must be a pool but is a unit",
                "rules[0] \"a\".grant.actor.active.cat.xp: kind cat has no active unit; it would need \"active\": true",
                "rules[1] \"b\".raise.xp: \"@lot.note\" must be an asset, or a trait of type number of a kind",
                "rules[3] \"d\".set.@lot.prise: unknown trait of lot \"prise\"; did you mean \"price\"?",
                "rules[4] \"e\".set.actor.active.dog: unknown kind \"dog\"");
    }

    @Test
    void anAmountPerLevelSaysOfWhichTrackUnlessThereIsOne() {
        assertProblems(
                book(Asset.named("xp")).rule(rule("a").does(Grant.of("xp", PerLevel.of(1, 1)))),
                "rules[0] \"a\".grant.xp.perLevel: must say of which track, because there are 0");
    }

    @Test
    void aRoleDoesNotStandForItself() {
        assertProblems(
                book(Asset.named("xp"))
                        .rule(rule("a").bind("unit", "unit.mother").does(xp(1)))
                        .rule(rule("b")
                                .bind("who", "actor.friend")
                                .bind("other", "who.friend")
                                .does(xp(1))),
                "rules[0] \"a\".for.unit: role unit stands for itself");
    }

    @Test
    void onlyLimitsThatAreThereAreEmptied() {
        Limit keyed =
                new Limit(Word.ONCE, Measure.constant(1), "day", List.of("message"), Party.role("actor"), Charge.EARN);
        assertProblems(
                book(Asset.named("xp"))
                        .rule(rule("daily").once("day").does(xp(1)))
                        .rule(rule("react").limit(keyed).does(xp(1)))
                        .rule(rule("reset")
                                .does(new Empty(List.of(
                                        limit("daily", "once"), limit("daily", "every"), limit("react", "once"))))),
                "rules[2] \"reset\".empty[1]: there is no rule \"daily\" with the limit every",
                "rules[2] \"reset\".empty[2]: limit once of rule react is kept per something, so it cannot be named as"
                        + " one");
    }

    @Test
    void aRenamedRuleIsNotStillThere() {
        assertProblems(
                book(Asset.named("xp"))
                        .rule(rule("a").was("b", "c").does(xp(1)))
                        .rule(rule("b").does(xp(1))),
                "rules[0] \"a\".was: rule \"b\" is still there");
    }

    @Test
    void conditionsAndThresholdsNameBalances() {
        assertProblems(
                book(Asset.named("xp"))
                        .rule(rule("a")
                                .where(Holds.atLeast("xpp", 1))
                                .when(Holds.atLeast("target.gold", 1))
                                .does(xp(1)))
                        .rule(Rule.named("b").reach("streek", 7).does(xp(1)))
                        .rule(Rule.named("c").onLevel("main").within("xp-today").does(xp(1))),
                "rules[0] \"a\".where.holds.xpp: unknown asset \"xpp\"; did you mean \"xp\"?",
                "rules[0] \"a\".if.holds.target.gold: unknown asset \"gold\"",
                "rules[1] \"b\".reach.streek: unknown asset \"streek\"",
                "rules[2] \"c\".on: unknown track \"main\"",
                "rules[2] \"c\".within[0]: unknown asset \"xp-today\"");
    }

    private static void assertProblems(RulebookBuilder book, String... problems) {
        InvalidDocument invalid = catchThrowableOfType(InvalidDocument.class, book::build);

        assertThat(invalid).isNotNull();
        assertThat(invalid.problems().stream().map(Object::toString)).containsExactlyInAnyOrder(problems);
    }

    private static RulebookBuilder book(AssetBuilder... assets) {
        RulebookBuilder book = Rulebook.named("book");
        for (AssetBuilder asset : assets) {
            book.asset(asset);
        }
        return book;
    }

    private static RuleBuilder rule(String id) {
        return Rule.named(id).on("event");
    }

    private static Grant xp(long amount) {
        return Grant.of("xp", amount);
    }

    private static Measure by(String standing) {
        return new Measure.ByStep(standing, new TreeMap<>(Map.of(0L, Measure.constant(1))));
    }

    private static Kind unit(String name, Optional<String> catalogue, boolean active) {
        return new Kind.Unit(name, catalogue, Naming.FREE, active, Map.of());
    }

    private static Boost boost(String name, Optional<String> held, Boost.On on, String asset) {
        return new Boost(
                name,
                held,
                on,
                asset,
                List.of(),
                Ratio.whole(2),
                false,
                name,
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static LootTable<List<Effect>> opening(String name, String other) {
        return table(name, Roll.of(other));
    }

    private static LootTable<List<Effect>> table(String name, Effect effect) {
        return LootTable.of(name, List.of(new Weighted<>("0", 1, List.of(effect))));
    }

    private static Empty.What limit(String rule, String word) {
        return new Empty.OfLimit(Party.role("target"), rule, word);
    }
}
