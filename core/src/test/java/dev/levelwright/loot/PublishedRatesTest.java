package dev.levelwright.loot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.math.Dice;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Ratio;
import dev.levelwright.math.Rolls;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pity convention is the one that published rates of games follow; see {@code rates/NOTICE.md}. */
class PublishedRatesTest {
    private static final Dice DICE = new Dice("sixteen bytes or more".getBytes(UTF_8));
    private static final int PULLS = 200_000;

    /** One line of {@code gacha.csv}, its cells as text. */
    record Banner(List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }

        boolean isComplete() {
            return Stream.of(2, 3, 4, 5, 9, 10).noneMatch(column -> cell(column).isEmpty());
        }

        LootTable<String> table() {
            Ratio base = Ratio.parse(cell(2) + "%");
            Pity pity = new Pity(
                    "pity", "top", Integer.parseInt(cell(3)), Ratio.parse(cell(4) + "%"), hard(), Set.of("top"));
            return LootTable.of(
                            cell(0),
                            List.of(
                                    new Weighted<>("top", base.numerator(), "TOP"),
                                    new Weighted<>("other", base.denominator() - base.numerator(), "OTHER")))
                    .withPity(pity);
        }

        int hard() {
            return Integer.parseInt(cell(5));
        }

        @Override
        public String toString() {
            return cell(0) + ", " + cell(1);
        }
    }

    static List<Banner> completeBanners() throws IOException {
        return banners().stream().filter(Banner::isComplete).toList();
    }

    @Test
    void threeBannersAreComplete() throws IOException {
        assertThat(banners()).hasSize(5);
        assertThat(completeBanners()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("completeBanners")
    void everyCompleteBannerIsReproducedToItsLastDecimal(Banner banner) {
        Odds<String> odds = banner.table().odds(0);

        assertThat(Odds.decimal(odds.expectedPulls("top").orElseThrow(), 6)).isEqualTo(banner.cell(9));
        assertThat(Odds.percent(odds.consolidated("top").orElseThrow(), 6)).isEqualTo(banner.cell(10) + "%");
    }

    @ParameterizedTest
    @MethodSource("completeBanners")
    void thePublishedConsolidatedRateIsReachedWhereThereIsOne(Banner banner) {
        String published = banner.cell(6);
        String ours = Odds.percent(banner.table().odds(0).consolidated("top").orElseThrow(), 1);

        assertThat(ours).isEqualTo(published.isEmpty() ? ours : published + "%");
    }

    @ParameterizedTest
    @MethodSource("completeBanners")
    void simulationNeverPassesTheHardPityAndMeetsTheConsolidatedRate(Banner banner) {
        LootTable<String> table = banner.table();
        Rolls rolls = DICE.rolls(1, banner.toString(), "simulation");
        long counter = 0;
        long hits = 0;
        for (int pull = 0; pull < PULLS; pull++) {
            Drawing<String> drawing = table.draw(rolls::between, counter);
            hits += drawing.entries().equals(List.of("top")) ? 1 : 0;
            counter = drawing.counter();
            assertThat(counter).isBetween(0L, banner.hard() - 1L);
        }

        Fraction share = table.odds(0).consolidated("top").orElseThrow();
        Frequencies.assertClose(hits, PULLS, share);
    }

    @Test
    void theChanceOfEveryPullIsTheOneInTheJavadoc() throws IOException {
        LootTable<String> table = completeBanners().get(0).table();

        assertThat(chance(table, 1)).isEqualTo("0.60%");
        assertThat(chance(table, 73)).isEqualTo("0.60%");
        assertThat(chance(table, 74)).isEqualTo("6.60%");
        assertThat(chance(table, 75)).isEqualTo("12.60%");
        assertThat(chance(table, 89)).isEqualTo("96.60%");
        assertThat(chance(table, 90)).isEqualTo("100.00%");
        assertThat(chance(table, 1_000_000)).isEqualTo("100.00%");
    }

    private static String chance(LootTable<String> table, long pull) {
        return Odds.percent(table.odds(pull - 1).chance("top"), 2);
    }

    private static List<Banner> banners() throws IOException {
        try (InputStream csv = PublishedRatesTest.class.getResourceAsStream("/rates/gacha.csv")) {
            String text = new String(Objects.requireNonNull(csv).readAllBytes(), UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> new Banner(Arrays.asList(line.split(",", 12))))
                    .toList();
        }
    }
}
