package dev.levelwright.persistence;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Due;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.time.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store keeps about holders: balances with and without keys, traits, windows, units, deposits, what is due. */
public interface HoldingLaws extends StoreLaws {
    /** Ids that a platform may send and a database may stumble over. */
    List<String> ODD = List.of(
            "", " ", "'; DROP TABLE lw_holder; --", "a:b", "\0", "\ud83d", "😀", "\uffff", "utf16:2D0", "%_\\", "É");

    private static HolderName unit(String id) {
        return new HolderName("cat", id);
    }

    private List<HolderName> cats(HolderName owner) {
        Question<List<HolderName>> question = new Question.Owned(owner, "cat");
        return play().reader()
                .scene(Set.of(new Need.Answer(question)))
                .answer(question)
                .orElseThrow();
    }

    @Test
    default void amountsUpToTheBoundAreKept() {
        play().mint("all", ADA, Amounts.MAX);

        assertThat(play().coins(ADA)).isEqualTo(Amounts.MAX);
    }

    @Test
    default void keyedBalancesStandBesideThoseWithoutAKey() {
        BalanceName monday = new BalanceName("votes", "monday");
        BalanceName tuesday = new BalanceName("votes", "tuesday");
        play().did("a", hand -> hand.mint(ADA, monday, 1));
        play().did("b", hand -> hand.mint(ADA, BalanceName.of("votes"), 5));
        play().did("c", hand -> hand.mint(ADA, monday, 2));

        assertThat(play().amount(ADA, monday)).isEqualTo(3);
        assertThat(play().amount(ADA, tuesday)).isZero();
        assertThat(play().amount(ADA, BalanceName.of("votes"))).isEqualTo(5);
        assertThat(play().amount(BOB, monday)).isZero();
    }

    @Test
    default void aKeyedBalanceThatWasAskedForIsBrought() {
        Account account = new Account(ADA, new BalanceName("votes", "monday"));
        play().mint("birth", ADA, 1);

        Scene scene = play().reader().scene(Set.of(new Need.Keyed(account)));

        assertThat(scene.brought(account)).isTrue();
        assertThat(scene.holdings(ADA)).isPresent();
    }

    @Test
    default void traitsAreSetChangedAndRemoved() {
        play().did("a", hand -> {
            hand.trait(ADA, "zone", Optional.of("Europe/Paris"));
            hand.trait(ADA, "badge", Optional.of("old"));
        });
        play().did("b", hand -> hand.trait(ADA, "zone", Optional.of("Asia/Tokyo")));
        play().did("c", hand -> hand.trait(ADA, "badge", Optional.empty()));
        play().did("d", hand -> hand.trait(ADA, "none", Optional.empty()));

        assertThat(play().holdings(ADA).traits()).containsOnly(Map.entry("zone", "Asia/Tokyo"));
        assertThat(play().fold().traits().get(ADA)).containsOnly(Map.entry("zone", "Asia/Tokyo"));
    }

    @Test
    default void windowsAreKept() {
        Frame first = new Frame(0, 100, "UTC");
        Frame next = new Frame(100, 200, "Europe/Paris");
        play().did("a", hand -> hand.enter(ADA, "day", first));
        play().did("b", hand -> hand.enter(ADA, "week", first));
        play().did("c", hand -> hand.enter(ADA, "day", next));

        assertThat(play().holdings(ADA).frames()).containsOnly(Map.entry("day", next), Map.entry("week", first));
    }

    @Test
    default void unitsAreInTheOrderInWhichTheyCame() {
        play().did("a", hand -> hand.own(ADA, unit("z")));
        play().did("b", hand -> hand.own(ADA, unit("a")));
        play().did("c", hand -> hand.own(ADA, unit("m")));
        assertThat(cats(ADA)).containsExactly(unit("z"), unit("a"), unit("m"));

        play().did("d", hand -> hand.own(BOB, unit("a")));
        play().did("e", hand -> hand.own(ADA, unit("a")));
        play().did("f", hand -> hand.own(BOB, unit("m")));
        play().did("g", hand -> hand.trait(unit("z"), "owner", Optional.empty()));

        assertThat(cats(ADA)).containsExactly(unit("a"));
        assertThat(cats(BOB)).containsExactly(unit("m"));
    }

    @Test
    default void unitsOfTheSameCommitAreSeen() {
        List<List<HolderName>> seen = new ArrayList<>();
        play().did("a", hand -> hand.own(ADA, unit("old")));
        play().together(
                        play().call(activity("b"), hand -> hand.own(ADA, unit("new"))),
                        play().call(activity("c"), hand -> hand.own(BOB, unit("old"))),
                        play().call(activity("d"), hand -> {
                            List<HolderName> cats = hand.units(ADA, "cat");
                            hand.mint(ADA, COINS, 1);
                            seen.add(cats);
                        }));

        assertThat(seen.get(seen.size() - 1)).containsExactly(unit("new"));
        assertThat(cats(BOB)).containsExactly(unit("old"));
    }

