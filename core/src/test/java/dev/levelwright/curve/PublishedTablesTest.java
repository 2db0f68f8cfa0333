package dev.levelwright.curve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published table, row by row, comes out of the preset of its name. */
class PublishedTablesTest {
    /** The level and the total of one row. */
    private record Row(int level, long total) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(Integer.parseInt(cells[0]), Long.parseLong(cells[1]));
        }
    }

    static List<String> tables() {
        return lines("INDEX.csv").stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(".csv")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aPresetReproducesItsTableAtEveryRow(String name) {
        CurveFormula formula = Presets.named(name).orElseThrow();
        Curve curve = Curve.of(formula);
        List<Row> rows = lines(name + ".csv").stream().skip(1).map(Row::of).toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
        assertThat(curve.first()).isEqualTo(rows.get(0).level());
        assertThat(rows)
                .allSatisfy(row -> assertThat(curve.totalFor(row.level())).isEqualTo(row.total()));
        assertThat(rows.stream().skip(1))
                .allSatisfy(row -> assertThat(formula.total(row.level())).isEqualTo(row.total()));
    }

    @Test
    void theIndexNamesEveryPresetButTheOneWithTwoNames() {
        Set<String> named = new TreeSet<>(tables());
        named.add("arcane");

        assertThat(named).hasSize(20).isEqualTo(Presets.names());
        assertThat(Presets.named("arcane")).isEqualTo(Presets.named("polaris-arcane"));
        assertThat(Presets.named("MEE6")).isEmpty();
    }

    @Test
    void gamesEndWhereTheyEndAndBotsGoOn() {
        assertThat(Presets.named("dnd5e").orElseThrow().last()).isEqualTo(OptionalInt.of(20));
        assertThat(Presets.named("runescape").orElseThrow().last()).isEqualTo(OptionalInt.of(126));
        assertThat(Presets.named("pokemon-slow").orElseThrow().last()).isEqualTo(OptionalInt.of(100));
        assertThat(Presets.named("mee6").orElseThrow().last()).isEmpty();
        assertThat(Curve.of(Presets.named("mee6").orElseThrow()).last()).isEqualTo(9_999);
    }

    /** Rounded decimals of somebody else give the same levels as the formula they were fitted to. */
    @Test
    void polarisMee6LikeEqualsMee6UpToLevel100() {
        Curve like = Curve.of(Presets.named("polaris-mee6like").orElseThrow());
        Curve mee6 = Curve.of(Presets.named("mee6").orElseThrow());

        for (int level = 0; level <= 100; level++) {
            assertThat(like.totalFor(level)).as("level " + level).isEqualTo(mee6.totalFor(level));
        }
    }

    /** The numbers that the pages themselves print. */
    @Test
    void wellKnownTotals() {
        assertThat(total("runescape", 2)).isEqualTo(83);
        assertThat(total("runescape", 50)).isEqualTo(101_333);
        assertThat(total("runescape", 92)).isEqualTo(6_517_253);
        assertThat(total("runescape", 99)).isEqualTo(13_034_431);
        assertThat(total("minecraft", 30)).isEqualTo(1_395);
        assertThat(total("minecraft", 40)).isEqualTo(2_920);
        assertThat(total("mee6", 100)).isEqualTo(1_899_250);
        assertThat(total("dnd5e", 20)).isEqualTo(355_000);
    }

    private static long total(String preset, int level) {
        return Curve.of(Presets.named(preset).orElseThrow()).totalFor(level);
    }

    private static List<String> lines(String file) {
        try (InputStream in = PublishedTablesTest.class.getResourceAsStream("/curves/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
