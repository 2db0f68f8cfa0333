package dev.levelwright.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.form.Form;
import dev.levelwright.holder.HolderName;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.FakeTurn;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Party;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Form<Condition> FORM = Conditions.registry().asKeyed();
    private static final HolderName CAT = new HolderName("cat", "1");

    private final FakeTurn turn = FakeTurn.with("coins", "story");

    @Test
    void aNumberIsComparedWithItsBounds() {
        turn.fact("people", 2).fact("needed", 3);

        assertMet(FactIs.atLeast("people", 2));
        assertMet(new FactIs("people", Comparison.Between.atMost(2)));
        assertUnmet(FactIs.atLeast("people", 3), "people must be at least 3 but was 2");
        assertUnmet(
                new FactIs(
                        "people",
                        new Comparison.Between(Optional.of(new Fact.Text("$needed")), Optional.of(new Fact.Whole(9)))),
                "people must be at least 3 and at most 9 but was 2");
        assertUnmet(FactIs.atLeast("messages", 1), "messages must be at least 1 but is not stated");
    }

    @Test
    void aBoundThatNobodyStatesIsNeverMet() {
        turn.fact("people", 2);

        assertUnmet(
                new FactIs("people", new Comparison.Between(Optional.of(new Fact.Text("$none")), Optional.empty())),
                "people must be at least $none but was 2");
        assertUnmet(
                new FactIs("people", new Comparison.Between(Optional.empty(), Optional.of(new Fact.Text("$none")))),
                "people must be at most $none but was 2");
    }

    @Test
    void aTextThatIsNoNumberIsBelowAndAboveNothing() {
        turn.fact("people", "many");

        assertUnmet(FactIs.atLeast("people", 0), "people must be at least 0 but was many");
        assertUnmet(new FactIs("people", Comparison.Between.atMost(9)), "people must be at most 9 but was many");
    }

    @Test
    void valuesAreComparedByTheirText() {
        turn.fact("amount", "5").fact("sure", true).fact("other", 5);

        assertMet(FactIs.is("amount", 5));
        assertMet(FactIs.is("sure", true));
        assertMet(new FactIs("amount", new Comparison.Is(new Fact.Text("$other"))));
        assertUnmet(FactIs.is("amount", 6), "amount must be 6 but was 5");
        assertUnmet(FactIs.is("amount", "$none"), "amount must be $none but was 5");
    }

    @Test
    void aListOfASettingIsLookedThrough() {
        turn.fact("channel", "c2").fact("rp", List.of("c1", "c2"));
        Condition in = new FactIs("channel", new Comparison.In(List.of(new Fact.Text("$rp"), new Fact.Text("c9"))));

        assertMet(in);
        turn.fact("channel", "c3");
        assertUnmet(in, "channel must be one of c1, c2, c9 but was c3");
        turn.fact("rp", List.of());
        assertUnmet(
                new FactIs("channel", new Comparison.In(List.of(new Fact.Text("$rp")))),
                "channel must be in an empty list but was c3");
    }

    @Test
    void aListOfRolesHasARole() {
        turn.fact("roles", List.of("vip", "staff")).fact("allowed", List.of("admin", "staff"));

        assertMet(new FactIs("roles", new Comparison.Has(new Fact.Text("vip"))));
        assertMet(new FactIs("roles", new Comparison.Has(new Fact.Text("$allowed"))));
        assertUnmet(
                new FactIs("roles", new Comparison.Has(new Fact.Text("admin"))),
                "roles must have admin but was vip,staff");
    }

    @Test
    void twoPartiesAreTheSameOrTwo() {
        assertMet(NotSame.of("actor", "target"));
        assertUnmet(new Same(Party.role("actor"), Party.role("target")), "actor must be the same as target");
        assertUnmet(NotSame.of("actor", "winner"), "actor and winner must be two different holders");

        turn.party("target", FakeTurn.ANA);
        assertMet(new Same(Party.role("actor"), Party.role("target")));
        assertUnmet(NotSame.of("actor", "target"), "actor and target must be two different holders");
    }

    @Test
    void nobodyIsNotTheSameAsNobody() {
        assertUnmet(new Same(Party.role("winner"), Party.role("loser")), "winner must be the same as loser");
    }

    @Test
    void onlyItsOwnerOwnsAUnit() {
        Condition owns = new Owns(Party.role("actor"), Party.role("unit"));

        assertUnmet(owns, "actor must own unit");
        turn.party("unit", CAT);
        assertUnmet(owns, "actor must own unit");
        turn.trait(CAT, "owner", FakeTurn.BEN.toString());
        assertUnmet(owns, "actor must own unit");
        turn.trait(CAT, "owner", FakeTurn.ANA.toString());
        assertMet(owns);
    }

    @Test
    void aBalanceHoldsAtLeastAtMostOrExactly() {
        turn.holding("coins", 300);

        assertMet(Holds.atLeast("coins", 300));
        assertUnmet(Holds.atLeast("coins", 301), "coins must be at least 301 but was 300");
        assertUnmet(needs("story", Holds.Bound.EXACTLY, new Fact.Whole(1)), "story must be exactly 1 but was 0");
        assertUnmet(needs("coins", Holds.Bound.AT_MOST, new Fact.Whole(9)), "coins must be at most 9 but was 300");
        assertUnmet(needs("coins", Holds.Bound.AT_LEAST, new Fact.Text("$price")), "$price must be a whole number");
    }

    @Test
    void whatTimeWillBringIsSaidWithItsInstant() {
        turn.asset(Asset.named("energy")
                .capacity(10)
                .regeneration(1, Duration.ofMinutes(1))
                .build());

        assertThat(Holds.atLeast("energy", 7).check(turn).until()).hasValue(turn.at() + 7);
        assertThat(Holds.atLeast("coins", 7).check(turn).until()).isEmpty();
    }

    @Test
    void aFactMayNameWhatIsHeld() {
        turn.asset(Asset.named("badge-founder").build()).holding("badge-founder", 1);
        Condition wears = needs("$badge", Holds.Bound.AT_LEAST, new Fact.Whole(1));

        assertUnmet(wears, "$badge must name something that can be held");
        turn.fact("badge", "owner");
        assertUnmet(wears, "$badge must name something that can be held");
        turn.fact("badge", "badge-founder");
        assertMet(wears);
    }

    @Test
    void aLevelIsReachedOrNot() {
        turn.level("main", 4).level("fork", 1);

        assertMet(new AtLevel(Optional.of("main"), 4, Party.role("actor")));
        assertUnmet(
                new AtLevel(Optional.of("main"), 5, Party.role("actor")), "level on main must be at least 5 but was 4");
        assertUnmet(new AtLevel(Optional.of("main"), 1, Party.role("winner")), "winner is missing");
        assertMet(Unlocked.of("fork"));
        assertUnmet(Unlocked.of("sell"), "sell must be unlocked by a level of actor");
    }

    @Test
    void onlyTheHostIsTrusted() {
        assertUnmet(new Trusted(true), "only the host itself may do this");
        assertMet(new Trusted(false));
        turn.byHost();
        assertMet(new Trusted(true));
        assertUnmet(new Trusted(false), "the host itself cannot do this");
    }

    @Test
    void aDayOfTheWeekComesAgain() {
        Finding saturday = new OnDays(Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY)).check(turn);

        assertMet(new OnDays(Set.of(DayOfWeek.WEDNESDAY)));
        assertThat(saturday.detail()).isEqualTo("day must be one of SATURDAY, SUNDAY but was WEDNESDAY");
        assertThat(saturday.until())
                .hasValue(Instant.parse("2026-03-07T00:00:00Z").toEpochMilli());
        assertThat(new OnDays(Set.of(DayOfWeek.TUESDAY)).check(turn).until())
                .hasValue(Instant.parse("2026-03-10T00:00:00Z").toEpochMilli());
    }

    @Test
    void aTraitHasAValueOrNone() {
        Party actor = Party.role("actor");
        Condition badge = new TraitIs(actor, "badge", Optional.of(new Fact.Text("$badge")));

        assertMet(new TraitIs(actor, "badge", Optional.empty()));
        assertUnmet(badge, "badge of actor must be $badge but is not set");
        turn.fact("badge", "gold").trait(FakeTurn.ANA, "badge", "gold");
        assertMet(badge);
        assertUnmet(new TraitIs(actor, "badge", Optional.empty()), "badge of actor must not be set");
        turn.trait(FakeTurn.ANA, "badge", "tin");
        assertUnmet(badge, "badge of actor must be gold but was tin");
    }

    @Test
    void conditionsAreJoined() {
        Condition yes = new Trusted(false);
        Condition no = new Trusted(true);

        assertMet(new AnyOf(List.of(no, yes)));
        assertUnmet(new AllOf(List.of(yes, no)), "only the host itself may do this");
        assertMet(new Not(no));
        assertUnmet(new Not(yes), "trusted must not hold");
        assertUnmet(
                new AnyOf(List.of(no, no)), "only the host itself may do this, or only the host itself may do this");
    }

    @Test
    void anyOfSeveralIsMetAtTheEarliestInstant() {
        turn.asset(Asset.named("energy")
                .capacity(10)
                .regeneration(1, Duration.ofMinutes(1))
                .build());
        Condition any = new AnyOf(List.of(new Trusted(true), Holds.atLeast("energy", 7), Holds.atLeast("energy", 5)));

        assertThat(any.check(turn).until()).hasValue(turn.at() + 5);
    }

    @Property
    void everyConditionIsReadAsItIsWritten(@ForAll("conditions") Condition condition) {
        assertThat(FORM.read(FORM.write(condition), "condition")).isEqualTo(condition);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return ConditionArbitraries.conditions();
    }

    private static Condition needs(String path, Holds.Bound bound, Fact amount) {
        return new Holds(Map.of(path, new Holds.Need(bound, amount)));
    }

    private void assertMet(Condition condition) {
        assertThat(condition.check(turn)).isEqualTo(Finding.MET);
    }

    private void assertUnmet(Condition condition, String detail) {
        assertThat(condition.check(turn)).isEqualTo(Finding.unmet(detail));
    }
}
