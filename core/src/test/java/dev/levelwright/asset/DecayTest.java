package dev.levelwright.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The steps in which an amount wears away, one by one. */
class DecayTest {
    private static final long DAY = Decay.LEAST_EACH;

    /** Steps at 7, 8, 9 ... days after the latest rise, which was at 1,000. */
    private static Decay of(long amount, Ratio share, long to) {
        return new Decay(7 * DAY, DAY, amount, share, to);
    }

    private static Balance held(long amount) {
        return Balance.untouched(amount, 1_000);
    }

    @Test
    void theFirstStepComesAtItsInstantAndNotBefore() {
        Decay decay = of(10, Ratio.ZERO, 0);
        long first = 1_000 + 7 * DAY;

        assertThat(decay.after(held(100), 1_000, first - 1)).isEqualTo(held(100));
        assertThat(decay.after(held(100), 1_000, first)).isEqualTo(new Balance(90, first, 1_000));
        assertThat(decay.after(held(100), 1_000, first + DAY - 1)).isEqualTo(new Balance(90, first, 1_000));
        assertThat(decay.after(held(100), 1_000, first + DAY)).isEqualTo(new Balance(80, first + DAY, 1_000));
    }

    @Test
    void aStepThatWasMadeIsNotMadeAgain() {
        Decay decay = of(10, Ratio.ZERO, 0);
        long first = 1_000 + 7 * DAY;
        Balance worn = new Balance(90, first, 1_000);

        assertThat(decay.after(worn, 1_000, first)).isEqualTo(worn);
        assertThat(decay.after(worn, 1_000, first + DAY)).isEqualTo(new Balance(80, first + DAY, 1_000));
    }

    @Test
    void stepsBeforeAnInstantAreNotMadeUpFor() {
        Decay decay = of(10, Ratio.ZERO, 0);
        long third = 1_000 + 9 * DAY;

        assertThat(decay.after(held(100), third - 1, third)).isEqualTo(new Balance(90, third, 1_000));
        assertThat(decay.after(held(100), third, third)).isEqualTo(held(100));
    }

    @Test
    void itStopsWhereItSaysAndTakesNoMoreThanIsThere() {
        Decay decay = of(40, Ratio.ZERO, 25);
        long second = 1_000 + 8 * DAY;

        assertThat(decay.after(held(100), 1_000, second).amount()).isEqualTo(25);
        assertThat(decay.after(held(25), 1_000, second)).isEqualTo(held(25));
        assertThat(decay.after(held(26), 1_000, second)).isEqualTo(new Balance(25, 1_000 + 7 * DAY, 1_000));
        assertThat(decay.after(held(3), 1_000, second)).isEqualTo(held(3));
    }

    @Test
    void aShareIsFlooredAndTakesOneAtLeast() {
        Decay decay = of(0, Ratio.percent(10), 0);
        long first = 1_000 + 7 * DAY;

        assertThat(decay.after(held(99), 1_000, first).amount()).isEqualTo(90);
        assertThat(decay.after(held(9), 1_000, first).amount()).isEqualTo(8);
        assertThat(decay.after(held(1), 1_000, first).amount()).isZero();
        assertThat(of(0, Ratio.ONE, 0).after(held(1_000), 1_000, first).amount())
                .isZero();
    }

    @Test
    void beyondTheMostStepsNothingIsLeft() {
        Decay decay = of(1, Ratio.ZERO, 5);
        long last = 1_000 + (7 + Decay.MAX_STEPS - 1) * DAY;

        assertThat(decay.after(held(1_000_000), 1_000, last))
                .isEqualTo(new Balance(1_000_000 - Decay.MAX_STEPS, last, 1_000));
        assertThat(decay.after(held(1_000_000), 1_000, last + DAY)).isEqualTo(new Balance(5, last + DAY, 1_000));
    }

    @Test
    void theMostStepsAreCountedFromWhatWasMadeBefore() {
        Decay decay = of(1, Ratio.ZERO, 5);
        long tenth = 1_000 + (7 + 9) * DAY;
        Balance worn = new Balance(1_000_000, tenth, 1_000);

        assertThat(decay.after(worn, 1_000, tenth + Decay.MAX_STEPS * DAY).amount())
                .isEqualTo(1_000_000 - Decay.MAX_STEPS);
        assertThat(decay.after(worn, 1_000, tenth + (Decay.MAX_STEPS + 1) * DAY).amount())
                .isEqualTo(5);
    }

    @Property(tries = 300)
    void whatIsLeftIsWhatTakingStepAfterStepLeaves(
            @ForAll @LongRange(max = 10_000) long amount,
            @ForAll @LongRange(min = 1, max = 50) long percent,
            @ForAll @LongRange(max = 400) long to,
            @ForAll @LongRange(max = 60 * 24) long hours) {
        long until = 1_000 + hours * 3_600_000;
        long left = amount;
        for (long step = 1_000 + 7 * DAY; step <= until && left > to; step += DAY) {
            left = Math.max(to, left - Math.max(1, Math.floorDiv(left * percent, 100L)));
        }

        assertThat(of(0, Ratio.percent(percent), to)
                        .after(held(amount), 1_000, until)
                        .amount())
                .isEqualTo(left);
    }

    @Test
    void boundsAreChecked() {
        assertThat(new Decay(1, DAY, 0, Ratio.ONE, 0).share()).isEqualTo(Ratio.ONE);
        for (Runnable bad : new Runnable[] {
            () -> new Decay(0, DAY, 1, Ratio.ZERO, 0),
            () -> new Decay(1, DAY, -1, Ratio.ZERO, 0),
            () -> new Decay(1, DAY, Amounts.MAX + 1, Ratio.ZERO, 0),
            () -> new Decay(1, DAY, 1, Ratio.ZERO, -1),
            () -> new Decay(1, DAY, 0, Ratio.percent(101), 0)
        }) {
            assertThatThrownBy(bad::run).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
