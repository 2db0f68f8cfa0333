package dev.levelwright.report;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.effect.Grant;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.report.Lint.Hint;
import dev.levelwright.report.Lint.Kind;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Windows;
import dev.levelwright.time.Window;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Daily and weekly caps that all rules within them together never meet. */
record Binding(Rulebook rulebook) {
    /** Hints about allowances that reset. */
    List<Hint> caps() {
        return rulebook.assets().values().stream()
                .flatMap(asset -> cap(asset).stream())
                .toList();
    }

    private Optional<Hint> cap(Asset asset) {
        Optional<Duration> length = asset.reset().flatMap(this::length);
        List<Rule> rules = rulebook.rules().stream()
                .filter(rule ->
                        rule.within().stream().anyMatch(path -> path.name().equals(asset.name())))
                .toList();
        boolean plain =
                asset.capacity().filter(Measure.Constant.class::isInstance).isPresent();
        if (length.isEmpty() || rules.isEmpty() || !plain) {
            return Optional.empty();
        }
        long capacity = ((Measure.Constant) asset.capacity().get()).value();
        OptionalLong most = together(rules, length.get());
        return most.isPresent() && most.getAsLong() < capacity
                ? Optional.of(new Hint(
                        Kind.CAP_THAT_NEVER_BINDS,
                        "assets." + asset.name(),
                        "its rules grant at most " + most.getAsLong() + " in a window, so the capacity of " + capacity
                                + " never binds"))
                : Optional.empty();
    }

    private OptionalLong together(List<Rule> rules, Duration window) {
        long sum = 0;
        for (Rule rule : rules) {
            OptionalLong uses = uses(rule, window);
            OptionalLong granted = granted(rule);
            if (uses.isEmpty() || granted.isEmpty() || rule.times().isPresent()) {
                return OptionalLong.empty();
            }
            sum += uses.getAsLong() * granted.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    /** How often a rule may act in a window, by its tightest limit; empty without a limit that says. */
    private OptionalLong uses(Rule rule, Duration window) {
        return rule.limits().stream()
                .filter(limit -> limit.per().isEmpty() && limit.most() instanceof Measure.Constant)
                .flatMapToLong(limit -> uses(limit, window).stream())
                .min();
    }

    private OptionalLong uses(Limit limit, Duration window) {
        long most = ((Measure.Constant) limit.most()).value();
        Optional<Window> counted = Windows.find(rulebook.windows(), limit.window());
        if (counted.isPresent() && counted.get() instanceof Window.Rolling rolling) {
            return OptionalLong.of(most * (window.toMillis() / rolling.millis() + 1));
        }
        Optional<Duration> length = length(limit.window());
        return length.isPresent() ? OptionalLong.of(most * (window.dividedBy(length.get()) + 1)) : OptionalLong.empty();
    }

    /** The most that one use grants; empty when that depends on something. */
    private OptionalLong granted(Rule rule) {
        long sum = 0;
        for (Effect effect : rule.effects()) {
            if (!(effect instanceof Grant grant)) {
                return OptionalLong.empty();
            }
            for (var given : grant.grants().entrySet()) {
                OptionalLong most = most(given.getValue().amount());
                if (most.isEmpty() || isBoosted(given.getKey().name())) {
                    return OptionalLong.empty();
                }
                sum += Math.max(most.getAsLong(), given.getValue().atLeast());
            }
        }
        return OptionalLong.of(sum);
    }

    private static OptionalLong most(Quantity quantity) {
        return quantity instanceof Drawn drawn ? OptionalLong.of(drawn.range().max()) : quantity.constant();
    }

    private boolean isBoosted(String asset) {
        return rulebook.boosts().values().stream()
                .anyMatch(boost -> boost.on() == Boost.On.GRANT && boost.asset().equals(asset));
    }

    /** How long a window of the calendar lasts, an hour of summer time counted in. */
    private Optional<Duration> length(String name) {
        Optional<Window> window = Windows.find(rulebook.windows(), name);
        return window.isPresent() && window.get() instanceof Window.Calendar calendar
                ? Optional.of(
                        switch (calendar.each()) {
                            case DAY -> Duration.ofHours(25);
                            case WEEK -> Duration.ofDays(7).plusHours(1);
                            case MONTH -> Duration.ofDays(31).plusHours(1);
                        })
                : Optional.empty();
    }
}
