package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.PolynomialTotal;
import dev.levelwright.curve.Progress;
import dev.levelwright.decision.Standing;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rotation;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.semantics.Game;
import dev.levelwright.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be asked about a holder at noon on Monday, the 2nd of March 2026. */
class ViewTest {
    private static final HolderName ANN = HolderName.player("ann");
    private static final long NOON = millis("2026-03-02T12:00:00Z");

    private final Game game = Game.of(Rulebook.named("views")
            .window("minute", new Window.Rolling(60_000))
            .window("own-day", Window.Calendar.daily(LocalTime.MIDNIGHT, Window.ZoneOf.HOLDER))
            .kind(new Kind.Unit("pet", Optional.of("breeds"), Kind.Naming.FREE, true, Map.of()))
            .catalogue(new Catalogue(
                    "breeds", Map.of("name", TraitType.TEXT), Map.of("cat", Map.of("name", "Cat"), "dog", Map.of())))
            .asset(Asset.named("xp").label("XP"))
            .asset(Asset.named("coins").start(25).capacity(100).overfill(10))
            .asset(Asset.named("energy").start(10).capacity(10).regeneration(2, Duration.ofMinutes(1)))
            .asset(Asset.named("today").reset("day").capacity(5))
            .asset(Asset.named("burst").reset("minute").capacity(5))
            .asset(Asset.named("fuel").countdown(Duration.ofHours(1)).capacity(5))
            .asset(Asset.named("mine").reset("own-day").capacity(5))
            .asset(Asset.named("hidden").unjournalled())
            .asset(Asset.named("seen").per("room"))
            .asset(Asset.named("might").of("pet"))
            .track("main", "xp", PolynomialTotal.of(0, 0, 100))
            .rotation(new Rotation("dailies", "day", 2, List.of("chat", "voice", "react", "invite")))
            .rule(Rule.named("earn").on("earn").does(Grant.of("xp", new Named("n"))))
            .rule(Rule.named("fill")
                    .on("fill")
                    .does(Grant.of("today", 5).and("burst", 5).and("fuel", 5).and("mine", 5)))
            .rule(Rule.named("tire").on("tire").does(Cost.of("energy", new Named("n"))))
            .rule(Rule.named("move").on("move").does(SetTraits.of("actor.zone", new TraitValue.OfFact("zone"))))
            .rule(Rule.named("adopt").on("adopt").does(pet(Optional.empty())))
            .rule(Rule.named("named").on("named").does(pet(Optional.of(new Fact.Text("Rin")))))
            .rule(Rule.named("train").on("train").does(Grant.of("unit.might", 3))));

