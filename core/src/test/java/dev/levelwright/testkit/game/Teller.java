package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.TraitType;
import dev.levelwright.holder.Traits;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Setting;
import dev.levelwright.rule.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes stories up: what the rules of a rulebook hear, with the facts and parties that they ask for, in habits, over hours
 * and months. Rules that have acted seldom are tried more often. Every second story begins with gifts by hand, so that what
 * is dear can be bought. The same seed tells the same stories.
 */
final class Teller {
    /** When stories begin: a Monday. */
    static final Instant BEGIN = Instant.parse("2026-01-05T12:00:00Z");

    private static final int MOST_DEEDS = 60;

    /** For how many habits something that came to be is new. */
    private static final int MOST_FRESH = 4;

    private static final List<String> PEOPLE = List.of("ann", "ann", "ann", "ann", "ann", "bob", "bob", "cem");
    private static final List<String> EVERYBODY = List.of("ann", "bob", "cem");
    private static final List<Object> NUMBERS = List.of(1L, 1L, 2L, 3L, 5L, 10L, 20L, 50L, 100L, 500L, 4_000L);
    private static final List<Object> WORDS = List.of("red", "blue", "red", "green", true);
    private static final List<Object> ZONES =
            List.of("Europe/Paris", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata");
    private static final List<Long> GIFTS = List.of(1L, 10L, 100L, 1_000L, 1_000L, 100_000L);
    private static final List<Duration> GAPS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(61),
            Duration.ofSeconds(61),
            Duration.ofMinutes(6),
            Duration.ofHours(1),
            Duration.ofHours(25),
            Duration.ofDays(1),
            Duration.ofDays(8));

