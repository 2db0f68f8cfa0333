package dev.levelwright.chat.answer;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.FactForms;
import dev.levelwright.asset.Asset;
import dev.levelwright.form.Document;
import dev.levelwright.holder.Kind;
import dev.levelwright.rule.Rulebook;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rules want to be told, read off the rules as they are written: the facts behind {@code $name} and {@code {"fact":
 * name}}, the roles and pools in their paths. So it holds for mechanics of an author's own too.
 */
final class Scan {
    private static final Set<String> NOT_READ = Set.of("id", "was", "on", "reach");
    private static final Set<String> CONDITIONS = Set.of("where", "if", "any", "all", "not");
    private static final Set<String> LIMITS = Set.of("every", "once", "limit");
    private static final Set<String> NUMBERS = Set.of(
            "grant", "cost", "move", "convert", "deposit", "raise", "times", "atLeast", "atMost", "expect", "holds",
            "enter");
    private static final Set<String> NO_NUMBERS = Set.of("asset", "from", "to", "who");
    private static final Map<String, String> OF_UNITS = Map.of("owns", "what", "close", "unit", "hand-over", "unit");
    private static final String FACT = "fact";
    private static final String CREATE = "create";
    private static final String ROLL = "roll";

    private final Rulebook rulebook;
    private final Collection<String> conditions;
    private final Document loot;
    private final Map<String, Wanted> facts = new LinkedHashMap<>();
    private final Roles roles;
    private final Set<String> tables = new TreeSet<>();
    private final Deque<String> path = new ArrayDeque<>();
    private String created = "";

    /**
     * Reads rules of {@code rulebook}.
     *
     * @param conditions the words of conditions, which are no facts
     * @param loot the loot tables as they are written
     */
    Scan(Rulebook rulebook, Collection<String> conditions, Document loot) {
        this.rulebook = rulebook;
        this.conditions = conditions;
        this.loot = loot;
        this.roles = new Roles(rulebook);
    }

    /** Reads one rule. */
    void rule(Document.Fields rule) {
        rule.get(CREATE).ifPresent(create -> created = text(create, "kind"));
        rule.values().forEach((field, value) -> {
            if (!NOT_READ.contains(field)) {
                under(field, value);
            }
        });
        roles.endOf(rule);
    }

    /** The facts, in the order in which they were met. */
    Map<String, Wanted> facts() {
        return facts;
    }

    /** The roles and pools besides the actor. */
    Set<String> roles() {
        return roles.all();
    }

    private void under(String key, Document value) {
        path.push(key);
        read(value);
        if (key.equals(ROLL)) {
            roll(value instanceof Document.Text table ? table.value() : text(value, "table"));
        }
        if (OF_UNITS.containsKey(key) && text(value, OF_UNITS.get(key)).isEmpty()) {
            roles.unit();
        }
        path.pop();
    }

    /** What an entry of a loot table wants to be told, the rule does too. */
    private void roll(String table) {
        if (tables.add(table) && loot instanceof Document.Fields all) {
            all.get(table).ifPresent(this::read);
        }
    }

    private void read(Document document) {
        if (document instanceof Document.Fields fields) {
            object(fields);
        } else if (document instanceof Document.Items items) {
            items.values().forEach(this::read);
        } else if (document instanceof Document.Text text && !FACT.equals(path.peek())) {
            text(text.value());
        }
    }

    private void object(Document.Fields fields) {
        String fact = text(fields, FACT);
        if (!fact.isEmpty()) {
            compared(fact, fields);
        } else if (isCondition()) {
            fields.values().forEach(this::shorthand);
        }
        fields.values().forEach((key, value) -> {
            key(key);
            under(key, value);
        });
    }

    /** {@code {"item": "jackpot"}} where a condition stands, unless the word is a condition's own. */
    private void shorthand(String key, Document value) {
        if (!conditions.contains(key) && !rulebook.settings().containsKey(key)) {
            want(key).is(value, isWhere());
        }
    }

