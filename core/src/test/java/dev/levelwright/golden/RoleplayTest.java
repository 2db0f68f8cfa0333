package dev.levelwright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.condition.Comparison;
import dev.levelwright.condition.FactIs;
import dev.levelwright.curve.Presets;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.CloseUnit;
import dev.levelwright.effect.Convert;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.ThenActive;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.RuleBuilder;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Setting;
import dev.levelwright.semantics.Game;
import dev.levelwright.time.Window;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Characters that earn by writing: the golden cases of the game {@code roleplay} that need no platform. */
class RoleplayTest {
    private static final HolderName ANN = HolderName.player("ann");

    private static RulebookBuilder roleplay() {
        return Rulebook.named("roleplay")
                .setting(new Setting("rp_channels", Setting.Type.IDS, new Fact.Texts(List.of("rp")), 0, 0))
                .setting(Setting.amount("char_per_rp", 240))
                .setting(Setting.amount("daily_rp_cap", 5))
                .setting(Setting.amount("daily_hf_cap", 5))
                .setting(Setting.amount("hf_attempt_xp", 1))
                .setting(Setting.amount("hf_success_xp", 5))
                .window("own-day", Window.Calendar.daily(LocalTime.MIDNIGHT, Window.ZoneOf.HOLDER))
                .kind(new Kind.Unit(
                        "character",
                        Optional.empty(),
                        Kind.Naming.UNIQUE_PER_OWNER,
                        true,
                        Map.of("image", TraitType.URL)))
                .asset(Asset.named("xp").of("character"))
                .asset(Asset.named("rp-today")
                        .of("character")
                        .reset("own-day")
                        .capacity(new Measure.Setting("daily_rp_cap")))
                .asset(Asset.named("hf-today")
                        .of("character")
                        .reset("own-day")
                        .capacity(new Measure.Setting("daily_hf_cap")))
                .asset(Asset.named("buffer").of("character").reset("own-day").unjournalled())
                .track("dnd", "xp", Presets.named("dnd5e").orElseThrow())
                .rule(mine("write", "message")
                        .where(new FactIs("channel", new Comparison.In(List.of(new Fact.Text("$rp_channels")))))
                        .within("unit.rp-today")
                        .does(new Convert(
                                Path.parse("unit.buffer"),
                                new Named("chars"),
                                new Named("char_per_rp"),
                                Map.of(Path.parse("unit.xp"), new Constant(1)),
                                Convert.Beyond.SPEND)))
                .rule(mine("hf-try", "hf")
                        .within("unit.hf-today")
                        .does(Grant.of("unit.xp", new Named("hf_attempt_xp"))))
                .rule(mine("hf-won", "hf")
                        .where(FactIs.is("success", true))
                        .within("unit.hf-today")
                        .does(Grant.of("unit.xp", new Named("hf_success_xp"))))
                .rule(Rule.named("create")
                        .on("create")
                        .does(new CreateUnit(
                                "character",
                                Optional.empty(),
                                Optional.of(new Fact.Text("$name")),
                                Party.role("actor"),
                                Activate.IF_NONE,
                                Map.of("image", new Fact.Text("$image")))))
                .rule(Rule.named("delete")
                        .on("delete")
                        .does(new CloseUnit(Party.role("unit"), ThenActive.OLDEST_OR_NONE)))
                .rule(Rule.named("zone").on("zone").does(SetTraits.of("actor.zone", new TraitValue.OfFact("zone"))));
    }

    private static RuleBuilder mine(String id, String type) {
        return Rule.named(id).on(type).bind("unit", "actor.active.character");
    }

    private static Game withCharacter() {
        Game game = Game.of(roleplay());
        game.did("ann", "create", "name", "Elara");
        return game;
    }

    private static long amount(Game game, String asset) {
        return game.realm().view(active(game)).amount(asset);
    }

    private static HolderName active(Game game) {
        return HolderName.parse(game.view("ann").trait("active.character").orElseThrow());
    }

    private static void writes(Game game, long chars) {
        game.did(game.doing("ann", "message").with("chars", chars).with("channel", "rp"));
    }

    @Test
    void twoHundredThirtyNineCharactersGiveNothingAndOneMoreGivesOne() {
        Game game = withCharacter();

        writes(game, 239);
        assertThat(amount(game, "xp")).isZero();
        writes(game, 1);
        assertThat(amount(game, "xp")).isEqualTo(1);
        assertThat(amount(game, "buffer")).isZero();
    }

