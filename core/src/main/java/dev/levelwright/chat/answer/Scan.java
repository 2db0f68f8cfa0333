package dev.levelwright.chat.answer;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.FactForms;
import dev.levelwright.asset.Asset;
import dev.levelwright.form.Document;
import dev.levelwright.holder.Kind;
import dev.levelwright.rule.Rulebook;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule wants to be told, read off the rule as it is written: the facts behind {@code $name} and {@code {"fact":
 * name}}, the roles and pools in its paths. So it holds for mechanics of an author's own too.
 */
final class Scan {
    private static final Set<String> NUMBERS = Set.of(
            "grant", "cost", "move", "convert", "deposit", "raise", "times", "atLeast", "atMost", "expect", "holds");
    private static final Set<String> NO_NUMBERS = Set.of("asset", "from", "to", "who");
    private static final Set<String> ABOUT_UNITS = Set.of("owns", "close", "hand-over");
    private static final Set<String> LIMITS = Set.of("every", "once", "limit");
    private static final String FACT = "fact";
    private static final String CREATE = "create";
    private static final String ROLL = "roll";

    private final Rulebook rulebook;
    private final Document loot;
    private final Set<String> opened = new TreeSet<>();
    private final Map<String, Wanted> facts = new LinkedHashMap<>();
    private final Set<String> roles = new TreeSet<>();
    private final Deque<String> path = new ArrayDeque<>();
    private String created = "";

    /** Reads rules of {@code rulebook}, whose loot tables are written so. */
    Scan(Rulebook rulebook, Document loot) {
        this.rulebook = rulebook;
        this.loot = loot;
    }

    /** Reads one rule. */
    Scan rule(Document.Fields rule) {
        rule.get(CREATE).ifPresent(create -> created = text(create, "kind"));
        rule.values().forEach((field, value) -> {
            if (!Set.of("id", "was", "on", "reach", "for").contains(field)) {
                under(field, value);
            }
        });
        return this;
    }

    /** The facts, in the order in which they were met. */
    Map<String, Wanted> facts() {
        return facts;
    }

    /** The roles and pools besides the actor. */
    Set<String> roles() {
        return roles;
    }

    private void under(String key, Document value) {
        path.push(key);
        name(key);
        read(value);
        if (key.equals(ROLL)) {
            open(value instanceof Document.Text table ? table.value() : text(value, "table"));
        }
        path.pop();
    }

    /** What an entry of a loot table wants to be told, the rule does too. */
    private void open(String table) {
        if (opened.add(table) && loot instanceof Document.Fields tables) {
            tables.get(table).ifPresent(this::read);
        }
    }

    private void read(Document document) {
        if (document instanceof Document.Fields fields) {
            object(fields);
        } else if (document instanceof Document.Items items) {
            items.values().forEach(this::read);
        } else if (document instanceof Document.Text text) {
            text(text.value());
        }
    }

    private void object(Document.Fields fields) {
        String fact = text(fields, FACT);
        if (!fact.isEmpty()) {
            compared(fact, fields);
        } else if (isCondition() && fields.values().size() == 1) {
            shorthand(fields);
        }
        fields.values().forEach(this::under);
    }

    /** {@code {"item": "jackpot"}} in a condition, unless the word is a condition's own. */
    private void shorthand(Document.Fields fields) {
        Map.Entry<String, Document> only = fields.values().entrySet().iterator().next();
        boolean value = only.getValue() instanceof Document.Text
                || only.getValue() instanceof Document.Whole
                || only.getValue() instanceof Document.Flag;
        if (value && !Set.of("trusted", "unlocked", "not", "on-days").contains(only.getKey())) {
            want(only.getKey()).is(only.getValue(), isWhere());
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

    private void text(String text) {
        if (text.matches(FactForms.REFERENCE)) {
            reference(text.substring(1));
        } else if (!FACT.equals(path.peek())) {
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
        return rulebook.kinds().get(created) instanceof Kind.Unit unit
                        && unit.catalogue().isPresent()
                ? new LinkedHashSet<>(rulebook.catalogues()
                        .get(unit.catalogue().get())
                        .entries()
                        .keySet())
                : Set.of();
    }

    private boolean isNumber() {
        return path.stream().anyMatch(NUMBERS::contains) && !NO_NUMBERS.contains(String.valueOf(path.peek()));
    }

    private boolean isWhere() {
        return "where".equals(path.peekLast());
    }

    private boolean isCondition() {
        return isWhere() || "if".equals(path.peekLast());
    }

    /** A path or a party; the facts of a key; whatever only units have. */
    private void name(String name) {
        String root = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        if (root.startsWith("@")) {
            pool(root.substring(1));
        } else if (root.equals(Activity.TARGET) || root.equals(Activity.UNIT) || ABOUT_UNITS.contains(name)) {
            roles.add(root.equals(Activity.TARGET) ? Activity.TARGET : Activity.UNIT);
        } else if (rulebook.assets().containsKey(name)) {
            asset(name);
        } else if ("per".equals(path.peek()) && path.stream().anyMatch(LIMITS::contains)) {
            key(name);
        }
    }

    private void key(String fact) {
        if (!fact.equals(Activity.ACTOR) && !fact.equals(Activity.TARGET) && !fact.equals(Activity.UNIT)) {
            Wanted wanted = want(fact);
            wanted.any();
            wanted.met(false);
        }
    }

    private void pool(String pool) {
        if (rulebook.kinds().get(pool) instanceof Kind.Pool kind && kind.per()) {
            roles.add("@" + pool);
        }
    }

    private void asset(String name) {
        Asset asset = rulebook.assets().get(name);
        if (rulebook.kinds().get(asset.of()) instanceof Kind.Unit) {
            roles.add(Activity.UNIT);
        }
        asset.per().ifPresent(this::key);
    }

    private Wanted want(String fact) {
        return facts.computeIfAbsent(fact, Wanted::new);
    }

    private static String text(Document document, String field) {
        return document instanceof Document.Fields fields
                        && fields.get(field).orElse(fields) instanceof Document.Text text
                ? text.value()
                : "";
    }
}
