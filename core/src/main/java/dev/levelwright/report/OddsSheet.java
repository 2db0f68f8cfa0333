package dev.levelwright.report;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.DrawnEntry;
import dev.levelwright.effect.Featured;
import dev.levelwright.effect.Roll;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.Kind;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Odds;
import dev.levelwright.math.Fraction;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What a loot table gives, with exact chances, as players are to be told: its entries, the tables that they open, and
 * the catalogue entries that they draw, computed by the code that rolls.
 *
 * <p>Example: {@code summon} gives Epic in 0.6% of rolls; half of these are the featured drake. The sheet has a line
 * Epic with 0.6%, and below it Epic, drake with 0.3% now and 1.07% in the long run, because pity and the guarantee are
 * counted in.
 *
 * @param rulebook where tables, kinds and catalogues are
 * @param facts the value of a setting or fact that a draw refers to, such as which entry is featured
 * @param held how much the player has of a counter; 0 shows the odds of who begins
 */
public record OddsSheet(Rulebook rulebook, Function<String, Optional<Fact>> facts, ToLongFunction<String> held) {
    /** The sheet for who has not rolled yet, under the rulebook's own settings. */
    public static OddsSheet of(Rulebook rulebook) {
        return new OddsSheet(
                rulebook,
                name -> Optional.ofNullable(rulebook.settings().get(name)).map(setting -> setting.standard()),
                counter -> 0);
    }

    /**
     * How likely something is.
     *
     * @param path the entry of the table, then what of it: a nested table's entry, a catalogue's entry
     * @param next the chance at the next roll
     * @param longRun the share of all rolls in the long run, pity and guarantees counted in; empty beyond the bounds of
     *     exactness
     */
    public record Line(List<String> path, Fraction next, Optional<Fraction> longRun) {
        /** Copies the path. */
        public Line {
            path = List.copyOf(path);
        }

        /** {@code Epic, drake: 0.300% now, 1.070% in the long run}. */
        public String text(int decimals) {
            String now = String.join(", ", path) + ": " + Odds.percent(next, decimals);
            return longRun.filter(share -> !share.equals(next))
                    .map(share -> now + " now, " + Odds.percent(share, decimals) + " in the long run")
                    .orElse(now);
        }

        private Line under(Line above) {
            List<String> whole = new ArrayList<>(above.path);
            whole.addAll(path);
            return new Line(whole, above.next.times(next), longRun.flatMap(share -> above.longRun.map(share::times)));
        }
    }

    /**
     * The lines of one roll on a table: each entry, followed by what is inside of it. What is guaranteed has no odds.
     *
     * @throws IllegalArgumentException if the rulebook has no such table
     */
    public List<Line> lines(String table) {
        LootTable<List<Effect>> of = rulebook.loot().get(table);
        if (of == null) {
            throw new IllegalArgumentException("rulebook " + rulebook.name() + " has no loot table " + table);
        }
        List<Line> lines = new ArrayList<>();
        List<Line> entries = entries(of);
        for (int i = 0; i < entries.size(); i++) {
            lines.add(entries.get(i));
            for (Effect effect : of.weighted().get(i).payload()) {
                for (Line inside : inside(effect)) {
                    lines.add(inside.under(entries.get(i)));
                }
            }
        }
        return lines;
    }

    private List<Line> entries(LootTable<?> table) {
        Odds<?> odds = table.odds(
                table.pity().map(pity -> held.applyAsLong(pity.counter())).orElse(0L));
        List<Line> lines = new ArrayList<>();
        odds.chances().forEach((entry, next) -> {
            boolean constant = table.pity().isEmpty() && (table.repeats() || table.rolls() == 1);
            lines.add(new Line(List.of(entry), next, constant ? Optional.of(next) : odds.consolidated(entry)));
        });
        return lines;
    }

    private List<Line> inside(Effect effect) {
        if (effect instanceof Roll roll && roll.times().constant().orElse(0) == 1) {
            return lines(roll.table());
        }
        if (effect instanceof CreateUnit create && create.drawn().isPresent()) {
            return catalogue(create.kind())
                    .map(from -> drawn(create.drawn().get(), from))
                    .orElse(List.of());
        }
        return List.of();
    }

    private Optional<Catalogue> catalogue(String kind) {
        return rulebook.kinds().get(kind) instanceof Kind.Unit unit
                ? unit.catalogue().map(rulebook.catalogues()::get)
                : Optional.empty();
    }

    private List<Line> drawn(DrawnEntry drawn, Catalogue from) {
        Optional<String> featured = drawn.featured().flatMap(this::featured);
        List<Line> others = drawn.table(from, featured).map(this::entries).orElse(List.of());
        return featured.isEmpty()
                ? others
                : with(featured.get(), drawn.featured().orElseThrow(), others);
    }

    private Optional<String> featured(Featured featured) {
        Fact entry = featured.entry();
        Optional<Fact> said =
                FactForms.isReference(entry) ? facts.apply(FactForms.reference(entry)) : Optional.of(entry);
        return said.map(Fact::toString).filter(name -> !name.isEmpty());
    }

    private List<Line> with(String entry, Featured featured, List<Line> others) {
        List<Line> split = entries(featured.table());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(List.of(entry), split.get(0).next(), split.get(0).longRun()));
        if (split.size() > 1) {
            Line lost = new Line(List.of(), split.get(1).next(), split.get(1).longRun());
            others.forEach(other -> lines.add(other.under(lost)));
        }
        return lines;
    }
}
