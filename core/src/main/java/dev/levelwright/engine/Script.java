package dev.levelwright.engine;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.rule.Rule;
import java.util.Comparator;
import java.util.List;

/**
 * A rule made ready to be played.
 *
 * @param rule the rule
 * @param effects its effects in the order in which they happen
 * @param allowances the allowance of each limit, one for all where the limit has none per something
 */
record Script(Rule rule, List<Effect> effects, List<BalanceName> allowances) {
    static Script of(Rule rule) {
        return new Script(
                rule,
                rule.effects().stream()
                        .sorted(Comparator.comparing(Effect::phase))
                        .toList(),
                rule.limits().stream()
                        .map(limit -> BalanceName.of(limit.allowance(rule.id())))
                        .toList());
    }
}
