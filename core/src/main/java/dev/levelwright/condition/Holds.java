package dev.levelwright.condition;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.References;
import dev.levelwright.mechanic.Situation;
import dev.levelwright.quantity.Named;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Balances hold at least, at most or exactly so much: {@code {"holds": {"coins": 300}}}, {@code {"holds": {"story":
 * {"exactly": 0}}}}. What time will bring about is said with its instant.
 *
 * <p>{@code {"holds": {"$badge": 1}}} looks at the asset that the fact {@code badge} names; a fact that names none is
 * unmet.
 *
 * @param needs what must be held, by path, or by {@code $fact}
 */
public record Holds(Map<String, Need> needs) implements Condition {
    static final String WORD = "holds";

    private static final int MAX = 50;
    private static final String DOLLAR = "$";

    /** Checks the paths and copies. */
    public Holds {
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("holds must name at least one balance");
        }
        needs.keySet().stream().filter(path -> !path.startsWith(DOLLAR)).forEach(Path::parse);
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
    }

    /** The balance that {@code path} names holds at least {@code amount}. */
    public static Holds atLeast(String path, long amount) {
        return new Holds(Map.of(path, new Need(Bound.AT_LEAST, new Fact.Whole(amount))));
    }

    /** How an amount is compared. */
    public enum Bound {
        /** So much or more. */
        AT_LEAST,
        /** So much or less. */
        AT_MOST,
        /** So much. */
        EXACTLY
    }

    /**
     * How much must be held.
     *
     * @param bound how the amount is compared
     * @param amount a whole number, or {@code "$name"} for that of a fact or setting
     */
    public record Need(Bound bound, Fact amount) {
        boolean met(long held, long wanted) {
            return switch (bound) {
                case AT_LEAST -> held >= wanted;
                case AT_MOST -> held <= wanted;
                case EXACTLY -> held == wanted;
            };
        }

        String wanted(long amount) {
            return bound.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + amount;
        }
    }

    @Override
    public Finding check(Situation situation) {
        for (Map.Entry<String, Need> need : needs.entrySet()) {
            Finding finding = check(need.getKey(), need.getValue(), situation);
            if (!finding.met()) {
                return finding;
            }
        }
        return Finding.MET;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void refer(References references) {
        needs.keySet().stream()
                .filter(path -> !path.startsWith(DOLLAR))
                .forEach(path -> references.field(WORD).field(path).balance(Path.parse(path)));
    }

    private static Finding check(String name, Need need, Situation situation) {
        Optional<Path> path = path(name, situation);
        if (path.isEmpty()) {
            return Finding.unmet(name + " must name something that can be held");
        }
        OptionalLong wanted =
                Comparison.resolved(need.amount(), situation).map(Named::number).orElse(OptionalLong.empty());
        if (wanted.isEmpty()) {
            return Finding.unmet(need.amount() + " must be a whole number");
        }
        return compared(situation.account(path.get()), path.get(), need, wanted.getAsLong(), situation);
    }

    private static Finding compared(Account account, Path path, Need need, long wanted, Situation situation) {
        long held = situation.amount(account);
        if (need.met(held, wanted)) {
            return Finding.MET;
        }
        String detail = path + " must be " + need.wanted(wanted) + " but was " + held;
        OptionalLong until = need.bound() == Bound.AT_LEAST ? situation.reaches(account, wanted) : OptionalLong.empty();
        return new Finding(false, detail, until);
    }

    private static Optional<Path> path(String name, Situation situation) {
        if (!name.startsWith(DOLLAR)) {
            return Optional.of(Path.parse(name));
        }
        return situation
                .fact(name.substring(1))
                .map(Fact::toString)
                .filter(situation::hasAsset)
                .map(Path::of);
    }

    static Form<Holds> form() {
        Form<String> path = Forms.parsed(
                "a path such as coins or target.coins, or a fact such as $item",
                FactForms.REFERENCE + "|" + Party.NOTATION,
                text -> text.startsWith(DOLLAR) ? text : Path.parse(text).toString(),
                text -> text);
        return Forms.mapped(Forms.map(path, need(), MAX), Holds::new, Holds::needs);
    }

    private static Form<Need> need() {
        return Forms.shorthand(
                full(),
                FactForms.number(),
                amount -> new Need(Bound.AT_LEAST, amount),
                need -> need.bound() == Bound.AT_LEAST ? Optional.of(need.amount()) : Optional.empty());
    }

    private static ObjectForm<Need> full() {
        ObjectForm.Builder<Need> object = Form.object("need", "How much must be held.");
        Field<Optional<Fact>> atLeast = field(object, "atLeast", Bound.AT_LEAST, "So much or more.");
        Field<Optional<Fact>> atMost = field(object, "atMost", Bound.AT_MOST, "So much or less.");
        Field<Optional<Fact>> exactly = field(object, "exactly", Bound.EXACTLY, "So much.");
        return object.build(is -> {
            Map<Bound, Fact> given = new LinkedHashMap<>();
            is.get(atLeast).ifPresent(amount -> given.put(Bound.AT_LEAST, amount));
            is.get(atMost).ifPresent(amount -> given.put(Bound.AT_MOST, amount));
            is.get(exactly).ifPresent(amount -> given.put(Bound.EXACTLY, amount));
            if (given.size() != 1) {
                throw new IllegalArgumentException("must have one of atLeast, atMost, exactly but has " + given.size());
            }
            Map.Entry<Bound, Fact> only = given.entrySet().iterator().next();
            return new Need(only.getKey(), only.getValue());
        });
    }

    private static Field<Optional<Fact>> field(ObjectForm.Builder<Need> object, String name, Bound bound, String doc) {
        return object.maybe(
                name,
                FactForms.number(),
                need -> need.bound() == bound ? Optional.of(need.amount()) : Optional.empty(),
                doc);
    }
}
