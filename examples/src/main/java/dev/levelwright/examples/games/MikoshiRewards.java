package dev.levelwright.examples.games;

import dev.levelwright.asset.Measure;
import dev.levelwright.effect.Grant;
import dev.levelwright.engine.View;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Trigger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a rulebook says of its rewarded actions: how much each gives, how often, and how often it was done. */
final class MikoshiRewards {
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Long> amounts = new LinkedHashMap<>();

    /** The rewards in {@code asset}. */
    MikoshiRewards(Rulebook rulebook, String asset) {
        for (Rule rule : rulebook.rules()) {
            OptionalLong amount = granted(rule, asset);
            if (rule.trigger() instanceof Trigger.On on && amount.isPresent()) {
                rules.put(on.type(), rule);
                amounts.put(on.type(), amount.getAsLong());
            }
        }
    }

    private static OptionalLong granted(Rule rule, String asset) {
        return rule.effects().stream()
                .filter(Grant.class::isInstance)
                .flatMap(effect -> ((Grant) effect).grants().entrySet().stream())
                .filter(grant -> grant.getKey().name().equals(asset))
                .map(grant -> grant.getValue().amount().constant())
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /** The rule that rewards an action, or empty. */
    Optional<Rule> rule(String action) {
        return Optional.ofNullable(rules.get(action));
    }

    /** How much each action gives. */
    Map<String, Long> amounts() {
        return amounts;
    }

    /** How often each action with a limit may be done. */
    Map<String, Long> limits() {
        Map<String, Long> limits = new LinkedHashMap<>();
        rules.forEach((action, rule) -> limit(rule)
                .filter(limit -> limit.most() instanceof Measure.Constant)
                .ifPresent(limit -> limits.put(action, ((Measure.Constant) limit.most()).value())));
        return limits;
    }

    /** How often each action with a limit was done in the window that is open. */
    Map<String, Long> counts(View view) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rules.forEach((action, rule) -> limit(rule)
                .map(limit -> view.amount(limit.allowance(rule.id())))
                .filter(count -> count > 0)
                .ifPresent(count -> counts.put(action, count)));
        return counts;
    }

    private static Optional<Limit> limit(Rule rule) {
        return rule.limits().stream().findFirst();
    }
}
