package dev.levelwright.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Kind.Naming;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.FakeTurn;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateEffectsTest {
    private static final Party ACTOR = Party.role("actor");
    private static final HolderName NEW = new HolderName("cat", "new0");

    private final FakeTurn turn = FakeTurn.with()
            .kind(new Kind.Unit("cat", Optional.of("cats"), Naming.UNIQUE_PER_OWNER, true, Map.of()))
            .catalogue(new Catalogue("cats", Map.of(), Map.of("tabby", Map.of())));

    @Test
    void aUnitIsMadeWithOwnerNameAndEntry() {
        create(Activate.IF_NONE).apply(turn.fact("name", "  Félix ").fact("entry", "tabby"));

        assertThat(turn.trait(NEW, "owner")).contains("player:ana");
        assertThat(turn.trait(NEW, "name")).contains("Félix");
        assertThat(turn.trait(NEW, "entry")).contains("tabby");
        assertThat(turn.trait(FakeTurn.ANA, "active.cat")).contains("cat:new0");
    }

    @Test
    void aNewUnitIsActiveIfTheRuleSaysSo() {
        turn.fact("name", "Tom").fact("entry", "tabby").trait(FakeTurn.ANA, "active.cat", "cat:old");

        create(Activate.IF_NONE).apply(turn);
        assertThat(turn.trait(FakeTurn.ANA, "active.cat")).contains("cat:old");
        create(Activate.NEVER).apply(turn.fact("name", "Tim"));
        assertThat(turn.trait(FakeTurn.ANA, "active.cat")).contains("cat:old");
        create(Activate.ALWAYS).apply(turn.fact("name", "Tam"));
        assertThat(turn.trait(FakeTurn.ANA, "active.cat")).contains("cat:new2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "a\u0085b"})
    void aNameWithoutCharactersOrWithControlCharactersIsRefused(String name) {
        assertMalformed(create(Activate.NEVER), turn.fact("name", name).fact("entry", "tabby"), "name");
    }

    @Test
    void aNameHasAtMostAHundredCharactersHoweverWideTheyAre() {
        turn.fact("entry", "tabby");

        create(Activate.NEVER).apply(turn.fact("name", "😺".repeat(100)));
        assertMalformed(create(Activate.NEVER), turn.fact("name", "😺".repeat(101)), "name");
    }

    @Test
    void twoUnitsOfOneOwnerDifferInNameWithoutRegardToCase() {
        turn.fact("entry", "tabby").fact("name", "Félix");
        create(Activate.NEVER).apply(turn);

        assertThatThrownBy(() -> create(Activate.NEVER).apply(turn.fact("name", "fÉLIX")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new Refusal.Unmet(
                                        "rule",
                                        "create",
                                        "you already have a cat called Félix",
                                        OptionalLong.empty())));
        create(Activate.NEVER).apply(turn.party("actor", FakeTurn.BEN));
        assertThat(turn.created()).hasSize(2);
    }

    @Test
    void anEntryMustBeInTheCatalogue() {
        assertMalformed(create(Activate.NEVER), turn.fact("name", "Tom").fact("entry", "lion"), "entry");
    }

    @Test
    void aNameThatNobodyStatesIsMissing() {
        assertMalformed(create(Activate.NEVER), turn.fact("entry", "tabby"), "$name");
    }

    @Test
    void furtherTraitsAreLeftUnsetWhenNobodyStatesThem() {
        CreateUnit create = new CreateUnit(
                "cat",
                Optional.empty(),
                Optional.empty(),
                ACTOR,
                Activate.NEVER,
                Map.of("image", new Fact.Text("$image"), "mood", new Fact.Text("calm")));

        create.apply(turn);

        assertThat(turn.trait(NEW, "image")).isEmpty();
        assertThat(turn.trait(NEW, "mood")).contains("calm");
    }

    @Test
    void traitsAreSetFromFactsHoldersTextsAndNewUnits() {
        turn.fact("zone", "Europe/Paris");
        turn.create("cat", Map.of());

        SetTraits.of("actor.zone", new TraitValue.OfFact("zone")).apply(turn);
        SetTraits.of("target.invited-by", new TraitValue.OfParty(ACTOR)).apply(turn);
        SetTraits.of("actor.active.cat", new TraitValue.OfCreated(0)).apply(turn);
        SetTraits.of("@lot.state", new TraitValue.Literal("open")).apply(turn);

        assertThat(turn.trait(FakeTurn.ANA, "zone")).contains("Europe/Paris");
        assertThat(turn.trait(FakeTurn.BEN, "invited-by")).contains("player:ana");
        assertThat(turn.trait(FakeTurn.ANA, "active.cat")).contains("cat:new0");
        assertThat(turn.trait(new HolderName("lot", ""), "state")).contains("open");
        SetTraits.of("actor.zone", new TraitValue.Removed()).apply(turn);
        assertThat(turn.trait(FakeTurn.ANA, "zone")).isEmpty();
    }

    @Test
    void aTraitOfNobodyOrFromNothingIsRefused() {
        assertMalformed(SetTraits.of("winner.badge", new TraitValue.Literal("x")), turn, "winner");
        assertMalformed(SetTraits.of("actor.badge", new TraitValue.OfFact("badge")), turn, "$badge");
        assertMalformed(SetTraits.of("actor.badge", new TraitValue.OfParty(Party.role("winner"))), turn, "winner");
        assertMalformed(SetTraits.of("actor.badge", new TraitValue.OfCreated(0)), turn, "created[0]");
        assertThatThrownBy(() -> SetTraits.Trait.parse("badge"))
                .hasMessage("a trait is written party.trait but was \"badge\"");
    }

    @Test
    void aClosedUnitHasNoOwnerAndAnotherOneIsActive() {
        HolderName old = new HolderName("cat", "a");
        HolderName young = new HolderName("cat", "b");
        turn.trait(old, "owner", "player:ana").trait(young, "owner", "player:ana");
        turn.trait(FakeTurn.ANA, "active.cat", "cat:a").party("unit", old);

        new CloseUnit(Party.role("unit"), ThenActive.OLDEST_OR_NONE).apply(turn);
        assertThat(turn.trait(old, "owner")).isEmpty();
        assertThat(turn.trait(FakeTurn.ANA, "active.cat")).contains("cat:b");

        new CloseUnit(Party.role("unit"), ThenActive.OLDEST_OR_NONE).apply(turn.party("unit", young));
        assertThat(turn.trait(FakeTurn.ANA, "active.cat")).isEmpty();
        assertMalformed(new CloseUnit(Party.role("unit"), ThenActive.NONE), turn, "unit");
    }

    @Test
    void closingAnotherUnitLeavesTheActiveOne() {
        HolderName other = new HolderName("cat", "b");
        turn.trait(other, "owner", "player:ana").trait(FakeTurn.ANA, "active.cat", "cat:a");

        new CloseUnit(Party.role("unit"), ThenActive.NONE).apply(turn.party("unit", other));

        assertThat(turn.trait(FakeTurn.ANA, "active.cat")).contains("cat:a");
    }

    @Test
    void aDueActivityHasACanonicalIdAndIsTheHosts() {
        turn.fact("bet", "7").fact("secret", "x");

        due("$bet/$activity").apply(turn);

        Activity due = turn.madeDue().get(0).activity();
        assertThat(due.id()).isEqualTo("due:bet-ends:7/a1");
        assertThat(due.type()).isEqualTo("due:bet-ends");
        assertThat(due.at()).isEqualTo(turn.at() + 600_000);
        assertThat(due.parties()).containsExactlyEntriesOf(Map.of("target", FakeTurn.ANA));
        assertThat(due.facts()).containsExactlyEntriesOf(Map.of("bet", new Fact.Text("7")));
        assertThat(due.trusted()).isTrue();
    }

    @Test
    void aDueActivityWithoutAProperIdIsRefused() {
        assertMalformed(due("$round"), turn, "$round");
        assertMalformed(due("$bet"), turn.fact("bet", "7".repeat(200)), "id");
    }

    private static MakeDue due(String id) {
        return new MakeDue("bet-ends", new MakeDue.After(600_000), id, Map.of("target", ACTOR), List.of("bet", "none"));
    }

    private static CreateUnit create(Activate activate) {
        return new CreateUnit(
                "cat",
                Optional.of(new Fact.Text("$entry")),
                Optional.of(new Fact.Text("$name")),
                ACTOR,
                activate,
                Map.of());
    }

    private static void assertMalformed(Effect effect, FakeTurn turn, String what) {
        assertThatThrownBy(() -> effect.apply(turn))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Malformed.class,
                                        malformed ->
                                                assertThat(malformed.what()).isEqualTo(what)));
    }
}
