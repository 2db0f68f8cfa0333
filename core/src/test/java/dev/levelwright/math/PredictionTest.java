package dev.levelwright.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Two outputs of {@code java.util.Random} give away all the others. The attack is shown, and then tried on our dice. */
class PredictionTest {
    private static final long MULTIPLIER = 0x5DEECE66DL;
    private static final long INCREMENT = 0xB;
    private static final long MASK = (1L << 48) - 1;
    private static final int HIDDEN_BITS = 16;
    private static final int GAMES = 100;

    @Test
    void theThirdOutputOfRandomIsPredictedFromTwo() {
        int predicted = 0;
        for (int game = 0; game < GAMES; game++) {
            predicted += predicts(new Random(game * 7_919L)::nextInt) ? 1 : 0;
        }

        assertThat(predicted).isEqualTo(GAMES);
    }

    @Test
    void theSameAttackNeverPredictsOurDice() {
        Dice dice = new Dice(DiceTest.secret());
        int predicted = 0;
        for (int game = 0; game < GAMES; game++) {
            Rolls rolls = dice.rolls(1, "game:" + game, "r");
            predicted += predicts(() -> (int) rolls.between(Integer.MIN_VALUE, Integer.MAX_VALUE)) ? 1 : 0;
        }

        assertThat(predicted).isZero();
    }

    /** Whether the state behind two outputs can be found, and tells the third. */
    private static boolean predicts(IntSupplier outputs) {
        int first = outputs.getAsInt();
        int second = outputs.getAsInt();
        int third = outputs.getAsInt();
        for (int hidden = 0; hidden < 1 << HIDDEN_BITS; hidden++) {
            long state = next(Integer.toUnsignedLong(first) << HIDDEN_BITS | hidden);
            if (output(state) == second && output(next(state)) == third) {
                return true;
            }
        }
        return false;
    }

    private static long next(long state) {
        return state * MULTIPLIER + INCREMENT & MASK;
    }

    private static int output(long state) {
        return (int) (state >>> HIDDEN_BITS);
    }
}
