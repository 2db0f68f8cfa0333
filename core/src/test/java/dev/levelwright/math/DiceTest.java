package dev.levelwright.math;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DiceTest {
    private static final Dice DICE = new Dice(secret());

    /** Computed with another language's HMAC from the description of the encoding alone. */
    @Test
    void drawsAreTheOnesThatAnybodyCanCompute() {
        Rolls chat = DICE.rolls(7, "message:42", "chat");
        assertThat(draws(chat, 12, 15, 25)).containsExactly(16L, 23L, 19L, 19L, 15L, 18L, 24L, 22L, 21L, 17L, 16L, 20L);

        assertThat(draws(DICE.rolls(7, "message:42", "chat"), 4, 0, Amounts.MAX))
                .containsExactly(2317693178351570L, 3690826935253325L, 6121649632678187L, 6996606560021566L);

        String longSecret = "levelwright-secret-of-a-realm" + "-0123456789".repeat(4);
        Rolls wide = new Dice(longSecret.getBytes(US_ASCII)).rolls(-1, "réaction:☃:😀", "");
        assertThat(draws(wide, 12, 1, 6)).containsExactly(4L, 2L, 5L, 2L, 4L, 5L, 6L, 3L, 5L, 3L, 4L, 3L);

        assertThat(draws(DICE.rotation(7, "shop", "player:ann", 1_700_000_000_000L), 4, 1, 1_000_000))
                .containsExactly(412322L, 492689L, 149120L, 427745L);
    }

    /** Half of all words are passed over here, one draw of these needs the third block. */
    @Test
    void passedOverWordsAreFollowedByTheNextOnes() {
        List<Long> draws = draws(DICE.rolls(1, "a", "b"), 40, 0, 1L << 62);

        assertThat(draws).startsWith(525163308345442889L, 199007214148932637L, 2084169184752366723L);
        assertThat(draws.get(39)).isEqualTo(1440614265011186408L);
        assertThat(draws.stream().mapToLong(Long::longValue).sum() & Long.MAX_VALUE)
                .isEqualTo(984641666370461945L);
    }

    @Test
    void theSameCauseDrawsTheSameWhateverElseIsDrawn() {
        Rolls rolls = DICE.rolls(1, "a", "r");
        List<Long> first = draws(rolls, 3, 1, 1_000_000);
        Rolls again = new Dice(secret()).rolls(1, "a", "r");
        draws(DICE.rolls(2, "a", "r"), 5, 1, 6);

        assertThat(draws(again, 3, 1, 1_000_000)).isEqualTo(first);
        assertThat(rolls.index()).isEqualTo(3);
    }

    @Test
    void eachDrawHasItsIndexWhateverTheDrawsBeforeItWere() {
        Rolls plain = DICE.rolls(1, "a", "r");
        plain.between(1, 2);
        plain.between(5, 5);
        Rolls other = DICE.rolls(1, "a", "r");
        other.between(0, 1L << 62);
        other.happens(Ratio.ZERO);

        assertThat(plain.index()).isEqualTo(2);
        assertThat(plain.between(1, 1_000_000)).isEqualTo(other.between(1, 1_000_000));
    }

    @Test
    void differentCausesDrawDifferently() {
        List<Rolls> rolls = List.of(
                DICE.rolls(1, "ab", "c"),
                DICE.rolls(1, "a", "bc"),
                DICE.rolls(1, "", "abc"),
                DICE.rolls(1, "abc", ""),
                DICE.rolls(2, "ab", "c"),
                DICE.rolls(1, "\ud800", "c"),
                DICE.rolls(1, "\udc00", "c"),
                DICE.rolls(1, "?", "c"),
                DICE.rotation(1, "ab", "c", 0),
                DICE.rotation(1, "a", "bc", 0),
                DICE.rotation(1, "ab", "", 0),
                DICE.rotation(1, "ab", "c", 1),
                new Dice("another-secret!!".getBytes(US_ASCII)).rolls(1, "ab", "c"));
        Set<Long> seen = new HashSet<>();
        rolls.forEach(each -> seen.add(each.between(0, Amounts.MAX)));

        assertThat(seen).hasSameSizeAs(rolls);
    }

    @Test
    void theSecretIsLongEnoughAndCopied() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dice(new byte[15]))
                .withMessage("bytes of the dice secret must be in 16..2147483647 but was 15");
        byte[] secret = secret();
        Dice dice = new Dice(secret);
        Arrays.fill(secret, (byte) 0);

        assertThat(dice.rolls(7, "message:42", "chat").between(15, 25)).isEqualTo(16);
    }

    @Test
    void bothEndsOfARangeAreHit() {
        Set<Long> seen = new HashSet<>(draws(DICE.rolls(1, "ends", "r"), 500, 15, 25));
        assertThat(seen).hasSize(11).contains(15L, 25L);

        Rolls stepped = DICE.rolls(1, "steps", "r");
        Set<Long> steps = new HashSet<>();
        IntStream.range(0, 300).forEach(i -> steps.add(stepped.in(Range.parse("10..50 step 5"))));
        assertThat(steps).containsExactlyInAnyOrder(10L, 15L, 20L, 25L, 30L, 35L, 40L, 45L, 50L);

        Rolls thrown = DICE.rolls(1, "sums", "r");
        Set<Long> sums = new HashSet<>();
        IntStream.range(0, 600).forEach(i -> sums.add(thrown.sum(DiceNotation.parse("2d6+1"))));
        assertThat(sums).hasSize(11).contains(3L, 13L);
        assertThat(thrown.index()).isEqualTo(1200);
    }

    @Test
    void drawsOutOfOrderOrTooWideAreRefused() {
        Rolls rolls = DICE.rolls(1, "a", "r");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rolls.between(2, 1))
                .withMessage("draw must be from a least to a greatest but was 2..1");
        assertThatIllegalArgumentException().isThrownBy(() -> rolls.between(Long.MIN_VALUE, Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> rolls.between(-1, Long.MAX_VALUE - 1));
        assertThatIllegalArgumentException().isThrownBy(() -> rolls.between(Long.MAX_VALUE, Long.MIN_VALUE));
        assertThat(rolls.index()).isZero();
        assertThat(rolls.between(-3, -3)).isEqualTo(-3);
        assertThat(rolls.between(1, Long.MAX_VALUE)).isPositive();
    }

    /**
     * Chi-square with a thousand draws expected of each kind: chance passes these bounds about once in ten thousand
     * secrets, and this secret is fixed. In the last span, taking the remainder alone would make the lowest third twice
     * as likely as the others.
     */
    @Test
    void drawsAreUniform() {
        assertThat(chiSquare("d6", 6, 0, 5)).isLessThan(26);
        assertThat(chiSquare("d11", 11, 15, 25)).isLessThan(36);
        assertThat(chiSquare("d97", 97, 0, 96)).isLessThan(155);

        Rolls rolls = DICE.rolls(1, "thirds", "r");
        long third = 1L << 61;
        long[] seen = new long[3];
        IntStream.range(0, 30_000).forEach(i -> seen[(int) (rolls.between(0, 3 * third - 1) / third)]++);
        assertThat(LongStream.of(seen).allMatch(count -> Math.abs(count - 10_000) < 400))
                .as(Arrays.toString(seen))
                .isTrue();
    }

    @Test
    void aChanceHappensAsOftenAsItSays() {
        Rolls rolls = DICE.rolls(1, "chance", "r");
        Ratio chance = Ratio.parse("0.6%");
        long hits =
                IntStream.range(0, 100_000).filter(i -> rolls.happens(chance)).count();

        assertThat(hits).isBetween(500L, 700L);
        assertThat(rolls.happens(Ratio.ONE)).isTrue();
        assertThat(rolls.happens(Ratio.ZERO)).isFalse();
        assertThat(rolls.index()).isEqualTo(100_002);
    }

    @Test
    void whatIsCertainAlwaysHappensAndWhatIsImpossibleNever() {
        Rolls rolls = DICE.rolls(1, "certain", "r");

        assertThat(IntStream.range(0, 100).allMatch(i -> rolls.happens(Ratio.ONE)))
                .isTrue();
        assertThat(IntStream.range(0, 100).noneMatch(i -> rolls.happens(Ratio.ZERO)))
                .isTrue();
    }

    @Test
    void aChanceOfAHalfIsAHalf() {
        Rolls rolls = DICE.rolls(1, "half", "r");

        long hits = IntStream.range(0, 10_000)
                .filter(i -> rolls.happens(Ratio.of(1, 2)))
                .count();
        assertThat(hits).isBetween(4_800L, 5_200L);
    }

    @Property(tries = 2000)
    void drawsStayBetweenTheEnds(
            @ForAll @LongRange(min = Long.MIN_VALUE, max = 0) long min,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE - 1) long width,
            @ForAll String activity) {
        assertThat(DICE.rolls(1, activity, "r").between(min, min + width)).isBetween(min, min + width);
    }

    @Test
    void rollsMayBeMadeByManyThreadsAtOnce() {
        List<Long> alone = IntStream.range(0, 2000).mapToObj(DiceTest::drawOf).toList();
        List<Long> together =
                IntStream.range(0, 2000).parallel().mapToObj(DiceTest::drawOf).toList();

        assertThat(together).isEqualTo(alone);
    }

    private static long drawOf(int activity) {
        return DICE.rolls(1, "thread:" + activity, "r").between(0, Amounts.MAX);
    }

    private static long chiSquare(String activity, int kinds, long min, long max) {
        int expected = 1000;
        long[] seen = new long[kinds];
        draws(DICE.rolls(1, activity, "r"), kinds * expected, min, max).forEach(draw -> seen[(int) (draw - min)]++);
        return LongStream.of(seen).map(n -> (n - expected) * (n - expected)).sum() / expected;
    }

    static List<Long> draws(Rolls rolls, int count, long min, long max) {
        List<Long> draws = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            draws.add(rolls.between(min, max));
        }
        return draws;
    }

    static byte[] secret() {
        byte[] secret = new byte[16];
        IntStream.range(0, secret.length).forEach(i -> secret[i] = (byte) i);
        return secret;
    }
}
