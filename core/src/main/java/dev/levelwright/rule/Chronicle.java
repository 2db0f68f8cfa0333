package dev.levelwright.rule;

import dev.levelwright.activity.Fact;
import dev.levelwright.math.Amounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What holds for a whole realm, from an instant on: which rulebook it plays, how it set the rulebook's settings. In the
 * order of instants; of two at the same instant the later published holds.
 *
 * @param entries what was published, in the order in which it takes effect
 */
public record Chronicle(List<Entry> entries) {
    /** A realm for which nothing was published. */
    public static final Chronicle EMPTY = new Chronicle(List.of());

    /** Something that holds for the whole realm from an instant on. */
    public sealed interface Entry {
        /** The instant (epoch milliseconds) from which on it holds. */
        long from();
    }

    /** The realm plays {@code rulebook} from an instant on. */
    public record Version(long from, Rulebook rulebook) implements Entry {}

    /** The realm's setting {@code name} has {@code value} from an instant on; empty means the rulebook's own again. */
    public record Set(long from, String name, Optional<Fact> value) implements Entry {}

    /**
     * Everybody is given something at an instant: players, units and pools, whoever has such an asset. Who was written
     * before gets it, once, when next settled, with what time has made of it since; capacities do not hold it back.
     *
     * @param from a coming instant, so that nobody has been seen beyond it
     * @param id the gift's name, the only one of its name in the chronicle
     * @param amounts how much of which assets: of those that neither reset nor lapse nor
     *     receive what lapses, and are not kept per something
     * @param newcomers whether players get it who come later, when something is first written about them
     */
    public record Gift(long from, String id, Map<String, Long> amounts, boolean newcomers) implements Entry {
        private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}";

        /** Copies the amounts, in the order of names, and checks id and bounds. */
        public Gift {
            amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
            if (!id.matches(ID)) {
                throw new IllegalArgumentException(
                        "id of a gift must be 1 to 64 letters, digits, _ . and - but was \"" + id + "\"");
            }
            if (amounts.isEmpty()) {
                throw new IllegalArgumentException("gift " + id + " must give something");
            }
            amounts.forEach((asset, amount) -> Amounts.check("gift of " + asset, amount, 1, Amounts.MAX));
        }

        /** How much it gives of an asset. */
        public long of(String asset) {
            return amounts.getOrDefault(asset, 0L);
        }
    }

    public Chronicle {
        entries = List.copyOf(entries);
    }

    /**
     * The chronicle with {@code entry} taken in; the same chronicle when it says nothing new: what holds already at that
     * instant, or a gift of the name of an earlier one. Whoever does not know whether something was published may publish
     * it again.
     */
    public Chronicle with(Entry entry) {
        int place = entries.size();
        while (place > 0 && entries.get(place - 1).from() > entry.from()) {
            place--;
        }
        if (isGiven(entry) || place > 0 && entries.get(place - 1).equals(entry)) {
            return this;
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(place, entry);
        return new Chronicle(more);
    }

    private boolean isGiven(Entry entry) {
        return entry instanceof Gift gift
                && entries.stream()
                        .anyMatch(other ->
                                other instanceof Gift given && given.id().equals(gift.id()));
    }

    /** The rulebook that the realm published for {@code instant}, or empty. */
    public Optional<Rulebook> rulebook(long instant) {
        Rulebook found = null;
        for (Entry entry : entries) {
            if (entry.from() <= instant && entry instanceof Version version) {
                found = version.rulebook();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The rulebook that was played before the one that was published for {@code instant}; empty if that was the first. */
    public Optional<Rulebook> rulebookBefore(long instant) {
        List<Rulebook> played = entries.stream()
                .filter(entry -> entry.from() <= instant && entry instanceof Version)
                .map(entry -> ((Version) entry).rulebook())
                .toList();
        return played.size() < 2 ? Optional.empty() : Optional.of(played.get(played.size() - 2));
    }

    /** All rulebooks that the realm published, in the order in which they take effect. */
    public Stream<Rulebook> rulebooks() {
        return entries.stream().filter(Version.class::isInstance).map(entry -> ((Version) entry).rulebook());
    }

    /** The settings that hold at {@code instant}, by name. */
    public Map<String, Fact> settings(long instant) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        TreeMap<String, Fact> held = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.from() <= instant && entry instanceof Set set) {
                set.value().ifPresentOrElse(value -> held.put(set.name(), value), () -> held.remove(set.name()));
            }
        }
        return held;
    }

    /** The first instant after {@code instant} at which something new holds; the greatest long when nothing will. */
    public long nextAfter(long instant) {
        for (Entry entry : entries) {
            if (entry.from() > instant) {
                return entry.from();
            }
        }
        return Long.MAX_VALUE;
    }
}