    private static CreateUnit pet(Optional<Fact> name) {
        return new CreateUnit(
                "pet", Optional.of(new Fact.Text("$breed")), name, Party.role("actor"), Activate.NEVER, Map.of());
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private View pet(String how, String breed) {
        List<HolderName> before = game.realm().units(ANN, "pet");
        game.did("ann", how, "breed", breed);
        return game.realm().units(ANN, "pet").stream()
                .filter(unit -> !before.contains(unit))
                .map(game.realm()::view)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverWasWrittenIsBorn() {
        assertThat(game.view("ann").born()).isFalse();
        assertThat(game.view("ann").holder()).isEqualTo(ANN);
        game.did("ann", "earn", "n", 1);
        assertThat(game.view("ann").born()).isTrue();
        assertThat(game.view("bob").born()).isFalse();
    }

    @Test
    void standingsAreWhatOneHasThatIsPosted() {
        game.did("ann", "earn", "n", 250);

        List<Standing> standings = game.view("ann").standings();

        assertThat(standings)
                .extracting(standing -> standing.account().asset())
                .containsExactly("xp", "coins", "energy", "today", "burst", "fuel", "mine");
        assertThat(standings)
                .startsWith(new Standing(
                        new Account(ANN, BalanceName.of("xp")),
                        "XP",
                        250,
                        "main",
                        Optional.of(new Progress(2, 50, 100))))
                .contains(new Standing(new Account(ANN, BalanceName.of("coins")), "coins", 25, "", Optional.empty()));
    }

    @Test
    void aUnitStandsInItsOwnAssetsAndIsCalledByItsNameOrItsEntry() {
        View rin = pet("named", "cat");
        View cat = pet("adopt", "cat");
        View dog = pet("adopt", "dog");

        assertThat(rin.name()).contains("Rin");
        assertThat(cat.name()).contains("Cat");
        assertThat(dog.name()).contains("dog");
        assertThat(game.view("ann").name()).isEmpty();
        assertThat(rin.trait("entry")).contains("cat");

        game.did(game.doing("ann", "train").party(Activity.UNIT, rin.holder()));
        assertThat(game.realm().view(rin.holder()).standings())
                .containsExactly(new Standing(
                        new Account(rin.holder(), BalanceName.of("might")), "might", 3, "", Optional.empty()));
        assertThat(game.realm().units(ANN, "pet")).containsExactlyInAnyOrder(rin.holder(), cat.holder(), dog.holder());
    }

    @Test
    void roomIsWhatGrantsMayStillAdd() {
        View ann = game.view("ann");

        assertThat(ann.capacity("coins")).isEqualTo(100);
        assertThat(ann.room("coins")).isEqualTo(85);
        assertThat(ann.capacity("xp")).isEqualTo(Amounts.MAX);
        assertThat(ann.room("xp")).isEqualTo(Amounts.MAX);
        assertThat(ann.amount("nothing")).isZero();
    }

    @Test
    void timeGivesRoomAgainAtTheEndOfAWindowOrAStep() {
        game.did("ann", "fill");
        game.after("PT30S");
        View ann = game.view("ann");

        assertThat(ann.room("today")).isZero();
        assertThat(ann.roomAgain("today")).hasValue(millis("2026-03-03T00:00:00Z"));
        assertThat(ann.roomAgain("burst")).hasValue(NOON + 60_000);
        assertThat(ann.roomAgain("fuel")).hasValue(NOON + 3_600_000);
        assertThat(ann.roomAgain("coins")).isEmpty();
    }

    @Test
    void whatRegeneratesReachesItsAmountsInTime() {
        game.did("ann", "tire", "n", 7);
        game.after("PT30S");
        View ann = game.view("ann");

        assertThat(ann.amount("energy")).isEqualTo(3);
        assertThat(ann.reaches("energy", 4)).hasValue(NOON + 60_000);
        assertThat(ann.reaches("energy", 5)).hasValue(NOON + 60_000);
        assertThat(ann.reaches("energy", 6)).hasValue(NOON + 120_000);
        assertThat(ann.reaches("energy", 10)).hasValue(NOON + 240_000);
        assertThat(ann.reaches("energy", 11)).isEmpty();
        assertThat(ann.reaches("energy", 3)).isEmpty();
        assertThat(ann.reaches("coins", 30)).isEmpty();
    }

    @Test
    void aRotationShowsTheSameUntilItsWindowEnds() {
        List<String> shown = game.view("ann").rotation("dailies");

        assertThat(shown).hasSize(2).isSubsetOf("chat", "voice", "react", "invite");
        assertThat(game.view("ann").rotates("dailies")).hasValue(millis("2026-03-03T00:00:00Z"));
        assertThat(game.at("2026-03-02T23:59:59.999Z").view("ann").rotation("dailies"))
                .isEqualTo(shown);
        assertThat(game.view("ann").rotation("weeklies")).isEmpty();
        assertThat(game.view("ann").rotates("weeklies")).isEmpty();
        assertThat(game.view("ann").progress("other")).isEmpty();
    }

    @Test
    void whatIsSettledIsWhatAWriteWouldLeave() {
        game.did("ann", "tire", "n", 7);
        game.did("ann", "fill");
        game.after("P1DT1S");

        Holdings settled = game.view("ann").settled();

        assertThat(settled.seenAt()).isEqualTo(millis("2026-03-03T12:00:01Z"));
        assertThat(settled.balance(BalanceName.of("energy")))
                .contains(new Balance(10, millis("2026-03-03T12:00:01Z"), NOON));
        assertThat(settled.balance(BalanceName.of("today")).orElseThrow().amount())
                .isZero();
        assertThat(settled.balance(BalanceName.of("fuel")).orElseThrow().amount())
                .isZero();
        assertThat(settled.balance(BalanceName.of("coins"))).isEmpty();
        assertThat(settled.frames()).containsKey("day");
        assertThat(game.view("ann").balance("today").amount()).isZero();
    }

    @Test
    void beforeTheZoneChangesEveryWindowIsEntered() {
        game.did("ann", "fill");
        game.at("2026-03-04T14:00:00Z").did("ann", "move", "zone", "Asia/Tokyo");
        game.after("PT30M").did("ann", "fill");

        assertThat(game.view("ann").trait("zone")).contains("Asia/Tokyo");
        assertThat(game.at("2026-03-04T23:59:59Z").amount("ann", "mine")).isEqualTo(5);
        assertThat(game.at("2026-03-05T00:00:00Z").amount("ann", "mine")).isZero();
    }
}
