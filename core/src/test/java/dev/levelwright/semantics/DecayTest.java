package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.Decay;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Ratio;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Amounts that wear away while nothing is earned. */
class DecayTest {
    private static final long DAY = Decay.LEAST_EACH;

    private static Game game(Decay decay) {
        return Game.of(Rulebook.named("decay")
                .asset(Asset.named("xp").decay(decay))
                .track("main", "xp", PolynomialCost.of(0, 100))
                .rule(Rule.named("talk").on("talk").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("spend").on("spend").does(Cost.of("xp", new Named("n")))));
    }

    private static Decay onePercent() {
        return new Decay(Duration.ofDays(7).toMillis(), DAY, 0, Ratio.percent(1), 0);
    }

    @Test
    void theExampleOfTheJavadocHolds() {
        Game game = game(onePercent());
        game.did("ann", "talk", "n", 1_000);

        assertThat(game.after("P6DT23H59M59.999S").amount("ann", "xp")).isEqualTo(1_000);
        assertThat(game.after("PT0.001S").amount("ann", "xp")).isEqualTo(990);
        assertThat(game.after("P1D").amount("ann", "xp")).isEqualTo(981);
        assertThat(game.view("ann").progress("main").orElseThrow().level()).isEqualTo(9);
        game.did("ann", "talk", "n", 1);
        assertThat(game.after("P6D").amount("ann", "xp")).isEqualTo(982);
        game.did("ann", "talk", "n", 1);
        assertThat(game.postings("xp"))
                .filteredOn(posting -> posting.reason().equals(Reasons.DECAY))
                .singleElement()
                .extracting(Posting::amount)
                .isEqualTo(19L);
    }

    @Test
    void spendingIsNoEarningAndStepsGoOn() {
        Game game = game(new Decay(Duration.ofDays(7).toMillis(), DAY, 10, Ratio.ZERO, 25));
        game.did("ann", "talk", "n", 100);
        game.after("P8D").did("ann", "spend", "n", 20);
        assertThat(game.amount("ann", "xp")).isEqualTo(60);

        assertThat(game.after("P1D").amount("ann", "xp")).isEqualTo(50);
        assertThat(game.after("P100D").amount("ann", "xp")).isEqualTo(25);
    }

    @Test
    void aDecayTakesAnAmountOrAShareAndADayAtLeast() {
        assertThatThrownBy(() -> new Decay(1, DAY, 1, Ratio.percent(1), 0)).hasMessageContaining("either an amount");
        assertThatThrownBy(() -> new Decay(1, DAY, 0, Ratio.ZERO, 0)).hasMessageContaining("either an amount");
        assertThatThrownBy(() -> new Decay(1, DAY - 1, 1, Ratio.ZERO, 0))
                .hasMessage("each of a decay in milliseconds must be in 86400000..9007199254740991 but was 86399999");
    }

    @Property(tries = 500)
    void wearingInTwoPartsIsWearingInOne(
            @ForAll @LongRange(min = 0, max = 100_000) long amount,
            @ForAll @LongRange(min = 0, max = 100) long hours,
            @ForAll @LongRange(min = 0, max = 3_000) long more) {
        Balance start = Balance.untouched(amount, 1_000);
        long middle = 1_000 + hours * 3_600_000 * 24;
        long end = middle + more * 3_600_000;

        Balance once = onePercent().after(start, 1_000, end);
        assertThat(onePercent().after(onePercent().after(start, 1_000, middle), 1_000, end))
                .isEqualTo(once);
        assertThat(once.amount()).isBetween(0L, amount);
    }
}
