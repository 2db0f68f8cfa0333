package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Decay;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.asset.Overflow;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Activate;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.DrawWinner;
import dev.levelwright.effect.Enter;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.HandOver;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.Raffle;
import dev.levelwright.effect.Raise;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.ThenActive;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.All;
import dev.levelwright.quantity.Held;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.OnChange;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Setting;
import dev.levelwright.rule.Track;
import dev.levelwright.testkit.History;
import dev.levelwright.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Histories of games in which time does much: each begins on Monday, the 2nd of March 2026, and is the same in every build. */
final class ExampleHistories {
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<String> PLAYERS = List.of("ann", "bob", "cid");
    private static final List<String> ZONES = List.of("Asia/Tokyo", "America/Lima", "Europe/Paris");
    private static final Party ACTOR = Party.role(Activity.ACTOR);
    private static final int ACTIVITIES = 60;

    private ExampleHistories() {}

    /** Streaks with freezes, a pause, a grace, and something that receives what lapsed, in zones that change. */
    static History streaks() {
        return new History(streaks(6).build(), List.of(), happened(List.of("talk", "talk", "buy", "leave", "move"), 7));
    }

    /** The same while the rulebook changes its grace. */
    static History streaksUnderTwoRulebooks() {
        return new History(
                streaks(6).build(),
                List.of(version(Duration.ofDays(9), streaks(1))),
                happened(List.of("talk", "buy", "talk", "leave", "restore", "move"), 11));
    }

    private static RulebookBuilder streaks(int graceHours) {
        Lapse lapse = new Lapse(
                        "own-day", Duration.ofHours(graceHours).toMillis(), Optional.of("freeze"), Optional.of("lost"))
                .paused("vacation");
        return Rulebook.named("streaks")
                .window("own-day", Window.Calendar.daily(LocalTime.MIDNIGHT, Window.ZoneOf.HOLDER))
                .asset(Asset.named("streak").lapse(lapse))
                .asset(Asset.named("lost").expiry(Duration.ofDays(2)))
                .asset(Asset.named("best"))
                .asset(Asset.named("freeze").start(1).capacity(3))
                .asset(Asset.named("vacation").countdown(Duration.ofDays(1)))
                .asset(Asset.named("today").reset("own-day").keep(2))
                .rule(Rule.named("talk")
                        .on("talk")
                        .once("own-day")
                        .does(Grant.of("streak", 1).and("today", 1))
                        .does(new Raise(Map.of(Path.of("best"), new Held(Path.of("streak"))))))
                .rule(Rule.named("buy").on("buy").does(Grant.of("freeze", 1)))
                .rule(Rule.named("leave").on("leave").does(Grant.of("vacation", new Named("n"))))
                .rule(Rule.named("restore")
                        .on("restore")
                        .does(new Move(Path.parse("actor.lost"), Path.parse("actor.streak"), new All(), Ratio.ZERO)))
                .rule(Rule.named("move").on("move").does(SetTraits.of("actor.zone", new TraitValue.OfFact("zone"))));
    }

    /** Energy whose pace and capacity change with boosts that run out, with levels and with a setting. */
    static History paces() {
        return new History(
                paces(1).build(),
                List.of(new Chronicle.Set(after(Duration.ofDays(4)), "more", Optional.of(new Fact.Whole(40)))),
                happened(List.of("play", "drink", "learn", "eat", "rest"), 5));
    }

    /** The same while the rulebook changes how fast it comes. */
    static History pacesUnderTwoRulebooks() {
        return new History(
                paces(1).build(),
                List.of(version(Duration.ofDays(6), paces(3))),
                happened(List.of("drink", "play", "eat", "learn", "play"), 3));
    }

