package dev.levelwright.examples.replay;

import dev.levelwright.Realm;
import dev.levelwright.asset.Asset;
import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import dev.levelwright.rule.Rulebook;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints what a replay came to. */
final class Summary {
    private static final long NANOS = 1_000_000_000L;

    private final PrintWriter out;
    private final Style style;
    private final Rulebook rulebook;
    private final Tally tally;

    Summary(PrintWriter out, Style style, Rulebook rulebook, Tally tally) {
        this.out = out;
        this.style = style;
        this.rulebook = rulebook;
        this.tally = tally;
    }

    /** What was read: {@code chat.csv.gz, a chat table of 1,200 rows from 2014-11-30 to 2016-12-24}. */
    void head(String input, String format, long players) {
        ZoneId zone = rulebook.zone();
        String when = tally.first().isEmpty()
                ? ""
                : " from " + day(tally.first(), zone) + " to " + day(tally.last(), zone) + " (" + zone + ")";
        out.println(style.strong(input) + ", " + format + ": " + Style.number(tally.rows()) + " rows" + when);
        out.println("Rulebook " + style.strong(rulebook.name()) + ": " + Style.number(players) + " players, "
                + Style.number(tally.activities()) + " activities: " + Style.number(tally.accepted()) + " accepted, "
                + Style.number(tally.refusedWhole()) + " refused, " + Style.number(tally.unheard())
                + " concern no rule");
        if (tally.replayed() > 0) {
            out.println(Style.number(tally.replayed()) + " of these had acted before and did not count again");
        }
    }

    void leaderboard(Realm realm, Map<String, String> nicknames, int top) {
        Optional<Asset> board = Leaderboard.first(rulebook);
        if (board.isPresent()) {
            part(
                    "Leaderboard: " + board.get().label(),
                    new Leaderboard(realm, style, nicknames).lines(board.get(), top));
        }
    }

    void decisions() {
        part("Awarded", moved(true));
        part("Paid", moved(false));
        part("Limited and refused", refused());
        part("Capped", capped());
    }

    private List<String> moved(boolean gain) {
        TextTable table = new TextTable(style, "asset", "by rule", ">times", ">amount");
        asWritten(tally.moved()).forEach((what, sum) -> {
            if (what.gain() == gain) {
                String amount = Style.number(sum.amount());
                String coloured = gain ? style.good(amount) : style.bad(amount);
                table.row(label(what.asset()), what.rule(), Style.number(sum.times()), coloured);
            }
        });
        return table.isEmpty() ? List.of() : table.lines();
    }

    /** In the order of the rulebook's assets. */
    private Map<Moved, Sum> asWritten(Map<Moved, Sum> sums) {
        List<String> order = List.copyOf(rulebook.assets().keySet());
        Map<Moved, Sum> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        entry -> order.indexOf(entry.getKey().asset())))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private List<String> refused() {
        TextTable table = new TextTable(style, "rule", "because", ">times");
        tally.refused().forEach((why, sum) -> {
            String because = why.about().isEmpty() ? why.kind() : why.kind() + ": " + label(why.about());
            table.row(why.rule(), because, style.bad(Style.number(sum.times())));
        });
        return table.isEmpty() ? List.of() : table.lines();
    }

    private List<String> capped() {
        TextTable table = new TextTable(style, "asset", "by rule", "no room in", ">times", ">amount lost");
        asWritten(tally.cut()).forEach((what, sum) -> {
            String lost = style.bad(Style.number(sum.amount()));
            table.row(label(what.asset()), what.rule(), label(what.cutBy()), Style.number(sum.times()), lost);
        });
        return table.isEmpty() ? List.of() : table.lines();
    }

    void levels() {
        tally.levels().forEach((track, byDay) -> part("Levels on " + track, new LevelChart(style).lines(byDay)));
    }

    void speed(Duration took) {
        long nanos = Math.max(took.toNanos(), 1);
        long perSecond = Math.floorDiv(Math.multiplyExact(tally.activities(), NANOS), nanos);
        out.println();
        out.println(style.title("Speed") + "  " + Style.number(perSecond) + " activities a second ("
                + Style.number(tally.activities()) + " in " + Style.number(took.toMillis()) + " ms)");
    }

    private void part(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(style.title(title));
            lines.forEach(out::println);
        }
    }

    private String label(String asset) {
        Asset known = rulebook.assets().get(asset);
        return known == null ? asset : known.label();
    }

    private static String day(Optional<Instant> at, ZoneId zone) {
        return at.map(instant -> instant.atZone(zone).toLocalDate().toString()).orElse("");
    }
}
