package dev.levelwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.examples.text.Style;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelChartTest {
    @Test
    void emptyPeriodsAreShownAndTheSumRises() {
        assertThat(chart("2016-02-28", "2016-02-28", "2016-03-01"))
                .containsExactly(
                        "  day         level-ups  in all",
                        "  2016-02-28          2       2  #####################...........",
                        "  2016-02-29          0       2  #####################...........",
                        "  2016-03-01          1       3  ################################");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-01, 2016-01-16, 2016-01-01, 16",
        "2016-01-01, 2016-01-17, 2016-01, 1",
        "2015-12-31, 2017-03-01, 2015-12, 16",
        "2015-12-31, 2017-04-01, 2015 Q4, 7",
        "2009-06-30, 2018-07-26, 2009, 10",
        "1999-12-31, 2016-01-01, 1990, 3",
    })
    void thePeriodIsTheShortestThatGivesFewLines(String first, String last, String name, int lines) {
        List<String> chart = chart(first, last);

        assertThat(chart).hasSize(lines + 1);
        assertThat(chart.get(1)).startsWith("  " + name + " ");
    }

    private static List<String> chart(String... days) {
        SortedMap<LocalDate, Long> byDay = new TreeMap<>();
        for (String day : days) {
            byDay.merge(LocalDate.parse(day), 1L, Long::sum);
        }
        return new LevelChart(Style.PLAIN).lines(byDay);
    }
}
