package dev.levelwright.testkit;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.holder.HolderName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Setting;
import dev.levelwright.rule.Succession;
import dev.levelwright.rule.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What may happen under a rulebook, drawn at random: a few players, every type that a rule hears, the facts that rules
 * ask for, honest ones and hostile ones, and a clock that jumps, backwards too.
 */
public final class ActivityArbitraries {
    private static final Instant EPOCH = Instant.parse("2026-03-20T12:00:00Z");
    private static final long LONG = Duration.ofDays(3_650).toMillis();

    private ActivityArbitraries() {}

    /**
     * Histories of up to {@code most} activities.
     *
     * @param later a rulebook that may be published in the middle
     */
    public static Arbitrary<History> histories(Rulebook rulebook, Optional<Rulebook> later, int most) {
        return Combinators.combine(
                        published(rulebook, later), happenings(rulebook).list().ofMaxSize(most))
                .as((published, happenings) -> new History(rulebook, published, inTime(happenings)));
    }

    /** One thing that happens some milliseconds after the one before it. */
    private record Happening(long gapMillis, Activity activity) {}

    private static List<Activity> inTime(List<Happening> happenings) {
        List<Activity> activities = new ArrayList<>();
        Instant now = EPOCH;
        for (Happening happening : happenings) {
            now = now.plusMillis(happening.gapMillis);
            Activity activity = happening.activity;
            activities.add(new Activity(
                    "a" + activities.size(),
                    activity.type(),
                    now.toEpochMilli(),
                    activity.parties(),
                    activity.facts(),
                    activity.context(),
                    activity.trusted()));
        }
        return activities;
    }

    private static Arbitrary<Happening> happenings(Rulebook rulebook) {
        return Combinators.combine(
                        gaps(),
                        types(rulebook),
                        players(),
                        players(),
                        facts(rulebook),
                        Arbitraries.integers().between(0, 9))
                .as((gap, type, actor, target, facts, how) -> {
                    Activity activity = Activity.of(type, "new", EPOCH).by(actor);
                    activity = how < 8 ? activity.party(Activity.TARGET, target) : activity;
                    for (Map.Entry<String, Object> fact : facts.entrySet()) {
                        activity = activity.with(fact.getKey(), fact.getValue());
                    }
                    return new Happening(gap, how % 5 == 0 ? activity.byHost() : activity);
                });
    }

