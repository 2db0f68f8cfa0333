package dev.levelwright.report;

import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.math.Fraction;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.report.Lint.Hint;
import dev.levelwright.report.Lint.Kind;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Exchanges that anybody can repeat: rules that take one asset and surely give some of others, without limits and
 * allowances. A chain of them that ends where it began with more than it began with mints without end.
 */
final class Minting {
    /** Most rules in one loop. */
    private static final int MAX_RULES = 10;

    private final List<Exchange> exchanges = new ArrayList<>();

    Minting(Rulebook rulebook) {
        rulebook.rules().stream()
                .filter(rule -> rule.limits().isEmpty() && rule.within().isEmpty())
                .forEach(this::learn);
    }

    /** One hint for each set of rules that mints together. */
    List<Hint> loops() {
        Set<Set<String>> told = new LinkedHashSet<>();
        List<Hint> hints = new ArrayList<>();
        for (Exchange first : exchanges) {
            Optional<Way> loop = loopFrom(first.from);
            loop.filter(way -> told.add(Set.copyOf(way.rules)))
                    .ifPresent(way -> hints.add(new Hint(
                            Kind.LOOP_THAT_MINTS,
                            "rules." + way.rules.get(0),
                            "1 " + first.from + " becomes " + way.ratio + " by " + String.join(", ", way.rules)
                                    + ", again and again")));
        }
        return hints;
    }

    private Optional<Way> loopFrom(String asset) {
        Map<String, Way> best = new HashMap<>(Map.of(asset, new Way(Fraction.ONE, List.of())));
        for (int round = 0; round < MAX_RULES; round++) {
            Map<String, Way> before = Map.copyOf(best);
            for (Exchange exchange : exchanges) {
                Way way = before.get(exchange.from);
                if (way != null) {
                    best.merge(exchange.to, way.then(exchange), Way::better);
                }
            }
            Way back = best.get(asset);
            if (back != null && back.ratio.compareTo(Fraction.ONE) > 0) {
                return Optional.of(back);
            }
        }
        return Optional.empty();
    }

    private void learn(Rule rule) {
        List<Cost> costs = only(Cost.class, rule.effects());
        if (costs.size() != 1 || costs.get(0).costs().size() != 1) {
            return;
        }
        costs.get(0).costs().forEach((from, taken) -> {
            long price = taken.upTo() ? 0 : taken.amount().constant().orElse(0);
            for (Grant grant : price == 0 ? List.<Grant>of() : only(Grant.class, rule.effects())) {
                grant.grants()
                        .forEach((to, given) -> exchanges.add(new Exchange(
                                rule.id(), from.name(), to.name(), Fraction.of(least(given.amount()), price))));
            }
        });
    }

    /** What is surely given. */
    private static long least(Quantity quantity) {
        OptionalLong constant = quantity.constant();
        return quantity instanceof Drawn drawn ? drawn.range().min() : constant.orElse(0);
    }

    private static <E> List<E> only(Class<E> type, List<Effect> effects) {
        return effects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private record Exchange(String rule, String from, String to, Fraction ratio) {}

    private record Way(Fraction ratio, List<String> rules) {
        Way then(Exchange exchange) {
            List<String> longer = new ArrayList<>(rules);
            longer.add(exchange.rule);
            return new Way(ratio.times(exchange.ratio), longer);
        }

        static Way better(Way one, Way other) {
            return other.ratio.compareTo(one.ratio) > 0 ? other : one;
        }
    }
}
