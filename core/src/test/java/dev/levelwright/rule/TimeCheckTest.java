package dev.levelwright.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetBuilder;
import dev.levelwright.asset.Lapse;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.holder.Kind;
import dev.levelwright.math.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeCheckTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static AssetBuilder energy() {
        return Asset.named("energy").capacity(100).regeneration(1, MINUTE);
    }

    private static AssetBuilder energyBy(String standing) {
        return energy().capacityBy(standing, new TreeMap<>(Map.of(0L, 10L, 5L, 20L)));
    }

    private static Boost fast(String heldAs) {
        return new Boost(
                "fast",
                Optional.of(heldAs),
                Boost.On.REGENERATION,
                "energy",
                List.of(),
                Ratio.whole(2),
                false,
                "fast",
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static String problems(RulebookBuilder book) {
        InvalidDocument invalid = catchThrowableOfType(InvalidDocument.class, book::build);
        return invalid.getMessage();
    }

    @Test
    void whatTimeLooksAtMayStandStillCountDownOrExpire() {
        RulebookBuilder book = Rulebook.named("fine")
                .asset(Asset.named("xp"))
                .track("main", "xp", PolynomialCost.of(0, 100))
                .asset(energyBy("main"))
                .asset(Asset.named("potion").countdown(MINUTE))
                .asset(Asset.named("freeze").capacity(3))
                .asset(Asset.named("streak").lapse(new Lapse("day", 0, Optional.of("freeze"), Optional.empty())))
                .boost(fast("potion"));

        assertThatCode(book::build).doesNotThrowAnyException();
    }

    @Test
    void theCapacityOfARegeneratingAssetCannotGoByWhatTimeChanges() {
        assertThat(problems(Rulebook.named("moving")
                        .asset(Asset.named("mood").reset("day"))
                        .asset(energyBy("mood"))))
                .contains("assets.energy.capacity.by: time alone looks at asset mood, so it must not change by time");
    }

    @Test
    void theCapacityOfAUnitsRegeneratingAssetCannotGoByItsOwner() {
        assertThat(problems(Rulebook.named("owner")
                        .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.FREE, true, Map.of()))
                        .asset(Asset.named("gems"))
                        .asset(energyBy("gems").of("pet"))))
                .contains("time alone looks at asset gems, so it must be of pet but is of player");
    }

    @Test
    void aBoostOnRegenerationMustBeHeldByWhoRegenerates() {
        assertThat(problems(Rulebook.named("owner")
                        .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.FREE, true, Map.of()))
                        .asset(Asset.named("potion").countdown(MINUTE))
                        .asset(energy().of("pet"))
                        .boost(fast("potion"))))
                .contains(
                        "boosts.fast.held-as: time alone looks at asset potion, so it must be of pet but is of player");
    }

    @Test
    void aBoostOnRegenerationMustNotBeHeldAsAWindow() {
        assertThat(problems(Rulebook.named("window")
                        .asset(Asset.named("today").reset("day"))
                        .asset(energy())
                        .boost(fast("today"))))
                .contains("must not change by time itself but by countdown or expiry");
    }

    @Test
    void whatTimeChangesTogetherCannotBeKeptPerFact() {
        assertThat(problems(Rulebook.named("keyed")
                        .asset(Asset.named("potion"))
                        .asset(Asset.named("streak").per("pair").lapse("day"))
                        .asset(energy().per("pair"))
                        .boost(fast("potion"))))
                .contains("assets.streak.lapse: asset streak is kept per pair")
                .contains("boosts.fast.on: asset energy is kept per pair");
    }

    @Test
    void whatIsSpentForAStreakServesNoOther() {
        assertThat(problems(Rulebook.named("shared")
                        .asset(Asset.named("freeze"))
                        .asset(Asset.named("daily").lapse(new Lapse("day", 0, Optional.of("freeze"), Optional.empty())))
                        .asset(Asset.named("weekly")
                                .lapse(new Lapse("week", 0, Optional.of("freeze"), Optional.empty())))))
                .contains("assets.weekly.lapse.spend: asset freeze serves another lapse already");
    }

    @Test
    void theNameOfATrackLeavesRoomForTheTypeOfItsLevels() {
        String longest = "t".repeat(58);
        assertThatCode(() -> Rulebook.named("long")
                        .asset(Asset.named("xp"))
                        .track(longest, "xp", PolynomialCost.of(0, 100))
                        .build())
                .doesNotThrowAnyException();
        assertThat(problems(Rulebook.named("long")
                        .asset(Asset.named("xp"))
                        .track(longest + "t", "xp", PolynomialCost.of(0, 100))))
                .contains("the name of a track must have at most 58 characters");
    }
}