    private static RulebookBuilder paces(long step) {
        return Rulebook.named("paces")
                .setting(Setting.amount("more", 20))
                .asset(Asset.named("xp"))
                .asset(Asset.named("glory")
                        .decay(new Decay(Duration.ofDays(2).toMillis(), Decay.LEAST_EACH, 0, Ratio.percent(5), 10)))
                .asset(Asset.named("energy")
                        .start(5)
                        .capacityBy("main", new TreeMap<>(Map.of(0L, 30L, 2L, 60L)))
                        .regeneration(step, Duration.ofHours(1)))
                .asset(Asset.named("mana")
                        .capacity(new Measure.Setting("more"))
                        .regeneration(1, Duration.ofMinutes(50)))
                .asset(Asset.named("fast").countdown(Duration.ofMinutes(20)))
                .asset(Asset.named("food").expiry(Duration.ofHours(9)))
                .track("main", "xp", PolynomialCost.of(0, 30))
                .boost(timed("fast", Boost.On.REGENERATION, "energy", Ratio.whole(2)))
                .boost(timed("food", Boost.On.CAPACITY, "energy", Ratio.of(3, 2)))
                .boost(timed("food", Boost.On.REGENERATION, "mana", Ratio.of(1, 3)))
                .rule(Rule.named("play")
                        .on("play")
                        .does(Cost.of("energy", new Named("n")))
                        .does(Grant.of("xp", 1).and("glory", 9)))
                .rule(Rule.named("drink").on("drink").does(Grant.of("fast", new Named("n"))))
                .rule(Rule.named("eat").on("eat").does(Grant.of("food", 1)))
                .rule(Rule.named("learn").on("learn").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("rest").on("rest").does(Grant.of("energy", 2).and("mana", 1)));
    }

