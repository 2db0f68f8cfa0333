package dev.levelwright.engine;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A rule made ready to be played.
 *
 * @param rule the rule
 * @param effects its effects in the order in which they happen
 * @param allowances the allowance of each limit, one for all where the limit has none per something
 */
record Script(Rule rule, List<Effect> effects, List<BalanceName> allowances) {
    /** The rule made ready; {@code names} gives the name of an allowance's balance. */
    static Script of(Rule rule, Function<String, BalanceName> names) {
        return new Script(
                rule,
                rule.effects().stream()
                        .sorted(Comparator.comparing(Effect::phase))
                        .toList(),
                rule.limits().stream()
                        .map(limit -> names.apply(limit.allowance(rule.id())))
                        .toList());
    }
}
