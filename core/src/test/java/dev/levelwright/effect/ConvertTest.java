package dev.levelwright.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.decision.Refusal;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.FakeTurn;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.Refused;
import dev.levelwright.quantity.Constant;
import dev.levelwright.quantity.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertTest {
    /** SEMANTICS: 359 characters at 240 per XP under x1.5 give 1, and 119 stay. */
    @Test
    void theGoldenCaseGivesOneAndKeepsTheRest() {
        FakeTurn turn = turn(239).fact("chars", 120).granting(Ratio.parse("x1.5"), Amounts.MAX);

        convert(240, 1, Convert.Beyond.KEEP).apply(turn);

        assertThat(turn.held("xp")).isEqualTo(1);
        assertThat(turn.held("buffer")).isEqualTo(119);
    }

    @Test
    void oneCharacterMoreThanTheRestMakesTheNextUnit() {
        FakeTurn turn = turn(0).fact("chars", 239);
        convert(240, 1, Convert.Beyond.KEEP).apply(turn);
        assertThat(turn.held("xp")).isZero();

        convert(240, 1, Convert.Beyond.KEEP).apply(turn.fact("chars", 1));

        assertThat(turn.held("xp")).isEqualTo(1);
        assertThat(turn.held("buffer")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP,  1200, 5, 5, 0", // five units, room for five
        "KEEP,  1210, 3, 3, 490", // two units stay beside the remainder
        "SPEND, 1210, 3, 3, 10", // they are spent, the remainder stays
        "KEEP,  1210, 0, 0, 1210",
        "SPEND, 1210, 0, 0, 10"
    })
    void unitsWithoutRoomStayOrAreSpent(Convert.Beyond beyond, long chars, long room, long xp, long left) {
        FakeTurn turn = turn(0).fact("chars", chars).granting(Ratio.ONE, room);

        convert(240, 1, beyond).apply(turn);

        assertThat(turn.held("xp")).isEqualTo(xp);
        assertThat(turn.held("buffer")).isEqualTo(left);
    }

    /** What is taken out of the buffer is the least that gives as much, by trying every number of units. */
    @Property(tries = 2000)
    void onlyAsMuchIsTakenAsWasNeeded(
            @ForAll @LongRange(max = 300) long chars,
            @ForAll @IntRange(min = 1, max = 12) int per,
            @ForAll @LongRange(max = 5) long each,
            @ForAll @LongRange(max = 60) long room,
            @ForAll @IntRange(max = 30) int tenths) {
        Ratio boost = Ratio.of(tenths, 10);
        FakeTurn turn = turn(0).fact("chars", chars + 1).granting(boost, room);

        convert(per, each, Convert.Beyond.KEEP).apply(turn);

        long units = (chars + 1) / per;
        long granted = Math.min(room, boost.floorOf(units * each));
        long needed = 0;
        while (Math.min(room, boost.floorOf(needed * each)) < granted) {
            needed++;
        }
        assertThat(turn.held("xp")).isEqualTo(granted);
        assertThat(turn.held("buffer")).isEqualTo(chars + 1 - needed * per);
    }

    @Test
    void ofSeveralGrantsTheOneThatNeededMostDecides() {
        Map<Path, Quantity> grants = new LinkedHashMap<>();
        grants.put(Path.of("xp"), new Constant(1));
        grants.put(Path.of("coins"), new Constant(2));
        FakeTurn turn = FakeTurn.with("buffer", "xp", "coins").granting(Ratio.ONE, 5);

        new Convert(Path.of("buffer"), new Constant(45), new Constant(10), grants, Convert.Beyond.KEEP).apply(turn);

        assertThat(turn.held("xp")).isEqualTo(4);
        assertThat(turn.held("coins")).isEqualTo(1);
        assertThat(turn.held("buffer")).isEqualTo(5);
    }

    @Test
    void aUnitOfNothingIsRefused() {
        assertThatThrownBy(() -> convert(0, 1, Convert.Beyond.KEEP).apply(turn(0).fact("chars", 5)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new Refusal.Malformed("rule", "per", "must be at least 1 but was 0")));
    }

    @Test
    void theGreatestAmountsDoNotOverflow() {
        FakeTurn turn = turn(Amounts.MAX).fact("chars", Amounts.MAX);

        convert(1, Amounts.MAX, Convert.Beyond.SPEND).apply(turn);

        assertThat(turn.held("xp")).isEqualTo(Amounts.MAX);
        assertThat(turn.held("buffer")).isZero();
    }

    private static FakeTurn turn(long buffer) {
        return FakeTurn.with("buffer", "xp").holding("buffer", buffer);
    }

    private static Convert convert(long per, long each, Convert.Beyond beyond) {
        return new Convert(
                Path.of("buffer"),
                new Named("chars"),
                new Constant(per),
                Map.of(Path.of("xp"), new Constant(each)),
                beyond);
    }
}