    private void compared(String fact, Document.Fields fields) {
        if (rulebook.settings().containsKey(fact)) {
            return;
        }
        Wanted wanted = want(fact);
        wanted.met(isWhere());
        fields.get("is").ifPresent(value -> wanted.is(value, isWhere()));
        fields.get("in").ifPresent(value -> wanted.in(value, isWhere()));
        if (fields.get("has").isPresent()) {
            wanted.any();
        }
        if (fields.get("atLeast").isPresent() || fields.get("atMost").isPresent()) {
            wanted.number();
        }
    }

    /** The name of a field: a path, where it is one. */
    private void key(String key) {
        if (key.startsWith("$")) {
            text(key);
        } else if (key.indexOf('.') > 0 || rulebook.assets().containsKey(key)) {
            name(key);
        }
    }

    private void text(String text) {
        if (text.matches(FactForms.REFERENCE)) {
            reference(text.substring(1));
        } else if ("per".equals(path.peek()) && path.stream().anyMatch(LIMITS::contains)) {
            per(text);
        } else {
            name(text);
        }
    }

    /** Whoever makes a unit may leave its further traits unsaid. */
    private void reference(String fact) {
        if (rulebook.settings().containsKey(fact)) {
            return;
        }
        Wanted wanted = want(fact);
        wanted.met(path.contains(CREATE) && path.contains("traits"));
        if (isNumber()) {
            wanted.number();
        } else if ("entry".equals(path.peek()) && path.contains(CREATE)) {
            wanted.of(entries());
        } else {
            wanted.any();
        }
    }

    private Set<String> entries() {
        return Optional.ofNullable(rulebook.kinds().get(created))
                .filter(Kind.Unit.class::isInstance)
                .flatMap(unit -> ((Kind.Unit) unit).catalogue())
                .map(rulebook.catalogues()::get)
                .map(catalogue -> catalogue.entries().keySet())
                .orElse(Set.of());
    }

    /** A path or a party, or an asset of whoever has it. */
    private void name(String name) {
        String root = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        roles.named(root);
        Asset asset = rulebook.assets().get(name.substring(name.lastIndexOf('.') + 1));
        if (asset != null) {
            asset(asset, name.contains("."));
        }
    }

    /** A raffle finds the keys of its entries itself. */
    private void asset(Asset asset, boolean ofSomebody) {
        if (!ofSomebody && rulebook.kinds().get(asset.of()) instanceof Kind.Unit) {
            roles.unit();
        }
        if (!path.contains("enter")) {
            asset.per().ifPresent(this::per);
        }
    }

    /** A fact or a role of whose values there is a balance, or a limit, each. */
    private void per(String name) {
        if (name.equals(Activity.TARGET) || name.equals(Activity.UNIT)) {
            roles.named(name);
        } else if (!name.equals(Activity.ACTOR) && !rulebook.settings().containsKey(name)) {
            Wanted wanted = want(name);
            wanted.any();
            wanted.met(false);
        }
    }

    private boolean isNumber() {
        return path.stream().anyMatch(NUMBERS::contains) && !NO_NUMBERS.contains(String.valueOf(path.peek()));
    }

    /** A condition of the rule, perhaps inside of another one; what else is called {@code where} is none. */
    private boolean isCondition() {
        return CONDITIONS.contains(String.valueOf(path.peek())) && (isWhere() || "if".equals(path.peekLast()));
    }

    private boolean isWhere() {
        return "where".equals(path.peekLast());
    }

    private Wanted want(String fact) {
        return facts.computeIfAbsent(fact, Wanted::new);
    }

    /** The text in a field of an object; empty when there is none. */
    static String text(Document document, String field) {
        return document instanceof Document.Fields fields
                        && fields.get(field).orElse(fields) instanceof Document.Text text
                ? text.value()
                : "";
    }
}
