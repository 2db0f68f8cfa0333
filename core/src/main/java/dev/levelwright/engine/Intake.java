package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Refused;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a player had elsewhere and the host brings along: amounts to add or to replace, traits, for the player or for one
 * of their units. It travels as an activity of the host's, so that it acts once and stands in the journal.
 *
 * <p>It is quiet: no rule is set off, no level is reported or rewarded, now or later, no welcome is given. An amount that
 * the asset cannot hold refuses the whole intake, and one that acted under the same id changes nothing again, even
 * when its key was forgotten.
 *
 * @param player whom it concerns
 * @param unit the player's unit that gets everything, made if the player has none of that name; empty for the player
 * @param amounts how much, by the name of a journalled asset without a key
 * @param traits values of traits
 */
public record Intake(
        HolderName player, Optional<Unit> unit, SortedMap<String, Amount> amounts, SortedMap<String, String> traits) {
    /** The type of the activity; when the host says it with amounts, no rule hears it. */
    public static final String TYPE = "import";

    static final String NAME = "name";
    static final String TRAIT = "trait/";
    private static final String KIND = "unit";
    private static final String ACTIVE = "active";
    private static final String SET = "set/";
    private static final String ADD = "add/";
    private static final String SET_LEVEL = "set-level/";
    private static final String ADD_LEVEL = "add-level/";
    private static final String INTO = "into/";
    private static final String NEEDED = "needed/";
    private static final String ONCE = "once/import";

    /** Copies both maps. */
    public Intake {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
        traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
        if (!player.isPlayer()) {
            throw new IllegalArgumentException("an intake concerns a player but was for " + player);
        }
    }

    /** How much of an asset. */
    public sealed interface Amount {
        /** Whether it comes on top of what is held, rather than in its place. */
        boolean added();
    }

    /** An amount in numbers, in 0..2^53-1. */
    public record Figure(boolean added, long amount) implements Amount {
        public Figure {
            Amounts.check("amount", amount);
        }
    }

    /**
     * As much as standing at a level takes by the first track over the asset, and the same share of the way to the next
     * one. Example: level 3 with 40 of 80 is what level 3 takes and half of what leaving it costs.
     *
     * @param level the level, at least 0
     * @param into how far into the level, less than {@code needed}; 0 when nobody knows
     * @param needed how much leaving the level takes where the player comes from, at least 1
     */
    public record Level(boolean added, int level, long into, long needed) implements Amount {
        public Level {
            Amounts.check("level", level);
            Amounts.check("needed", needed, 1, Amounts.MAX);
            Amounts.check("into", into, 0, needed - 1);
        }
    }

    /**
     * Which unit.
     *
     * @param kind a unit kind of the rulebook
     * @param name what it is called
     * @param active whether it becomes the player's active one
     */
    public record Unit(String kind, String name, boolean active) {}

    /** The activity that says it; the same {@code id} never acts twice. */
    public Activity activity(String id, Instant at) {
        Map<String, Fact> facts = new HashMap<>();
        unit.ifPresent(of -> {
            facts.put(KIND, Fact.of(of.kind()));
            facts.put(NAME, Fact.of(of.name()));
            facts.put(ACTIVE, Fact.of(of.active()));
        });
        traits.forEach((trait, value) -> facts.put(TRAIT + trait, Fact.of(value)));
        amounts.forEach((asset, amount) -> write(facts, asset, amount));
        return new Activity(id, TYPE, at.toEpochMilli(), Map.of(Activity.ACTOR, player), facts, Map.of(), true);
    }

    private static void write(Map<String, Fact> facts, String asset, Amount amount) {
        if (amount instanceof Level level) {
            facts.put((level.added() ? ADD_LEVEL : SET_LEVEL) + asset, Fact.of(level.level()));
            facts.put(INTO + asset, Fact.of(level.into()));
            facts.put(NEEDED + asset, Fact.of(level.needed()));
        } else if (amount instanceof Figure figure) {
            facts.put((figure.added() ? ADD : SET) + asset, Fact.of(figure.amount()));
        }
    }

    /** What an activity brings along; empty when it is an ordinary one. Refuses one that contradicts itself. */
    static Optional<Intake> of(Activity activity) {
        boolean brings = activity.trusted()
                && activity.type().equals(TYPE)
                && activity.facts().keySet().stream().anyMatch(name -> name.indexOf('/') > 0);
        try {
            return brings ? Optional.of(read(activity)) : Optional.empty();
        } catch (IllegalArgumentException contradiction) {
            throw new Refused(new Refusal.Malformed(Reasons.IMPORT, TYPE, String.valueOf(contradiction.getMessage())));
        }
    }

    private static Intake read(Activity activity) {
        SortedMap<String, Amount> amounts = new TreeMap<>();
        SortedMap<String, String> traits = new TreeMap<>();
        for (String fact : activity.facts().keySet()) {
            String about = fact.substring(fact.indexOf('/') + 1);
            if (fact.startsWith(TRAIT)) {
                traits.put(about, text(activity, fact));
            } else if (fact.startsWith(SET) || fact.startsWith(ADD)) {
                put(amounts, about, new Figure(fact.startsWith(ADD), whole(activity, fact)));
            } else if (fact.startsWith(SET_LEVEL) || fact.startsWith(ADD_LEVEL)) {
                put(amounts, about, level(activity, fact, about));
            }
        }
        HolderName player = activity.party(Activity.ACTOR).orElseThrow(() -> missing(Activity.ACTOR));
        return new Intake(player, unit(activity), amounts, traits);
    }

    private static void put(Map<String, Amount> amounts, String asset, Amount amount) {
        if (amounts.put(asset, amount) != null) {
            throw new IllegalArgumentException("brings " + asset + " twice");
        }
    }

    private static Level level(Activity activity, String fact, String asset) {
        long level = Amounts.check("level", whole(activity, fact), 0, Integer.MAX_VALUE);
        return new Level(
                fact.startsWith(ADD_LEVEL),
                (int) level,
                whole(activity, INTO + asset),
                whole(activity, NEEDED + asset));
    }

    private static Optional<Unit> unit(Activity activity) {
        return activity.fact(KIND)
                .map(kind -> new Unit(
                        kind.toString(),
                        text(activity, NAME),
                        activity.fact(ACTIVE).equals(Optional.of(new Fact.Flag(true)))));
    }

    private static String text(Activity activity, String fact) {
        return activity.fact(fact).map(Fact::toString).orElseThrow(() -> missing(fact));
    }

    private static long whole(Activity activity, String fact) {
        return activity.fact(fact)
                .filter(Fact.Whole.class::isInstance)
                .map(value -> ((Fact.Whole) value).value())
                .orElseThrow(() -> missing(fact + ", a whole number,"));
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException(what + " is missing");
    }

    /** The balance that says that the intake called {@code id} has acted; it outlives the key. */
    static Account mark(HolderName player, String id) {
        return new Account(player, new BalanceName(ONCE, id));
    }
}
