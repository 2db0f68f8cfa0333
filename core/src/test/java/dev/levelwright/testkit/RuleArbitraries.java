package dev.levelwright.testkit;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Measure;
import dev.levelwright.condition.AtLevel;
import dev.levelwright.condition.FactIs;
import dev.levelwright.condition.Holds;
import dev.levelwright.condition.InRotation;
import dev.levelwright.condition.NotSame;
import dev.levelwright.condition.TraitIs;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.quantity.Constant;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.RuleBuilder;
import dev.levelwright.rule.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rules over the names that {@link RulebookArbitraries} uses. */
final class RuleArbitraries {
    private static final Party ACTOR = Party.role(Activity.ACTOR);

    private RuleArbitraries() {}

    /** Some rules, called r0, r1 and so on. */
    static Arbitrary<List<Rule>> some() {
        return rule().list().ofMinSize(2).ofMaxSize(8).map(RuleArbitraries::numbered);
    }

    private static List<Rule> numbered(List<RuleOf> makers) {
        List<Rule> rules = new ArrayList<>();
        makers.forEach(maker -> rules.add(maker.called("r" + rules.size())));
        return rules;
    }

    /** A rule that has no id yet. */
    private interface RuleOf {
        Rule called(String id);
    }

    private static Arbitrary<RuleOf> rule() {
        return Combinators.combine(
                        triggers(),
                        wheres().optional(0.2),
                        whens().optional(0.2),
                        limits(),
                        within(),
                        times(),
                        EffectArbitraries.some())
                .as((trigger, where, when, limits, within, times, effects) -> id -> {
                    RuleBuilder rule = Rule.named(id).trigger(trigger).bind(Activity.UNIT, "actor.active.pet");
                    where.ifPresent(rule::where);
                    when.ifPresent(rule::when);
                    limits.forEach(rule::limit);
                    within.forEach(rule::within);
                    times.ifPresent(rule::times);
                    effects.forEach(rule::does);
                    return rule.build();
                });
    }

    private static Arbitrary<List<String>> within() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(List.of())),
                Tuple.of(6, Arbitraries.of(List.of("today"), List.of("season"), List.of("today", "season"))),
                Tuple.of(1, Arbitraries.just(List.of("unit.pet-today"))));
    }

    private static Arbitrary<Trigger> triggers() {
        Arbitrary<Trigger> activity = Arbitraries.of("talk", "play", "trade").map(Trigger.On::new);
        Arbitrary<Trigger> level =
                Arbitraries.of("main", "pets").map(Trigger::levelOn).map(Trigger.On::new);
        Arbitrary<Trigger> reach = Combinators.combine(
                        Arbitraries.of("coins", "season", "seen", "streak", "mood"),
                        Arbitraries.longs().between(1, 50),
                        Arbitraries.of(0L, 7L, 30L))
                .as((asset, amount, again) -> new Trigger.Reach(Path.of(asset), amount, again));
        return Arbitraries.frequencyOf(Tuple.of(8, activity), Tuple.of(1, level), Tuple.of(1, reach));
    }

    private static Arbitrary<Condition> wheres() {
        return Arbitraries.of(
                FactIs.is("item", "sword"),
                FactIs.atLeast("n", 3),
                FactIs.is("vip", true),
                InRotation.has("offers", "sword"),
                new InRotation("offers", said("item"), ACTOR),
                NotSame.of("actor", "target"));
    }

    private static Arbitrary<Condition> whens() {
        return Arbitraries.of(
                Holds.atLeast("coins", 3),
                Holds.atLeast("energy", 10),
                Holds.atLeast("unit.mood", 2),
                Holds.atLeast("$item", 1),
                new AtLevel(Optional.of("main"), 2, ACTOR),
                new TraitIs(ACTOR, "zone", Optional.empty()),
                FactIs.atLeast("n", 5));
    }

    private static Arbitrary<Optional<Quantity>> times() {
        Arbitrary<Quantity> times =
                Arbitraries.of(new Constant(2), new Constant(5), new dev.levelwright.quantity.Named("n"));
        return times.optional(0.2);
    }

    private static Arbitrary<List<Limit>> limits() {
        return Combinators.combine(every(), once(), limit()).as((every, once, limit) -> {
            List<Limit> all = new ArrayList<>();
            every.ifPresent(all::add);
            once.ifPresent(all::add);
            limit.ifPresent(all::add);
            return all;
        });
    }

    private static Arbitrary<Optional<Limit>> every() {
        return Combinators.combine(Arbitraries.of("PT1S", "PT60S", "PT24H"), per(), charge())
                .as((time, per, charge) -> new Limit(Limit.Word.EVERY, Measure.constant(1), time, per, ACTOR, charge))
                .optional(0.25);
    }

    private static Arbitrary<Optional<Limit>> once() {
        return Combinators.combine(Arbitraries.of("day", "own-day", "week", "ever"), per(), charge())
                .as((window, per, charge) ->
                        new Limit(Limit.Word.ONCE, Measure.constant(1), window, per, ACTOR, charge))
                .optional(0.2);
    }

    private static Arbitrary<Optional<Limit>> limit() {
        Arbitrary<Measure> most = Arbitraries.of(
                Measure.constant(0), Measure.constant(2), Measure.constant(5), new Measure.Setting("cap"));
        Arbitrary<Party> of = Arbitraries.of(ACTOR, Party.role(Activity.TARGET), Party.parse("@pot"));
        return Combinators.combine(most, Arbitraries.of("day", "own-day", "month", "PT1H"), per(), of, charge())
                .as((max, window, per, whose, charge) -> new Limit(Limit.Word.LIMIT, max, window, per, whose, charge))
                .optional(0.25);
    }

    private static Arbitrary<List<String>> per() {
        return Arbitraries.of(List.of(), List.of(), List.of("item"), List.of("item", "actor"));
    }

    private static Arbitrary<Limit.Charge> charge() {
        return Arbitraries.of(Limit.Charge.values());
    }

    /** A fact that a rule reads. */
    static Fact said(String name) {
        return new Fact.Text("$" + name);
    }
}
