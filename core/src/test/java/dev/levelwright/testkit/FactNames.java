package dev.levelwright.testkit;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.condition.FactIs;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which facts the rules of a rulebook ask for, and with which values they compare: found by looking at its records. */
public final class FactNames {
    private final Map<String, List<Object>> values = new TreeMap<>();

    /** What all rules of {@code rulebook} ask for. */
    public FactNames(Rulebook rulebook) {
        rulebook.rules().forEach(this::look);
        rulebook.loot().values().forEach(this::look);
        rulebook.boosts().values().forEach(this::look);
        rulebook.assets().values().forEach(asset -> asset.per().ifPresent(this::add));
        values.keySet().removeAll(rulebook.settings().keySet());
    }

    /** What one rule asks for, and what the boosts and loot of its rulebook do. */
    public FactNames(Rulebook rulebook, Rule rule) {
        look(rule);
        rulebook.loot().values().forEach(this::look);
        rulebook.boosts().values().forEach(this::look);
        values.keySet().removeAll(rulebook.settings().keySet());
    }

    /** The values that rules compare each fact with, by the fact's name. */
    public Map<String, List<Object>> values() {
        return values;
    }

    private void look(Object thing) {
        if (thing instanceof FactIs is) {
            add(is.fact());
            compared(is.fact(), is.comparison());
        } else if (thing instanceof Named named) {
            add(named.name());
        } else if (thing instanceof TraitValue.OfFact of) {
            add(of.fact());
        } else if (thing instanceof Limit limit) {
            limit.per().forEach(this::add);
        } else if (thing instanceof Fact fact && FactForms.isReference(fact)) {
            add(FactForms.reference(fact));
        }
        inside(thing);
    }

    private void inside(Object thing) {
        if (thing instanceof Record) {
            parts(thing).forEach(this::look);
        } else if (thing instanceof Iterable<?> many) {
            many.forEach(this::look);
        } else if (thing instanceof Optional<?> maybe) {
            maybe.ifPresent(this::look);
        } else if (thing instanceof Map<?, ?> map) {
            map.keySet().forEach(this::key);
            map.values().forEach(this::look);
        }
    }

    private void key(Object key) {
        if (key instanceof String text && text.startsWith("$")) {
            add(text.substring(1));
        }
    }

    private void compared(String fact, Record comparison) {
        for (Object part : parts(comparison)) {
            for (Object value : part instanceof Iterable<?> many ? many : List.of(part)) {
                if (value instanceof Fact said && !FactForms.isReference(said)) {
                    values.get(fact).add(said);
                }
            }
        }
    }

    private void compared(String fact, Object comparison) {
        if (comparison instanceof Record parts) {
            compared(fact, parts);
        }
    }

    private void add(String fact) {
        values.computeIfAbsent(fact, name -> new ArrayList<>());
    }

    private static List<Object> parts(Object thing) {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.add(component.getAccessor().invoke(thing));
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException("cannot look into " + thing.getClass(), hidden);
            }
        }
        return parts;
    }
}
