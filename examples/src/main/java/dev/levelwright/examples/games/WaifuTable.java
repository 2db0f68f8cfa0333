package dev.levelwright.examples.games;

import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Intake;
import dev.levelwright.holder.HolderName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bot's old table of companions, brought into the game. A companion without stats has those that the rulebook starts
 * with; one with stats has what time made of them since. Each is brought by itself, so that one that cannot be taken in
 * leaves the others alone, and once, however often the table is read.
 */
public final class WaifuTable {
    private static final String KIND = "waifu";

    private final Realm realm;
    private final Instant oldest;

    /**
     * The table, for the companions of a realm.
     *
     * @param oldest before it, the realm's game refuses activities as stale; what is older was so long ago that it is
     *     brought as of then
     */
    public WaifuTable(Realm realm, Instant oldest) {
        this.realm = realm;
        this.oldest = oldest;
    }

    /**
     * A row of the table.
     *
     * @param id its primary key
     * @param owner the platform's id of the user
     * @param name what the companion is called
     * @param stats what it had, by asset: XP, and those of energy, mood and loyalty that were there
     * @param restored when the stats were last brought up to date
     */
    public record Row(long id, String owner, String name, Map<String, Long> stats, Instant restored) {
        public Row {
            stats = Collections.unmodifiableSortedMap(new TreeMap<>(stats));
        }
    }

    /** Brings rows, the oldest first, and gives what became of each in that order. */
    public List<Outcome> bring(List<Row> rows) {
        List<Outcome> outcomes = new ArrayList<>();
        rows.stream()
                .sorted(Comparator.comparing(Row::restored).thenComparing(Row::id))
                .forEach(row -> outcomes.add(realm.did(activity(row))));
        return outcomes;
    }

    private Activity activity(Row row) {
        SortedMap<String, Intake.Amount> amounts = new TreeMap<>();
        row.stats().forEach((stat, amount) -> amounts.put(stat, new Intake.Figure(false, amount)));
        Intake.Unit unit = new Intake.Unit(KIND, row.name(), false);
        Instant at = row.restored().isBefore(oldest) ? oldest : row.restored();
        return new Intake(HolderName.player(row.owner()), Optional.of(unit), amounts, new TreeMap<>())
                .activity("waifu-table:" + row.id(), at);
    }
}