    private static Arbitrary<String> types(Rulebook rulebook) {
        Set<String> types = new TreeSet<>();
        for (Rule rule : rulebook.rules()) {
            if (rule.trigger() instanceof Trigger.On on && !on.type().startsWith("level:")) {
                types.add(on.type());
            }
        }
        Arbitrary<String> unheard = Arbitraries.just("never-heard-of");
        return types.isEmpty()
                ? unheard
                : Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.of(types)), Tuple.of(1, unheard));
    }

    private static Arbitrary<HolderName> players() {
        return Arbitraries.of("ann", "bob", "cem").map(HolderName::player);
    }

    /** Mostly seconds and minutes, often to the millisecond of a period, sometimes days, years, and backwards. */
    private static Arbitrary<Long> gaps() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 300_000)),
                Tuple.of(3, Arbitraries.of(0L, 1L, 999L, 1_000L, 59_900L, 59_999L, 60_000L, 3_600_000L)),
                Tuple.of(4, Arbitraries.longs().between(0, Duration.ofDays(2).toMillis())),
                Tuple.of(1, Arbitraries.longs().between(0, Duration.ofDays(40).toMillis())),
                Tuple.of(2, Arbitraries.longs().between(-Duration.ofDays(1).toMillis(), 0)),
                Tuple.of(1, Arbitraries.longs().between(-LONG, LONG)));
    }

    private static Arbitrary<Map<String, Object>> facts(Rulebook rulebook) {
        Map<String, List<Object>> asked = new FactNames(rulebook).values();
        List<Arbitrary<Map.Entry<String, Optional<Object>>>> each = new ArrayList<>();
        asked.forEach(
                (name, values) -> each.add(value(name, values).optional(0.9).map(said -> Map.entry(name, said))));
        return Combinators.combine(each).as(said -> {
            Map<String, Object> facts = new TreeMap<>();
            said.forEach(fact -> fact.getValue().ifPresent(value -> facts.put(fact.getKey(), value)));
            return facts;
        });
    }

    private static Arbitrary<Object> value(String name, List<Object> expected) {
        if (name.equals("zone")) {
            return Arbitraries.frequencyOf(
                    Tuple.of(5, RulebookArbitraries.zones().map(zone -> (Object) zone)),
                    Tuple.of(1, Arbitraries.just("Mars/Base")));
        }
        Arbitrary<Object> numbers = Arbitraries.longs().between(0, 400).map(number -> number);
        Arbitrary<Object> few = Arbitraries.longs().between(1, 5).map(number -> number);
        Arbitrary<Object> said = expected.isEmpty() ? few : Arbitraries.of(expected);
        return Arbitraries.frequencyOf(
                Tuple.of(6, said), Tuple.of(3, few), Tuple.of(3, numbers), Tuple.of(2, hostile()));
    }

    /** What people type into bots. */
    public static Arbitrary<Object> hostile() {
        return Arbitraries.of(
                "",
                " ",
                "-1",
                "5x",
                "1e308",
                "NaN",
                "\uff15",
                "9".repeat(60),
                "\u202e@everyone",
                "x".repeat(500),
                "faucet:",
                "player:ann",
                "pet:nobody",
                "a|b",
                "a\\|b",
                ":",
                "$n",
                "${jndi:x}",
                Long.MIN_VALUE,
                -1L,
                0L,
                (1L << 53) - 1,
                1L << 53,
                Long.MAX_VALUE,
                true,
                List.of(),
                List.of("a", "b"));
    }

    private static boolean canFollow(Rulebook before, Rulebook after) {
        try {
            Succession.require(before, after);
            return true;
        } catch (IllegalArgumentException cannot) {
            return false;
        }
    }

    private static Arbitrary<List<Chronicle.Entry>> published(Rulebook rulebook, Optional<Rulebook> later) {
        List<Arbitrary<Chronicle.Entry>> kinds = new ArrayList<>();
        later.filter(book -> canFollow(rulebook, book))
                .ifPresent(book -> kinds.add(instants().map(from -> new Chronicle.Version(from, book))));
        rulebook.settings().values().stream()
                .filter(setting -> setting.type() == Setting.Type.AMOUNT)
                .forEach(setting -> kinds.add(set(setting)));
        gifts(rulebook).ifPresent(kinds::add);
        return kinds.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.oneOf(kinds).list().ofMaxSize(2);
    }

    private static Arbitrary<Chronicle.Entry> set(Setting setting) {
        Arbitrary<Long> values =
                Arbitraries.longs().between(setting.min(), Math.min(setting.max(), Math.max(setting.min(), 200)));
        return Combinators.combine(instants(), values.optional(0.8))
                .as((from, value) -> new Chronicle.Set(from, setting.name(), value.map(Fact.Whole::new)));
    }

    /** Gifts of what everybody can be given, the chronicle's other way to change balances. */
    private static Optional<Arbitrary<Chronicle.Entry>> gifts(Rulebook rulebook) {
        List<String> given = rulebook.assets().values().stream()
                .map(Asset::name)
                .filter(asset -> canBeGiven(rulebook, asset))
                .toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Arbitrary<Map<String, Long>> amounts = Arbitraries.maps(
                        Arbitraries.of(given), Arbitraries.longs().between(1, 80))
                .ofMinSize(1)
                .ofMaxSize(3);
        return Optional.of(Combinators.combine(instants(), amounts, Arbitraries.of(true, false))
                .as((from, what, newcomers) -> new Chronicle.Gift(from, "gift-" + from, what, newcomers)));
    }

    private static boolean canBeGiven(Rulebook rulebook, String asset) {
        try {
            Succession.require(rulebook, Chronicle.EMPTY, new Chronicle.Gift(0, "gift", Map.of(asset, 1L), false));
            return true;
        } catch (IllegalArgumentException cannot) {
            return false;
        }
    }

    private static Arbitrary<Long> instants() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(20).toMillis())
                .map(after -> EPOCH.toEpochMilli() + after);
    }
}