    @Test
    void otherChannelsGiveNothing() {
        Game game = withCharacter();

        assertThat(game.did(game.doing("ann", "message").with("chars", 2_400).with("channel", "general"))
                        .decision())
                .isInstanceOf(Decision.Unheard.class);
        assertThat(amount(game, "xp")).isZero();
    }

    @Test
    void charactersBeyondTheCapAreSpentAndTheResetClearsTheBuffer() {
        Game game = withCharacter();

        writes(game, 240 * 7 + 100);
        assertThat(amount(game, "xp")).isEqualTo(5);
        assertThat(amount(game, "buffer")).isEqualTo(100);
        writes(game, 139);
        assertThat(amount(game, "buffer")).isEqualTo(239);

        game.at("2026-03-03T00:00:00Z");
        writes(game, 1);
        assertThat(amount(game, "xp")).isEqualTo(5);
        assertThat(amount(game, "buffer")).isEqualTo(1);
        writes(game, 239);
        assertThat(amount(game, "xp")).isEqualTo(6);
    }

    @Test
    void aSuccessGivesOneAndFourUnderACapOfFive() {
        Game game = withCharacter();

        game.did("ann", "hf", "success", true);
        assertThat(amount(game, "xp")).isEqualTo(5);
        assertThat(amount(game, "hf-today")).isEqualTo(5);

        assertThat(game.did("ann", "hf", "success", true).decision().refusals()).hasSize(2);
        assertThat(amount(game, "xp")).isEqualTo(5);
    }

    @Test
    void switchingZonesDoesNotRefill() {
        Game game = withCharacter();
        game.did("ann", "zone", "zone", "Europe/Paris");
        writes(game, 240 * 5);

        for (String zone : List.of("Pacific/Kiritimati", "Asia/Tokyo", "Europe/Paris", "America/New_York")) {
            game.did("ann", "zone", "zone", zone);
            writes(game, 240 * 5);
        }
        assertThat(amount(game, "xp")).isEqualTo(5);

        game.at("2026-03-02T23:00:00Z");
        writes(game, 240 * 5);
        assertThat(amount(game, "xp")).isEqualTo(10);
    }

    @Test
    void capsAndBuffersAreOfTheCharacterAndWindowsOfThePlayer() {
        Game game = withCharacter();
        writes(game, 240 * 5 + 7);
        HolderName elara = active(game);
        game.did("ann", "create", "name", "Bram");
        game.did(game.doing("ann", "delete").party(Activity.UNIT, elara));

        assertThat(active(game)).isNotEqualTo(elara);
        assertThat(amount(game, "xp")).isZero();
        writes(game, 240);
        assertThat(amount(game, "xp")).isEqualTo(1);
        assertThat(game.realm().units(ANN, "character")).containsExactly(active(game));
    }

    @Test
    void namesAreUniqueForOnePlayer() {
        Game game = withCharacter();

        Refusal refusal = Game.why(game.did("ann", "create", "name", "ELARA"));

        assertThat(((Refusal.Unmet) refusal).detail()).isEqualTo("you already have a character called Elara");
        assertThat(game.did("bob", "create", "name", "Elara").accepted()).isTrue();
    }

    @Test
    void deletingTheOnlyCharacterLeavesNone() {
        Game game = withCharacter();
        game.did(game.doing("ann", "delete").party(Activity.UNIT, active(game)));

        assertThat(game.view("ann").trait("active.character")).isEmpty();
        assertThat(game.realm().units(ANN, "character")).isEmpty();
        assertThat(Game.why(game.did("ann", "hf", "success", true))).isInstanceOf(Refusal.Malformed.class);
    }

    @Test
    void anImageMustBeAnAddress() {
        Game game = Game.of(roleplay());

        assertThat(Game.why(game.did(
                        game.doing("ann", "create").with("name", "Elara").with("image", "javascript:alert(1)"))))
                .isInstanceOf(Refusal.Malformed.class);
        assertThat(game.did(game.doing("ann", "create")
                                .with("name", "Elara")
                                .with("image", "https://example.org/a.png"))
                        .accepted())
                .isTrue();
        assertThat(game.realm().view(active(game)).trait("image")).contains("https://example.org/a.png");
    }

    @Test
    void levelsFollowTheTableOfDungeonsAndDragonsAndEndAtTwenty() {
        Game game = withCharacter();

        assertThat(game.realm().rulebook().tracks().get("dnd").curve().last()).isEqualTo(20);
        assertThat(game.realm().rulebook().tracks().get("dnd").curve().levelAt(300))
                .isEqualTo(2);
    }
}
