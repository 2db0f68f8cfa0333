package dev.levelwright.condition;

import dev.levelwright.activity.Fact;
import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.Registry;
import dev.levelwright.mechanic.Condition;

/** The registration of the conditions that ship. */
public final class Conditions {
    /** Most conditions in one list. */
    public static final int MAX = 50;

    private Conditions() {}

    /** A fresh registry with the conditions that ship; more can be registered on it. */
    public static Registry<Condition> registry() {
        Registry<Condition> conditions = Registry.of("condition", "What must hold.");
        conditions.registerObject("fact", FactIs.class, FactIs.form());
        conditions.registerObject(InRotation.WORD, InRotation.class, InRotation.form());
        conditions.registerOthers(Conditions::shorthand);
        registerHolders(conditions);
        registerHoldings(conditions);
        registerComposed(conditions, conditions.asKeyed());
        return conditions;
    }

    private static void registerHolders(Registry<Condition> conditions) {
        conditions
                .register(Same.WORD, Same.class, Forms.late(Same::form), "Both name the same holder.")
                .register(
                        NotSame.WORD,
                        NotSame.class,
                        Forms.late(NotSame::form),
                        "Both are there and are different holders.")
                .register(Owns.WORD, Owns.class, Forms.late(Owns::form), "Somebody owns a unit.")
                .register(TraitIs.WORD, TraitIs.class, Forms.late(TraitIs::form), "A trait has a value, or none.")
                .register(
                        OnActivity.WORD,
                        OnActivity.class,
                        Forms.late(OnActivity::form),
                        "What happened is of one of these types.")
                .register(
                        Trusted.WORD,
                        Trusted.class,
                        Forms.late(Trusted::form),
                        "The host itself says so, not a player.")
                .register(
                        OnDays.WORD,
                        OnDays.class,
                        Forms.late(OnDays::form),
                        "It is one of these days of the week in the realm.");
    }

    private static void registerHoldings(Registry<Condition> conditions) {
        conditions
                .register(Holds.WORD, Holds.class, Forms.late(Holds::form), "Balances hold at least so much.")
                .register(AtLevel.WORD, AtLevel.class, Forms.late(AtLevel::form), "Somebody has a level on a track.")
                .register(
                        Unlocked.WORD,
                        Unlocked.class,
                        Forms.late(Unlocked::form),
                        "A level that somebody has unlocks a feature.");
    }

    private static void registerComposed(Registry<Condition> conditions, Form<Condition> condition) {
        conditions
                .register(
                        AnyOf.WORD,
                        AnyOf.class,
                        Forms.mapped(Forms.list(condition, 1, MAX), AnyOf::new, AnyOf::conditions),
                        "At least one of them holds.")
                .register(
                        AllOf.WORD,
                        AllOf.class,
                        Forms.mapped(Forms.list(condition, 1, MAX), AllOf::new, AllOf::conditions),
                        "All of them hold.")
                .register(Not.WORD, Not.class, Forms.mapped(condition, Not::new, Not::condition), "It does not hold.");
    }

    /** {@code {"item": "jackpot"}} is short for {@code {"fact": "item", "is": "jackpot"}}. */
    private static FactIs shorthand(String fact, Document value) {
        return new FactIs(fact, new Comparison.Is(fact(value)));
    }

    private static Fact fact(Document value) {
        if (value instanceof Document.Whole whole) {
            return new Fact.Whole(whole.value());
        }
        return value instanceof Document.Flag flag
                ? new Fact.Flag(flag.value())
                : new Fact.Text(((Document.Text) value).value());
    }
}
