package dev.levelwright.simulation;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.condition.NotSame;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.MakeDue;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.Roll;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.Kind;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Pity;
import dev.levelwright.loot.Weighted;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Drawn;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Setting;
import dev.levelwright.rule.Track;
import dev.levelwright.time.Window;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The game that is simulated and has a model besides: messages with a cooldown and a daily cap in the player's own zone,
 * levels, a daily gift with a streak, energy that regenerates, payments, a pot, chests with pity, something due.
 */
final class Town {
    static final long START = 50;
    static final long COIN_CAPACITY = 400;
    static final long ENERGY = 20;
    static final long STEP = 3;
    static final long STEP_MILLIS = 420_000;
    static final long COOLDOWN = 60_000;
    static final long CAP = 100;
    static final long FIRST_DAILY = 40;
    static final long LATER_DAILY = 60;
    static final long CHEST = 10;
    static final int HARD = 5;

    private static final int LEVELS = 60;

    /** The rulebook that is played first. */
    static final Rulebook FIRST = rulebook(FIRST_DAILY);

    /** The rulebook that may be published later. */
    static final Rulebook LATER = rulebook(LATER_DAILY);

    private Town() {}

    private static Rulebook rulebook(long daily) {
        return Rulebook.named("town")
                .zone("Europe/Paris")
                .setting(Setting.amount("cap", CAP))
                .window("my-day", Window.Calendar.daily(LocalTime.MIDNIGHT, Window.ZoneOf.HOLDER))
                .kind(new Kind.Pool("pot", false, Map.of()))
                .asset(Asset.named("xp").board())
                .asset(Asset.named("coins").start(START).capacity(COIN_CAPACITY).board())
                .asset(Asset.named("energy")
                        .start(ENERGY)
                        .capacity(ENERGY)
                        .regeneration(STEP, Duration.ofMillis(STEP_MILLIS)))
                .asset(Asset.named("today").reset("my-day").capacity(new Measure.Setting("cap")))
                .asset(Asset.named("streak").lapse("my-day"))
                .asset(Asset.named("misses"))
                .asset(Asset.named("gems"))
                .track(Track.of(
                        "level",
                        "xp",
                        PolynomialCost.of(0, 100, 50),
                        OptionalInt.of(LEVELS),
                        List.of(),
                        new TreeMap<>()))
                .loot(chest())
                .rule(Rule.named("chat")
                        .on("message")
                        .every(Duration.ofMillis(COOLDOWN))
                        .within("today")
                        .does(Grant.of("xp", Drawn.of(15, 25))))
                .rule(Rule.named("daily").on("daily").once("my-day").does(Grant.of("coins", daily)))
                .rule(Rule.named("streak").on("daily").once("my-day").does(Grant.of("streak", 1)))
                .rule(Rule.named("dig").on("dig").does(Cost.of("energy", 4)).does(Grant.of("coins", Drawn.of(1, 6))))
                .rule(Rule.named("give")
                        .on("give")
                        .when(NotSame.of("actor", "target"))
                        .does(Move.of("actor", "target", "coins", new Named("amount"))))
                .rule(Rule.named("stake")
                        .on("stake")
                        .does(Move.of("actor", "@pot", "coins", new Named("amount")))
                        .does(new MakeDue(
                                "thanks",
                                new MakeDue.After(Duration.ofMinutes(30).toMillis()),
                                "$activity",
                                Map.of(Activity.ACTOR, Party.role(Activity.ACTOR)),
                                List.of())))
                .rule(Rule.named("thanks").on("due:thanks").does(Grant.of("gems", 1)))
                .rule(Rule.named("win").on("win").does(Move.of("@pot", "actor", "coins", new All())))
                .rule(Rule.named("open")
                        .on("open")
                        .does(Cost.of("coins", CHEST))
                        .does(Roll.of("chest")))
                .rule(Rule.named("move").on("move").does(SetTraits.of("actor.zone", new TraitValue.OfFact("zone"))))
                .rule(Rule.named("level").onLevel("level").does(Grant.of("gems", 2)))
                .build();
    }

    private static LootTable<List<Effect>> chest() {
        return LootTable.of(
                        "chest",
                        List.of(
                                new Weighted<List<Effect>>("gold", 5, List.of(Grant.of("gems", 10))),
                                new Weighted<List<Effect>>("silver", 45, List.of(Grant.of("coins", 12))),
                                new Weighted<List<Effect>>("wood", 50, List.of(Grant.of("xp", 3)))))
                .withPity(Pity.hard("misses", "gold", HARD));
    }
}
