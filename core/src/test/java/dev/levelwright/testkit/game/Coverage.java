package dev.levelwright.testkit.game;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.effect.Roll;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Laws about what happens at some time: that nothing is written in vain. They say only that nothing of the kind happened in
 * all stories, half of which begin with gifts of everything; where a story needs facts that cannot be read off the rules,
 * the author says them.
 */
record Coverage(String name, Function<Explored, Optional<Counterexample>> missing) implements Law {
    private static final int MOST_REASONS = 3;

    @Override
    public Optional<Counterexample> broken(Explored explored) {
        return missing.apply(explored);
    }

    static Law everyRuleActs() {
        String name = "every rule acts at some time";
        return new Coverage(name, explored -> {
            Set<String> idle = new TreeSet<>();
            explored.rulebook().rules().forEach(rule -> idle.add(rule.id()));
            explored.deeds().forEach(deed -> idle.removeAll(deed.rules()));
            explored.rulebook().rules().stream()
                    .filter(rule -> actsUnseen(rule, explored))
                    .forEach(rule -> idle.remove(rule.id()));
            idle.removeAll(explored.broughtByHost());
            return idle.isEmpty() ? Optional.empty() : Optional.of(idle(name, idle, explored));
        });
    }

    /** A rule that leaves no trace behind has acted when its activity was accepted and it did not refuse. */
    private static boolean actsUnseen(Rule rule, Explored explored) {
        String type = Teller.typeOf(rule);
        return rule.where().isEmpty()
                && explored.deeds()
                        .filter(deed -> deed.activity().type().equals(type))
                        .anyMatch(deed -> deed.outcome().accepted()
                                && deed.outcome().decision().refusals().stream()
                                        .noneMatch(refusal -> refusal.rule().equals(rule.id())));
    }

    private static Counterexample idle(String name, Set<String> idle, Explored explored) {
        StringBuilder why = new StringBuilder();
        for (String rule : idle) {
            why.append(why.isEmpty() ? "" : "\n").append(rule).append(" never acted in ");
            why.append(Words.number(explored.stories())).append(" stories").append(reasons(rule, explored));
        }
        return new Counterexample(name, List.of(), why.toString());
    }

    /** Why it refused, what it refused most often for first. */
    private static String reasons(String rule, Explored explored) {
        Map<String, Long> counts = explored.deeds()
                .flatMap(deed -> deed.outcome().decision().refusals().stream())
                .filter(refusal -> refusal.rule().equals(rule))
                .collect(Collectors.groupingBy(Words::refusal, TreeMap::new, Collectors.counting()));
        String most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_REASONS)
                .map(reason -> "\n  " + Words.number(reason.getValue()) + " times " + reason.getKey())
                .collect(Collectors.joining());
        return most.isEmpty() ? ": " + unmet(rule, explored) : ", refused" + most;
    }

    private static String unmet(String id, Explored explored) {
        Rule rule = explored.rulebook().rules().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        String type = Teller.typeOf(rule);
        long tried = explored.deeds()
                .filter(deed -> deed.activity().type().equals(type))
                .count();
        return tried == 0
                ? "what sets it off never happened"
                : "none of " + Words.number(tried) + " activities of type " + type + " was what its where asks for";
    }

    static Law everyAssetCanBeHad() {
        String name = "every asset can be had";
        return new Coverage(name, explored -> {
            Set<String> never = explored.rulebook().assets().values().stream()
                    .filter(asset -> asset.journal() && !comesByItself(asset))
                    .map(Asset::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            explored.deeds().flatMap(deed -> deed.postings().stream()).forEach(posting -> {
                if (!posting.reason().equals(Reasons.ADJUSTMENT) && isGiven(posting)) {
                    never.remove(posting.asset());
                }
            });
            never.removeAll(explored.broughtByHost());
            return never.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Counterexample(
                            name,
                            List.of(),
                            "nobody ever got " + String.join(", ", never) + " in " + Words.number(explored.stories())
                                    + " stories, neither by a rule nor by time"));
        });
    }

    private static boolean comesByItself(Asset asset) {
        return asset.regeneration().isPresent()
                || !(asset.start() instanceof Measure.Constant start)
                || start.value() > 0;
    }

    private static boolean isGiven(Posting posting) {
        return !posting.to().holder().isOutside();
    }

    static Law everyTableIsOpened() {
        String name = "every loot table is opened at some time";
        return new Coverage(name, explored -> {
            Set<String> acted = new HashSet<>();
            explored.deeds().forEach(deed -> acted.addAll(deed.rules()));
            Rulebook rulebook = explored.rulebook();
            Map<String, List<String>> rolledBy = new TreeMap<>();
            rulebook.loot().keySet().forEach(table -> rolledBy.put(table, new ArrayList<>()));
            rulebook.rules()
                    .forEach(rule -> tables(rulebook, rule.effects(), new TreeSet<>())
                            .forEach(table -> rolledBy.get(table).add(rule.id())));
            return rolledBy.entrySet().stream()
                    .filter(table -> table.getValue().stream().noneMatch(acted::contains))
                    .filter(table -> !explored.broughtByHost().contains(table.getKey()))
                    .findFirst()
                    .map(table -> new Counterexample(name, List.of(), unopened(table.getKey(), table.getValue())));
        });
    }

    private static String unopened(String table, List<String> rules) {
        return rules.isEmpty()
                ? "no rule rolls loot." + table
                : "loot." + table + " is rolled by " + String.join(", ", rules) + " only, which never acted";
    }

    /** The tables that effects open, and the tables within those. */
    private static Set<String> tables(Rulebook rulebook, List<Effect> effects, Set<String> tables) {
        for (Effect effect : effects) {
            if (effect instanceof Roll roll && rulebook.loot().containsKey(roll.table()) && tables.add(roll.table())) {
                var table = rulebook.loot().get(roll.table());
                table.guaranteed().forEach(inner -> tables(rulebook, inner, tables));
                table.weighted().forEach(entry -> tables(rulebook, entry.payload(), tables));
            }
        }
        return tables;
    }
}
