package dev.levelwright.loot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.math.Dice;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Rolls;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class LootLawsTest {
    private static final int LATE = 20;

    @Property(tries = 1000)
    void theDrawingIsAsLikelyAsTheOddsSay(
            @ForAll LootTable<String> table, @ForAll @LongRange(max = LATE) long counter) {
        Map<String, Fraction> drawn = EveryDraw.distribution(
                picker -> table.draw(picker, counter).entries().get(0));

        table.odds(counter)
                .chances()
                .forEach((entry, chance) ->
                        assertThat(drawn.getOrDefault(entry, Fraction.ZERO)).isEqualTo(chance));
    }

    @Property(tries = 1000)
    void theChancesSumUpToOneAtEveryCounter(
            @ForAll LootTable<String> table, @ForAll @LongRange(max = (1L << 53) - 1) long counter) {
        assertThat(sum(table.odds(counter).chances().values())).isEqualTo(Fraction.ONE);
    }

    @Property(tries = 1000)
    void theConsolidatedRatesSumUpToOne(@ForAll LootTable<String> table) {
        Odds<String> odds = table.odds(0);

        assertThat(sum(names(table)
                        .map(odds::consolidated)
                        .map(Optional::orElseThrow)
                        .toList()))
                .isEqualTo(Fraction.ONE);
    }

    /** One roll, then what is expected from where it leads: the equation that defines an expectation. */
    @Property(tries = 1000)
    void expectedPullsAreOneMoreThanWhatFollows(
            @ForAll LootTable<String> table, @ForAll @LongRange(max = LATE) long counter) {
        for (String wanted : names(table).toList()) {
            Fraction expected = table.odds(counter).expectedPulls(wanted).orElse(Fraction.ZERO);
            Assume.that(expected.signum() > 0);
            Map<Long, Fraction> misses = EveryDraw.distribution(picker -> {
                Drawing<String> drawing = table.draw(picker, counter);
                return drawing.entries().contains(wanted) ? -1L : drawing.counter();
            });
            misses.remove(-1L);
            Fraction follows = sum(misses.entrySet().stream()
                    .map(miss -> miss.getValue()
                            .times(table.odds(miss.getKey())
                                    .expectedPulls(wanted)
                                    .orElseThrow()))
                    .toList());
            assertThat(expected).isEqualTo(Fraction.ONE.plus(follows));
        }
    }

    @Property(tries = 1000)
    void theConsolidatedRateOfTheHitIsOneInTheExpectedPulls(@ForAll LootTable<String> table) {
        Assume.that(table.pity().isPresent());
        Odds<String> odds = table.odds(0);
        String hit = table.pity().orElseThrow().hit();

        Fraction rate = odds.consolidated(hit).orElseThrow();

        assertThat(rate.times(odds.expectedPulls(hit).orElseThrow())).isEqualTo(Fraction.ONE);
    }

    @Property(tries = 1000)
    void theChanceOfTheHitNeverFallsWhileTheCounterGrows(
            @ForAll LootTable<String> table, @ForAll @LongRange(max = LATE) long counter) {
        Assume.that(table.pity().isPresent());
        String hit = table.pity().orElseThrow().hit();

        assertThat(table.odds(counter + 1).chance(hit))
                .isGreaterThanOrEqualTo(table.odds(counter).chance(hit));
    }

    @Property(tries = 1000)
    void anOpeningTakesAtMostTwoDrawsARollAndKeepsItsSizes(
            @ForAll LootTable<String> table,
            @ForAll @IntRange(max = 100) int rolls,
            @ForAll @LongRange(max = LATE) long counter,
            @ForAll @Size(16) byte[] secret) {
        Rolls draws = new Dice(secret).rolls(1, "opening", "summon");

        Drawing<String> drawing = table.withRolls(rolls).draw(draws::between, counter);

        assertThat(draws.index()).isBetween(rolls, 2 * rolls);
        assertThat(drawing.entries()).hasSize(rolls);
        assertThat(drawing.payloads()).hasSize(rolls);
        assertThat(drawing.counter()).isBetween(0L, counter + rolls);
    }

    @Property(tries = 1000)
    void withoutRepeatsTheOddsAreThoseOfEveryDraw(
            @ForAll @Size(min = 2, max = 4) List<@IntRange(min = 1, max = 4) Integer> weights,
            @ForAll @IntRange(min = 2, max = 4) int rolls) {
        Assume.that(rolls <= weights.size());
        LootTable<String> table =
                Tables.table(weights.stream().mapToLong(w -> w).toArray()).withoutRepeats(rolls);

        Map<List<String>, Fraction> openings =
                EveryDraw.distribution(picker -> table.draw(picker, 0).entries());

        openings.keySet().forEach(entries -> assertThat(entries).doesNotHaveDuplicates());
        names(table)
                .forEach(name -> assertThat(table.odds(0).inOpening(name))
                        .contains(sum(openings.entrySet().stream()
                                .filter(opening -> opening.getKey().contains(name))
                                .map(Map.Entry::getValue)
                                .toList())));
        assertThat(sum(names(table)
                        .map(table.odds(0)::consolidated)
                        .map(Optional::orElseThrow)
                        .toList()))
                .isEqualTo(Fraction.ONE);
    }

    private static Stream<String> names(LootTable<String> table) {
        return table.weighted().stream().map(Weighted::name);
    }

    private static Fraction sum(Collection<Fraction> fractions) {
        return fractions.stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
