package dev.levelwright.testkit.game;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.asset.Asset;
import dev.levelwright.condition.Trusted;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.OpenPool;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.Kind;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.FactNames;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a rule wants to be told, found by looking at its records: facts, and who else takes part.
 *
 * @param facts the facts with the values that it compares them with
 * @param roles whose holders it names, besides the actor's
 * @param trusted whether it hears only the host
 */
record Asked(Map<String, List<Object>> facts, Set<String> roles, boolean trusted) {
    /** What {@code rule} of {@code rulebook} asks for. */
    static Asked by(Rulebook rulebook, Rule rule) {
        Looking looking = new Looking(rulebook);
        looking.at(rule);
        looking.roles.removeAll(rule.bind().keySet());
        looking.roles.removeAll(looking.opened);
        looking.roles.remove("actor");
        Map<String, List<Object>> facts = new FactNames(rulebook, rule).values();
        looking.entries.forEach((fact, entries) -> facts.put(fact, List.copyOf(entries)));
        looking.keys.forEach(fact -> facts.putIfAbsent(fact, List.of()));
        return new Asked(facts, looking.roles, looking.trusted);
    }

    private static final class Looking {
        private final Rulebook rulebook;
        private final Set<String> roles = new TreeSet<>();
        private final Map<String, Set<String>> entries = new TreeMap<>();
        private final Set<String> keys = new TreeSet<>();
        private final Set<String> opened = new TreeSet<>();
        private boolean trusted;

        Looking(Rulebook rulebook) {
            this.rulebook = rulebook;
        }

        void at(Object thing) {
            if (thing instanceof Party party) {
                role(party);
            } else if (thing instanceof Path path) {
                asset(path);
            } else if (thing instanceof Trusted condition) {
                trusted |= condition.wanted();
            } else if (thing instanceof OpenPool open) {
                opened.add(open.pool());
            } else if (thing instanceof CreateUnit create) {
                create.entry().filter(FactForms::isReference).ifPresent(entry -> entry(create.kind(), entry));
            }
            inside(thing);
        }

        /** A unit is made of an entry of its kind's catalogue. */
        private void entry(String kind, Fact entry) {
            if (rulebook.kinds().get(kind) instanceof Kind.Unit unit
                    && unit.catalogue().isPresent()) {
                Catalogue catalogue = rulebook.catalogues().get(unit.catalogue().get());
                entries.put(FactForms.reference(entry), catalogue.entries().keySet());
            }
        }

        private void role(Party party) {
            boolean one = party.pool() && !(rulebook.kinds().get(party.root()) instanceof Kind.Pool pool && pool.per());
            if (!one) {
                roles.add(party.root());
            }
        }

        /** A keyed balance needs its key; a unit's, without saying whose, is that of the unit that takes part. */
        private void asset(Path path) {
            Asset asset = rulebook.assets().get(path.name());
            if (asset == null) {
                return;
            }
            asset.per().ifPresent(keys::add);
            if (path.party().isEmpty() && rulebook.kinds().get(asset.of()) instanceof Kind.Unit) {
                roles.add("unit");
            }
        }

        private void inside(Object thing) {
            if (thing instanceof Record) {
                parts(thing);
            } else if (thing instanceof Iterable<?> many) {
                many.forEach(this::at);
            } else if (thing instanceof Optional<?> maybe) {
                maybe.ifPresent(this::at);
            } else if (thing instanceof Map<?, ?> map) {
                map.keySet().forEach(this::at);
                map.values().forEach(this::at);
            }
        }

        private void parts(Object thing) {
            for (RecordComponent component : thing.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    at(component.getAccessor().invoke(thing));
                } catch (ReflectiveOperationException hidden) {
                    throw new IllegalStateException("cannot look into " + thing.getClass(), hidden);
                }
            }
        }
    }
}
