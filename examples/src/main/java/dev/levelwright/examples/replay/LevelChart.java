package dev.levelwright.examples.replay;

import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Levels reached over time as a chart: one line for each day, month, quarter or year, whatever gives few enough. */
final class LevelChart {
    private static final int MOST_LINES = 16;
    private static final int BAR = 32;

    private final Style style;

    LevelChart(Style style) {
        this.style = style;
    }

    /** The chart of levels gained by day, empty periods in between included. */
    List<String> lines(SortedMap<LocalDate, Long> byDay) {
        Period period = Period.fitting(byDay.firstKey(), byDay.lastKey());
        TreeMap<LocalDate, Long> gained = new TreeMap<>();
        byDay.forEach((day, count) -> gained.merge(period.startOf(day), count, Long::sum));
        long all = gained.values().stream().mapToLong(Long::longValue).sum();
        TextTable table = new TextTable(style, period.heading, ">level-ups", ">in all", "");
        long sum = 0;
        LocalDate end = gained.lastKey();
        for (LocalDate start = gained.firstKey(); !start.isAfter(end); start = period.next(start)) {
            long count = gained.getOrDefault(start, 0L);
            sum += count;
            table.row(period.name(start), Style.number(count), Style.number(sum), style.bar(sum, all, BAR));
        }
        return table.lines();
    }

    /** How days are put together. */
    private enum Period {
        DAY("day", 0),
        MONTH("month", 1),
        QUARTER("quarter", 3),
        YEAR("year", 12),
        DECADE("decade", 120);

        private final String heading;
        private final int months;

        Period(String heading, int months) {
            this.heading = heading;
            this.months = months;
        }

        static Period fitting(LocalDate first, LocalDate last) {
            for (Period period : values()) {
                if (period.lines(first, last) <= MOST_LINES) {
                    return period;
                }
            }
            return DECADE;
        }

        private long lines(LocalDate first, LocalDate last) {
            return months == 0
                    ? ChronoUnit.DAYS.between(first, last) + 1
                    : Math.floorDiv(ChronoUnit.MONTHS.between(startOf(first), startOf(last)), months) + 1;
        }

        LocalDate startOf(LocalDate day) {
            if (months == 0) {
                return day;
            }
            int month = day.getYear() * 12 + day.getMonthValue() - 1;
            int start = Math.floorDiv(month, months) * months;
            return LocalDate.of(Math.floorDiv(start, 12), Math.floorMod(start, 12) + 1, 1);
        }

        LocalDate next(LocalDate start) {
            return months == 0 ? start.plusDays(1) : start.plusMonths(months);
        }

        String name(LocalDate start) {
            return switch (this) {
                case DAY -> start.toString();
                case MONTH -> start.toString().substring(0, 7);
                case QUARTER -> start.getYear() + " Q" + ((start.getMonthValue() + 2) / 3);
                case YEAR, DECADE -> Integer.toString(start.getYear());
            };
        }
    }
}