    @Test
    default void depositsWaitInOrderAndAreTakenInOnce() {
        play().did("a", hand -> hand.deposit(BOB, COINS, 5));
        play().did("b", hand -> hand.deposit(BOB, COINS, 7));
        Scene waiting = play().reader().scene(Set.of(new Need.Holder(BOB)));
        assertThat(waiting.deposits(BOB)).extracting("amount").containsExactly(5L, 7L);
        assertThat(play().coins(BOB)).isZero();

        play().mint("c", BOB, 1);
        play().mint("d", BOB, 1);

        assertThat(play().coins(BOB)).isEqualTo(14);
        assertThat(play().reader().scene(Set.of(new Need.Holder(BOB))).deposits(BOB))
                .isEmpty();
        assertThat(play().fold().amount(BOB, COINS)).isEqualTo(14);
    }

    @Test
    default void depositsOfManyThreadsAllArrive() {
        Play.onThreads(32, thread -> {
            play().did("to" + thread, hand -> hand.deposit(BOB, COINS, 1 + thread));
            return play().did("look" + thread, hand -> hand.mint(BOB, COINS, 1));
        });
        play().mint("last", BOB, 1);

        assertThat(play().coins(BOB)).isEqualTo(33 + 32 * 33 / 2);
        assertThat(play().fold().amount(BOB, COINS)).isEqualTo(play().coins(BOB));
    }

    @Test
    default void whatIsDueIsThereUntilItWasRun() {
        Activity draw = Activity.of("draw", "due:draw:1", Play.NOW.plusSeconds(60))
                .by(ADA)
                .with("round", 1);
        Activity end = Activity.of("end", "due:end:1", Play.NOW.plusSeconds(30));
        play().did("open", hand -> {
            hand.due(draw);
            hand.due(end);
            hand.due(draw.at(Play.NOW));
        });
        RealmName realm = new RealmName("realm");

        assertThat(store().due(realm, Play.NOW.plusSeconds(29), 10)).isEmpty();
        assertThat(store().due(realm, Play.NOW.plusSeconds(60), 10)).containsExactly(new Due(end), new Due(draw));
        assertThat(store().due(realm, Play.NOW.plusSeconds(60), 1)).containsExactly(new Due(end));

        Play.onThreads(8, thread -> play().did(draw, hand -> hand.mint(ADA, COINS, 3)));

        assertThat(play().coins(ADA)).isEqualTo(3);
        assertThat(store().due(realm, Play.NOW.plusSeconds(60), 10)).containsExactly(new Due(end));
    }

    @Test
    default void whatIsDueAndConcernsNoRuleWhenItComesIsDueNoMore() {
        Activity draw = Activity.of("draw", "due:draw:1", Play.NOW);
        RealmName realm = new RealmName("realm");
        play().did("open", hand -> hand.due(draw));
        assertThat(store().due(realm, Play.NOW, 10)).containsExactly(new Due(draw));

        play().decided(draw, Hand.unheard(draw));

        assertThat(store().due(realm, Play.NOW, 10)).isEmpty();
        assertThat(play().journal()).hasSize(1);
    }

    @Test
    default void whatActedBeforeIsNotMadeDue() {
        Activity draw = Activity.of("draw", "due:draw:1", Play.NOW);
        play().did(draw, hand -> hand.mint(ADA, COINS, 3));

        play().did("open", hand -> hand.due(draw));

        assertThat(store().due(new RealmName("realm"), Play.NOW, 10)).isEmpty();
    }

    @Test
    default void idsAndTextsMayHoldAnyCharacters() {
        for (String odd : ODD) {
            HolderName holder = HolderName.player(odd);
            Activity activity = Activity.of("test", "id " + odd, Play.NOW)
                    .by(holder)
                    .with("said", odd)
                    .with(odd, odd);
            play().did(activity, hand -> {
                hand.mint(holder, new BalanceName("asset " + odd, odd), 2);
                hand.trait(holder, "trait", Optional.of(odd));
                hand.trait(holder, odd, Optional.of("x"));
            });

            assertThat(play().amount(holder, new BalanceName("asset " + odd, odd)))
                    .isEqualTo(2);
            assertThat(play().holdings(holder).trait("trait")).contains(odd);
            assertThat(play().reader().outcome("id " + odd)).isPresent();
            assertThat(play().reader().history(holder, Long.MAX_VALUE, 1))
                    .singleElement()
                    .satisfies(
                            entry -> assertThat(entry.transaction().activity()).isEqualTo(activity));
        }
        assertThat(play().journal()).hasSize(ODD.size());
    }

    @Test
    default void whatIsPublishedHoldsInTheOrderOfInstants() {
        RealmName realm = new RealmName("realm");
        Chronicle.Entry late = new Chronicle.Set(2_000, "cap", Optional.of(Fact.of(150)));
        Chronicle.Entry early = new Chronicle.Set(1_000, "cap", Optional.of(Fact.of(100)));
        Chronicle.Entry again = new Chronicle.Set(1_000, "cap", Optional.empty());
        store().publish(realm, late);
        store().publish(realm, early);
        store().publish(realm, again);

        assertThat(play().reader().chronicle().entries()).containsExactly(early, again, late);
        List<Chronicle> seen = new ArrayList<>();
        play().did("a", hand -> {
            hand.mint(ADA, COINS, 1);
            seen.add(hand.scene().chronicle());
        });
        assertThat(seen.get(seen.size() - 1)).isEqualTo(play().reader().chronicle());
    }
}