    private static final List<Duration> SOON =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(61), Duration.ofMinutes(11));

    private final Rulebook rulebook;
    private final Map<String, List<Object>> hints;
    private final long seed;
    private final List<Rule> heard;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, Integer> acted = new TreeMap<>();
    private final List<Object> words;

    /**
     * A teller of stories under {@code rulebook}.
     *
     * @param hints values of facts, by name, that cannot be read off the rules
     */
    Teller(Rulebook rulebook, Map<String, List<Object>> hints, long seed) {
        this.rulebook = rulebook;
        this.hints = hints;
        this.seed = seed;
        this.heard = rulebook.rules().stream()
                .filter(rule -> !typeOf(rule).isEmpty() && typeOf(rule).indexOf(':') < 0)
                .toList();
        this.words = words(rulebook);
        heard.forEach(rule -> asked.put(rule.id(), Asked.by(rulebook, rule)));
    }

    /** Words that some rule must take: where a realm lists its own, and addresses of pictures. */
    private static List<Object> words(Rulebook rulebook) {
        List<Object> words = new ArrayList<>();
        if (rulebook.settings().values().stream().anyMatch(setting -> setting.type() == Setting.Type.IDS)) {
            words.add(Play.HERE);
        }
        if (rulebook.kinds().values().stream().anyMatch(kind -> kind.traits().containsValue(TraitType.URL))) {
            words.add("https://example.org/picture.png");
        }
        return words;
    }

    /** The type of the activities that set a rule off, empty when a threshold does. */
    static String typeOf(Rule rule) {
        return rule.trigger() instanceof Trigger.On on ? on.type() : "";
    }

    /** Plays the story of that number, from 0. Each one depends on what the ones before it came to. */
    Play tell(int number) {
        Telling telling = new Telling(new SplittableRandom(seed + number));
        Play play = telling.play(number % 2 == 1);
        play.deeds().forEach(deed -> deed.rules().forEach(rule -> acted.merge(rule, 1, Integer::sum)));
        return play;
    }

    /** One story while it is made up. */
    private final class Telling {
        private final SplittableRandom random;
        private final List<Rule> played;
        private final Play play = new Play(rulebook);
        private final Map<String, List<Object>> said = new TreeMap<>();
        private Instant now = BEGIN;
        private int next;
        private int fresh;
        private long number = 1;

        Telling(SplittableRandom random) {
            this.random = random;
            this.played = chance(50) ? heard : some();
        }

        /** Some rules only, so that what they do together gets room. */
        private List<Rule> some() {
            List<Rule> some = heard.stream().filter(rule -> chance(50)).toList();
            return some.isEmpty() ? heard : some;
        }

        Play play(boolean rich) {
            if (rich) {
                EVERYBODY.forEach(this::enrich);
            }
            while (!played.isEmpty() && next < MOST_DEEDS) {
                habit();
            }
            return play;
        }

        private void enrich(String who) {
            for (Asset asset : rulebook.assets().values()) {
                if (asset.of().equals(HolderName.PLAYER) && asset.per().isEmpty() && asset.journal() && chance(70)) {
                    Adjustment gift = Adjustment.grant(HolderName.player(who), asset.name(), gift(asset));
                    play.did(gift.activity("gift" + next++, HolderName.player(who), "a story", now));
                }
            }
        }

        private long gift(Asset asset) {
            long most = asset.capacity().isPresent() && asset.capacity().get() instanceof Measure.Constant capacity
                    ? Math.max(1, capacity.value())
                    : Long.MAX_VALUE;
            return Math.min(most, pick(GIFTS));
        }

        /** The same thing once or several times, always as long after the one before. */
        private void habit() {
            int made = play.made().size();
            Rule rule = rule();
            Activity activity = activity(rule);
            Duration gap = fresh > 0 ? pick(SOON) : pick(GAPS);
            int times = chance(75) ? 1 : chance(70) ? 2 + random.nextInt(4) : 6 + random.nextInt(35);
            for (int i = 0; i < times && next < MOST_DEEDS; i++) {
                now = now.plus(gap);
                play.did(new Activity(
                        "a" + next++,
                        activity.type(),
                        now.toEpochMilli(),
                        activity.parties(),
                        activity.facts(),
                        activity.context(),
                        activity.trusted()));
            }
            fresh = play.made().size() > made ? MOST_FRESH : fresh - 1;
            if (fresh <= 0 && chance(50)) {
                now = now.plus(pick(GAPS));
            }
        }

        /** Soon after something came to be, mostly something is done with it. */
        private Rule rule() {
            List<Rule> with = heard.stream()
                    .filter(rule ->
                            isWith(rule, fresh > 0 ? play.made().get(play.made().size() - 1) : HolderName.SINK))
                    .toList();
            return with.isEmpty() || chance(40) ? seldom(played) : seldom(with);
        }

        private boolean isWith(Rule rule, HolderName made) {
            Set<String> roles = asked.get(rule.id()).roles();
            return roles.contains(made.kind())
                    || (roles.contains(Activity.UNIT) && play.owner(made).isPresent());
        }

        /** Mostly one that acted seldom, and whose units and pools are there. */
        private Rule seldom(List<Rule> rules) {
            List<Rule> possible = rules.stream().filter(this::isPossible).toList();
            List<Rule> from = possible.isEmpty() || chance(3) ? rules : possible;
            Rule least = pick(from);
            for (int i = 0; i < 3; i++) {
                Rule other = pick(from);
                if (acted.getOrDefault(other.id(), 0) < acted.getOrDefault(least.id(), 0)) {
                    least = other;
                }
            }
            return chance(60) ? least : pick(from);
        }

        private boolean isPossible(Rule rule) {
            return asked.get(rule.id()).roles().stream()
                    .noneMatch(role -> isMade(role) && fitting(role).isEmpty());
        }

        private Activity activity(Rule rule) {
            Asked wants = asked.get(rule.id());
            Activity activity =
                    Activity.of(typeOf(rule), "new", now).by(HolderName.player(pick(fresh > 0 ? EVERYBODY : PEOPLE)));
            for (String role : wants.roles()) {
                activity = with(activity, role);
            }
            for (Map.Entry<String, List<Object>> fact : wants.facts().entrySet()) {
                if (chance(90)) {
                    Object value = value(fact.getKey(), fact.getValue());
                    number = value instanceof Long said && said > 0 ? said : number;
                    said.computeIfAbsent(fact.getKey(), name -> new ArrayList<>())
                            .add(value);
                    activity = activity.with(fact.getKey(), value);
                }
            }
            return wants.trusted() ? activity.byHost() : activity;
        }

        private Activity with(Activity activity, String role) {
            if (!isMade(role)) {
                return activity.party(role, HolderName.player(chance(70) ? "bob" : "cem"));
            }
            List<HolderName> fitting = fitting(role);
            if (fitting.isEmpty()) {
                return activity;
            }
            HolderName one = chance(60) ? fitting.get(fitting.size() - 1) : pick(fitting);
            Activity with = activity.party(role, one);
            return play.owner(one)
                    .filter(owner -> owner.isPlayer() && chance(80))
                    .map(with::by)
                    .orElse(with);
        }

        private boolean isMade(String role) {
            return role.equals(Activity.UNIT) || rulebook.kinds().containsKey(role);
        }

        /** The units or pools that came to be and can be in a role. */
        private List<HolderName> fitting(String role) {
            return play.made().stream()
                    .filter(holder -> rulebook.kinds().containsKey(role)
                            ? holder.kind().equals(role)
                            : play.owner(holder).isPresent())
                    .toList();
        }

        private Object value(String name, List<Object> compared) {
            List<Object> before = said.getOrDefault(name, List.of());
            if (!before.isEmpty() && chance(35)) {
                return chance(50) ? before.get(before.size() - 1) : pick(before);
            }
            List<Object> hinted = hints.getOrDefault(name, name.equals(Traits.ZONE) ? ZONES : List.of());
            if (!hinted.isEmpty()) {
                return pick(hinted);
            }
            if (!compared.isEmpty() && chance(75)) {
                return plain(pick(compared));
            }
            if (chance(25)) {
                long near = chance(50) ? number : play.number();
                return chance(50) ? near : 2 * near;
            }
            return chance(words.isEmpty() ? 92 : 50) ? pick(NUMBERS) : pick(words.isEmpty() ? WORDS : words);
        }

        /** One of several texts where a fact is compared with a list. */
        private Object plain(Object compared) {
            return compared instanceof Fact.Texts texts && !texts.values().isEmpty() ? pick(texts.values()) : compared;
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private <T> T pick(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }
    }
}
