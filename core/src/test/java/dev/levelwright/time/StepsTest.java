package dev.levelwright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.levelwright.math.Amounts;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final long MINUTE = 60_000L;

    @Test
    void energyRisesInWholeStepsFromItsAnchor() {
        assertThat(Steps.rise(40, 0, 25 * MINUTE, 1, 10 * MINUTE, 100)).isEqualTo(new Steps(42, 20 * MINUTE));
        assertThat(Steps.rise(40, 0, 10 * MINUTE - 1, 1, 10 * MINUTE, 100)).isEqualTo(new Steps(40, 0));
        assertThat(Steps.rise(40, 0, 10 * MINUTE, 1, 10 * MINUTE, 100)).isEqualTo(new Steps(41, 10 * MINUTE));
    }

    @Test
    void pollingEvery59SecondsLosesNothingInAnHour() {
        Steps polled = new Steps(0, 0);
        for (long now = 59_900; now <= 60 * MINUTE; now += 59_900) {
            polled = Steps.rise(polled.amount(), polled.anchor(), now, 1, MINUTE, 100);
        }
        assertThat(Steps.rise(polled.amount(), polled.anchor(), 60 * MINUTE, 1, MINUTE, 100))
                .isEqualTo(new Steps(60, 60 * MINUTE));
    }

    @Test
    void itStopsAtCapacityAndTheLastStepMayAddLess() {
        assertThat(Steps.rise(95, 0, 20 * MINUTE, 3, 10 * MINUTE, 100)).isEqualTo(new Steps(100, 20 * MINUTE));
        assertThat(Steps.rise(98, 0, 10 * MINUTE, 3, 10 * MINUTE, 100)).isEqualTo(new Steps(100, 10 * MINUTE));
    }

    @Test
    void aboveCapacityNothingRisesAndNothingIsTaken() {
        assertThat(Steps.rise(120, 0, 99 * MINUTE, 1, MINUTE, 100)).isEqualTo(new Steps(120, 99 * MINUTE));
    }

    @Test
    void droppingBelowCapacityStartsTheFirstPeriodThere() {
        Steps full = Steps.rise(100, 0, 55 * MINUTE + 7, 1, 10 * MINUTE, 100);
        Steps afterTheDrop = Steps.rise(full.amount() - 20, full.anchor(), 65 * MINUTE + 6, 1, 10 * MINUTE, 100);

        assertThat(afterTheDrop).isEqualTo(new Steps(80, 55 * MINUTE + 7));
        assertThat(afterTheDrop.nextStepAt(10 * MINUTE, 100)).hasValue(65 * MINUTE + 7);
    }

    @Test
    void countdownsFallToZeroOrToTheirFloor() {
        assertThat(Steps.fall(10, 0, 35 * MINUTE, 2, 10 * MINUTE)).isEqualTo(new Steps(4, 30 * MINUTE));
        assertThat(Steps.fall(3, 0, 20 * MINUTE, 2, 10 * MINUTE)).isEqualTo(new Steps(0, 20 * MINUTE));
        assertThat(Steps.fall(10, 0, 99 * MINUTE, 2, 10 * MINUTE, 5)).isEqualTo(new Steps(5, 99 * MINUTE));
        assertThat(Steps.fall(3, 0, 99 * MINUTE, 2, 10 * MINUTE, 5)).isEqualTo(new Steps(3, 99 * MINUTE));
    }

    @Test
    void timeRunningBackwardsChangesNothing() {
        assertThat(Steps.rise(40, 1000, 999, 1, 1, 100)).isEqualTo(new Steps(40, 1000));
        assertThat(Steps.rise(100, 1000, 0, 1, 1, 100)).isEqualTo(new Steps(100, 1000));
        assertThat(Steps.rise(40, 1000, Long.MIN_VALUE, 1, 1, 100)).isEqualTo(new Steps(40, 1000));
        assertThat(Steps.fall(40, 1000, 999, 1, 1)).isEqualTo(new Steps(40, 1000));
    }

    @Test
    void nothingOverflowsHoweverLongTheAbsence() {
        long centuries = 1_000_000L * 365 * 24 * 60 * MINUTE / 100;
        assertThat(Steps.rise(0, 0, centuries, Amounts.MAX, 1, Amounts.MAX))
                .isEqualTo(new Steps(Amounts.MAX, centuries));
        assertThat(Steps.rise(0, Long.MIN_VALUE, Long.MAX_VALUE, 1, 1, 5)).isEqualTo(new Steps(5, Long.MAX_VALUE));
        assertThat(Steps.rise(1, 0, Long.MAX_VALUE, 1, Amounts.MAX, Amounts.MAX).amount())
                .isEqualTo(1 + Long.MAX_VALUE / Amounts.MAX);
        assertThat(Steps.fall(Amounts.MAX, 0, Long.MAX_VALUE, Amounts.MAX, 1)).isEqualTo(new Steps(0, Long.MAX_VALUE));
        assertThat(new Steps(0, 5).fullAt(1, Amounts.MAX, Amounts.MAX)).hasValue(Long.MAX_VALUE);
        assertThat(new Steps(0, -5).fullAt(1, Amounts.MAX, Amounts.MAX)).hasValue(Long.MAX_VALUE);
    }

    @Test
    void viewsTellTheNextStepAndTheFullInstant() {
        Steps energy = new Steps(95, 7);

        assertThat(energy.nextStepAt(MINUTE, 100)).hasValue(7 + MINUTE);
        assertThat(energy.fullAt(2, MINUTE, 100)).hasValue(7 + 3 * MINUTE);
        assertThat(energy.nextFallAt(MINUTE)).hasValue(7 + MINUTE);
        assertThat(energy.emptyAt(10, MINUTE)).hasValue(7 + 10 * MINUTE);
        assertThat(energy.nextStepAt(MINUTE, 95)).isEmpty();
        assertThat(energy.fullAt(1, MINUTE, 50)).isEmpty();
        assertThat(new Steps(0, 7).nextFallAt(MINUTE)).isEmpty();
        assertThat(new Steps(0, 7).emptyAt(1, MINUTE)).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Steps.rise(1, 0, 1, 0, 1, 5))
                .withMessage("gain must be in 1..9007199254740991 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Steps.rise(1, 0, 1, 1, 0, 5))
                .withMessage("period in milliseconds must be in 1..9007199254740991 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Steps.rise(-1, 0, 1, 1, 1, 5))
                .withMessage("amount must be in 0..9007199254740991 but was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> Steps.rise(1, 0, 1, 1, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Steps.fall(1, 0, 1, 1, 1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Steps.fall(1, 0, 1, 0, 1))
                .withMessage("loss must be in 1..9007199254740991 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Steps(1, 0).fullAt(0, 1, 5))
                .withMessage("gain must be in 1..9007199254740991 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Steps(1, 0).emptyAt(0, 1))
                .withMessage("loss must be in 1..9007199254740991 but was 0");
    }

    @Test
    void anInstantBeyondWhatALongCanSayIsTheLastOne() {
        assertThat(new Steps(0, Long.MAX_VALUE - 10).nextStepAt(20, 5)).hasValue(Long.MAX_VALUE);
        assertThat(new Steps(0, Long.MAX_VALUE - 25).fullAt(1, 10, 2)).hasValue(Long.MAX_VALUE - 5);
        assertThat(new Steps(0, Long.MAX_VALUE - 25).fullAt(1, 10, 3)).hasValue(Long.MAX_VALUE);
    }

    @Property(tries = 5000)
    void settlingOftenEqualsSettlingOnce(
            @ForAll @LongRange(min = 0, max = 120) long amount,
            @ForAll @LongRange(min = 1, max = 9) long gain,
            @ForAll @LongRange(min = 1, max = 50) long period,
            @ForAll @LongRange(min = 0, max = 100) long capacity,
            @ForAll @Size(max = 30) List<@LongRange(min = 0, max = 3000) Long> polls,
            @ForAll @LongRange(min = 0, max = 3000) long now) {
        Steps risen = new Steps(amount, 1000);
        Steps fallen = risen;
        for (long poll : new TreeSet<>(polls).headSet(now)) {
            risen = Steps.rise(risen.amount(), risen.anchor(), poll, gain, period, capacity);
            fallen = Steps.fall(fallen.amount(), fallen.anchor(), poll, gain, period, capacity);
        }

        assertThat(Steps.rise(risen.amount(), risen.anchor(), now, gain, period, capacity))
                .isEqualTo(Steps.rise(amount, 1000, now, gain, period, capacity));
        assertThat(Steps.fall(fallen.amount(), fallen.anchor(), now, gain, period, capacity))
                .isEqualTo(Steps.fall(amount, 1000, now, gain, period, capacity));
    }

    @Property(tries = 2000)
    void steppingAgreesWithATick(
            @ForAll @LongRange(min = 0, max = 120) long amount,
            @ForAll @LongRange(min = 1, max = 9) long gain,
            @ForAll @LongRange(min = 1, max = 50) long period,
            @ForAll @LongRange(min = 0, max = 100) long capacity,
            @ForAll @LongRange(min = 0, max = 3000) long now) {
        long risen = amount;
        long fallen = amount;
        for (long tick = period; tick <= now; tick += period) {
            risen = Math.max(risen, Math.min(capacity, risen + gain));
            fallen = Math.max(0, fallen - gain);
        }

        assertThat(Steps.rise(amount, 0, now, gain, period, capacity).amount()).isEqualTo(risen);
        assertThat(Steps.fall(amount, 0, now, gain, period).amount()).isEqualTo(fallen);
    }

    @Property(tries = 2000)
    void theNamedInstantsAreTheFirstAtWhichItIsSo(
            @ForAll @LongRange(min = 0, max = 99) long amount,
            @ForAll @LongRange(min = 1, max = 9) long size,
            @ForAll @LongRange(min = 1, max = 50) long period) {
        Steps steps = new Steps(amount, 10);
        long full = steps.fullAt(size, period, 100).orElseThrow();
        long step = steps.nextStepAt(period, 100).orElseThrow();

        assertThat(Steps.rise(amount, 10, full, size, period, 100).amount()).isEqualTo(100);
        assertThat(Steps.rise(amount, 10, full - 1, size, period, 100).amount()).isLessThan(100);
        assertThat(Steps.rise(amount, 10, step, size, period, 100).amount()).isGreaterThan(amount);
        assertThat(Steps.rise(amount, 10, step - 1, size, period, 100).amount()).isEqualTo(amount);
        steps.emptyAt(size, period).ifPresent(empty -> {
            assertThat(Steps.fall(amount, 10, empty, size, period).amount()).isZero();
            assertThat(Steps.fall(amount, 10, empty - 1, size, period).amount()).isPositive();
        });
    }
}