    private static Boost timed(String heldAs, Boost.On on, String asset, Ratio by) {
        return new Boost(
                heldAs + "-" + asset + "-" + on.name().toLowerCase(Locale.ROOT),
                Optional.of(heldAs),
                on,
                asset,
                List.of(),
                by,
                false,
                heldAs + on,
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Gifts to everybody, two of them at one instant, and a curve that asks for more. */
    static History published() {
        return new History(
                curves(100).build(),
                List.of(
                        new Chronicle.Gift(after(Duration.ofDays(2)), "spring", Map.of("coins", 10L, "luck", 3L), true),
                        new Chronicle.Gift(after(Duration.ofDays(2)), "again", Map.of("coins", 5L), false),
                        version(Duration.ofDays(5), curves(170)),
                        new Chronicle.Gift(after(Duration.ofDays(7)), "late", Map.of("xp", 250L, "bag", 1L), false)),
                happened(List.of("learn", "spend", "look", "learn", "fill"), 4));
    }

    private static RulebookBuilder curves(long cost) {
        return Rulebook.named("curves")
                .asset(Asset.named("xp"))
                .asset(Asset.named("coins").start(20))
                .asset(Asset.named("luck").expiry(Duration.ofDays(1)))
                .asset(Asset.named("bag").capacity(4).overflow(new Overflow.Spill("chest")))
                .asset(Asset.named("chest").countdown(Duration.ofHours(5)))
                .asset(Asset.named("seen"))
                .track(Track.of("main", "xp", PolynomialCost.of(0, cost)).onChange(OnChange.KEEP_LEVEL))
                .rule(Rule.named("learn").on("learn").does(Grant.of("xp", new Named("n"))))
                .rule(Rule.named("reward").onLevel("main").does(Grant.of("coins", new Named("level"))))
                .rule(Rule.named("rich").reach("coins", 60, 30).does(Grant.of("bag", 3)))
                .rule(Rule.named("spend").on("spend").does(Cost.of("coins", new Named("n"))))
                .rule(Rule.named("fill").on("fill").does(Grant.of("bag", new Named("n"))))
                .rule(Rule.named("look").on("look").does(Grant.of("seen", 1)));
    }

    /** Pets that are given away, stakes in pools, deposits, and what is kept for each room. */
    static History market() {
        Raffle raffle = new Raffle(Party.parse("@pot"), "entries", "sold");
        Rulebook book = Rulebook.named("market")
                .kind(new Kind.Unit("pet", Optional.empty(), Kind.Naming.UNIQUE_PER_OWNER, true, Map.of()))
                .kind(new Kind.Pool("pot", false, Map.of("winner", TraitType.HOLDER)))
                .asset(Asset.named("coins").start(100).capacity(500))
                .asset(Asset.named("might").of("pet").start(1).capacity(9).regeneration(1, Duration.ofHours(2)))
                .asset(Asset.named("fed").of("pet").reset("day").capacity(2))
                .asset(Asset.named("seen").per("room").forget(Duration.ofDays(2)))
                .asset(Asset.named("entries").of("pot").per("entry"))
                .asset(Asset.named("sold").of("pot"))
                .asset(Asset.named("drawn").of("pot"))
                .rule(Rule.named("adopt")
                        .on("adopt")
                        .limit(new Limit(
                                Limit.Word.ONCE, Measure.constant(1), "week", List.of(), ACTOR, Limit.Charge.EARN))
                        .does(new CreateUnit(
                                "pet",
                                Optional.empty(),
                                Optional.of(new Fact.Text("$zone")),
                                ACTOR,
                                Activate.IF_NONE,
                                Map.of())))
                .rule(Rule.named("train")
                        .on("train")
                        .within("actor.active.pet.fed")
                        .does(Grant.of("actor.active.pet.might", 1)))
                .rule(Rule.named("hand")
                        .on("hand")
                        .does(new HandOver(
                                Party.parse("actor.active.pet"),
                                Party.role(Activity.TARGET),
                                ThenActive.OLDEST_OR_NONE,
                                Activate.IF_NONE)))
                .rule(Rule.named("send")
                        .on("send")
                        .does(new DepositTo(Path.of("coins"), Party.role(Activity.TARGET), new Named("n"))))
                .rule(Rule.named("give").on("give").does(Move.of("actor", "target", "coins", new Named("n"))))
                .rule(Rule.named("stake").on("stake").does(Move.of("actor", "@pot", "coins", new Named("n"))))
                .rule(Rule.named("enter").on("enter").does(new Enter(raffle, ACTOR, new Named("n"))))
                .rule(Rule.named("draw")
                        .on("draw")
                        .does(new DrawWinner(raffle, "drawn", "winner"))
                        .does(Grant.of("coins", 1)))
                .rule(Rule.named("look").on("look").does(Grant.of("seen", 1)))
                .build();
        List<String> types =
                List.of("adopt", "train", "send", "look", "enter", "give", "hand", "draw", "adopt", "stake", "train");
        return new History(book, List.of(), happened(types, 3));
    }

    private static Chronicle.Version version(Duration time, RulebookBuilder rulebook) {
        return new Chronicle.Version(after(time), rulebook.build());
    }

    private static long after(Duration time) {
        return START.plus(time).toEpochMilli();
    }

    /** Activities of three players, whose kinds, numbers and distances turn at different speeds. */
    private static List<Activity> happened(List<String> types, int hours) {
        List<Activity> happened = new ArrayList<>();
        Instant at = START;
        for (int i = 0; i < ACTIVITIES; i++) {
            at = at.plus(Duration.ofMinutes(i % 9 == 8 ? 3_000 : 23L * hours * (i % 4)))
                    .plusMillis(i * 7L % 5);
            String type = types.get(i % types.size());
            happened.add(Activity.of(type, type + "-" + i, at)
                    .by(HolderName.player(PLAYERS.get(i * i / 3 % 3)))
                    .party(Activity.TARGET, HolderName.player(PLAYERS.get((i + 1) % 3)))
                    .with("n", 1 + i * 17 % 40)
                    .with("room", "room-" + i % 2)
                    .with("zone", ZONES.get(i % 3)));
        }
        return happened;
    }
}
