package dev.levelwright.effect;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.Registry;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Quantity;

/** The registration of the effects that ship. */
public final class Effects {
    /** Most balances, traits or roles that one effect names. */
    static final int MAX = 50;

    private Effects() {}

    /**
     * A fresh registry with the effects that ship; more can be registered on it.
     *
     * @param quantity the notation of amounts
     */
    public static Registry<Effect> registry(Form<Quantity> quantity) {
        Registry<Effect> effects = Registry.of("effect", "What a rule does.");
        registerOpenings(effects, quantity);
        registerAmounts(effects, quantity);
        registerStates(effects, quantity);
        return effects;
    }

    private static void registerOpenings(Registry<Effect> effects, Form<Quantity> quantity) {
        effects.register(
                        Expect.WORD,
                        Expect.class,
                        Forms.late(() -> Expect.form(quantity)),
                        "Refuses unless an amount is what was expected.")
                .register(OpenPool.WORD, OpenPool.class, Forms.late(OpenPool::form), "Opens a pool of its own.")
                .register(
                        DrawWinner.WORD,
                        DrawWinner.class,
                        Forms.late(DrawWinner::form),
                        "Draws the holder of one ticket of a raffle.");
    }

    private static void registerAmounts(Registry<Effect> effects, Form<Quantity> quantity) {
        effects.register(
                        Cost.WORD,
                        Cost.class,
                        Forms.late(() -> Cost.form(quantity)),
                        "Takes, all or nothing unless it says upTo.")
                .register(
                        Convert.WORD,
                        Convert.class,
                        Forms.late(() -> Convert.form(quantity)),
                        "Turns whole units of a buffer into amounts.")
                .register(
                        Grant.WORD,
                        Grant.class,
                        Forms.late(() -> Grant.form(quantity)),
                        "Gives, under boosts, rooms and capacities.")
                .register(
                        Surplus.WORD,
                        Surplus.class,
                        Forms.late(() -> Surplus.form(quantity)),
                        "Gives what boosts add to an amount that comes another way.")
                .register(Roll.WORD, Roll.class, Forms.late(() -> Roll.form(quantity)), "Opens a loot table.")
                .register(
                        Move.WORD,
                        Move.class,
                        Forms.late(() -> Move.form(quantity)),
                        "Moves an amount from one holder to another.")
                .register(
                        DepositTo.WORD,
                        DepositTo.class,
                        Forms.late(() -> DepositTo.form(quantity)),
                        "Credits a holder who may be busy.")
                .register(HandOver.WORD, HandOver.class, Forms.late(HandOver::form), "Gives a unit to another owner.");
    }

    private static void registerStates(Registry<Effect> effects, Form<Quantity> quantity) {
        effects.register(
                        Raise.WORD,
                        Raise.class,
                        Forms.late(() -> Raise.form(quantity)),
                        "Brings amounts up to at least so much.")
                .register(
                        Empty.WORD,
                        Empty.class,
                        Forms.late(Empty::form),
                        "Brings amounts and used-up limits down to nothing.")
                .register(
                        Enter.WORD, Enter.class, Forms.late(() -> Enter.form(quantity)), "Enters somebody in a raffle.")
                .register(CreateUnit.WORD, CreateUnit.class, Forms.late(CreateUnit::form), "Makes a unit.")
                .register(SetTraits.WORD, SetTraits.class, Forms.late(SetTraits::form), "Sets traits.")
                .register(
                        CloseUnit.WORD,
                        CloseUnit.class,
                        Forms.late(CloseUnit::form),
                        "Takes a unit away from its owner.")
                .register(Restart.WORD, Restart.class, Forms.late(Restart::form), "Begins a track again: prestige.")
                .register(
                        MakeDue.WORD, MakeDue.class, Forms.late(MakeDue::form), "Makes an activity due after a time.");
    }
}
