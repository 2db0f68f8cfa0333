package dev.levelwright.examples.replay;

import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a replay came to: what was awarded and paid, what was limited and capped, which levels were reached when. An
 * outcome that was there already counts like one that is new, so a replay that was stopped and started again comes to
 * the same as one that ran through. Its size depends on the rulebook and on the days, not on the rows.
 */
public final class Tally {
    private final ZoneId zone;
    private final SortedMap<Moved, Sum> moved = new TreeMap<>();
    private final SortedMap<Moved, Sum> cut = new TreeMap<>();
    private final SortedMap<Refused, Sum> refused = new TreeMap<>();
    private final SortedMap<String, SortedMap<LocalDate, Long>> levels = new TreeMap<>();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private long rows;
    private long accepted;
    private long refusedWhole;
    private long unheard;
    private long replayed;

    /** Nothing yet; days are those of {@code zone}. */
    public Tally(ZoneId zone) {
        this.zone = zone;
    }

    /** Counts a row of the input. */
    public void row(Instant at) {
        rows++;
        first = Optional.of(first.filter(known -> known.isBefore(at)).orElse(at));
        last = Optional.of(last.filter(known -> known.isAfter(at)).orElse(at));
    }

    /** Counts an outcome. */
    public void add(Outcome outcome) {
        Decision decision = outcome.decision();
        accepted += decision instanceof Decision.Accepted ? 1 : 0;
        refusedWhole += decision instanceof Decision.Refused ? 1 : 0;
        unheard += decision instanceof Decision.Unheard ? 1 : 0;
        replayed += outcome.replayed() ? 1 : 0;
        decision.trace().forEach(this::add);
        decision.refusals().forEach(this::add);
        for (Event event : decision.events()) {
            if (event instanceof Event.LevelUp up) {
                LocalDate day = Instant.ofEpochMilli(outcome.at()).atZone(zone).toLocalDate();
                levels.computeIfAbsent(up.track(), track -> new TreeMap<>()).merge(day, 1L, Long::sum);
            }
        }
    }

    private void add(Derivation derivation) {
        Moved what = new Moved(derivation.gain(), derivation.account().asset(), derivation.rule(), "");
        if (derivation.amount() > 0) {
            moved.merge(what, new Sum(1, derivation.amount()), Sum::plus);
        }
        long lost = derivation.floored() - derivation.amount();
        derivation
                .cut()
                .filter(by -> lost > 0)
                .ifPresent(by -> cut.merge(
                        new Moved(what.gain(), what.asset(), what.rule(), by.asset()), new Sum(1, lost), Sum::plus));
    }

    private void add(Refusal refusal) {
        refused.merge(Refused.of(refusal), new Sum(1, 0), Sum::plus);
    }

    /** Amounts that moved, by asset and rule. */
    public SortedMap<Moved, Sum> moved() {
        return Collections.unmodifiableSortedMap(moved);
    }

    /** Amounts that did not fit, by asset, rule and the asset that had no room. */
    public SortedMap<Moved, Sum> cut() {
        return Collections.unmodifiableSortedMap(cut);
    }

    /** Refusals, by kind, rule and what they are about. */
    public SortedMap<Refused, Sum> refused() {
        return Collections.unmodifiableSortedMap(refused);
    }

    /** Levels gained, by track and day. */
    public Map<String, SortedMap<LocalDate, Long>> levels() {
        return Collections.unmodifiableMap(levels);
    }

    /** The earliest instant of a row, or empty without rows. */
    public Optional<Instant> first() {
        return first;
    }

    /** The latest instant of a row, or empty without rows. */
    public Optional<Instant> last() {
        return last;
    }

    /** How many rows. */
    public long rows() {
        return rows;
    }

    /** How many activities were decided, and how they ended. */
    public long activities() {
        return accepted + refusedWhole + unheard;
    }

    /** Activities in which at least one rule acted. */
    public long accepted() {
        return accepted;
    }

    /** Activities that every rule concerned refused. */
    public long refusedWhole() {
        return refusedWhole;
    }

    /** Activities that concern no rule. */
    public long unheard() {
        return unheard;
    }

    /** Activities that had acted before this replay. */
    public long replayed() {
        return replayed;
    }
}
