package dev.levelwright.benchmarks;

import dev.levelwright.StandardVocabulary;
import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.Presets;
import dev.levelwright.decision.Outcome;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Roll;
import dev.levelwright.engine.Engine;
import dev.levelwright.engine.Step;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Form;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.loot.LootTable;
import dev.levelwright.loot.Pity;
import dev.levelwright.loot.Weighted;
import dev.levelwright.math.Dice;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rulebook that the benchmarks play, and a player in the middle of a busy day. */
final class Games {
    static final HolderName PLAYER = HolderName.player("80351110224678912");
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private static final Dice DICE = new Dice("a secret for measuring only".getBytes(StandardCharsets.UTF_8));

    private Games() {}

    /** An engine for a message with cooldown, daily cap, boost and level; a regenerating energy; a chest with pity. */
    static Engine engine() {
        Form<Rulebook> form = RulebookForm.of(StandardVocabulary.create());
        return new Engine(rulebook(), book -> Canonical.sha256(form.write(book)));
    }

    private static Rulebook rulebook() {
        return Rulebook.named("benchmark")
                .asset(Asset.named("xp").board())
                .asset(Asset.named("xp-today").reset("day").capacity(100_000).unjournalled())
                .asset(Asset.named("double-xp"))
                .asset(Asset.named("energy").start(100).capacity(100).regeneration(1, Duration.ofMinutes(1)))
                .asset(Asset.named("gem"))
                .asset(Asset.named("pity").unjournalled())
                .track("main", "xp", Presets.named("mee6").orElseThrow())
                .boost(doubleXp())
                .loot(chest())
                .rule(Rule.named("chat")
                        .on("message")
                        .every(Duration.ofSeconds(60))
                        .within("xp-today")
                        .does(Grant.of("xp", 20)))
                .rule(Rule.named("train").on("train").does(Cost.of("energy", 5)))
                .rule(Rule.named("open").on("open").does(Roll.of("chest")))
                .build();
    }

    private static Boost doubleXp() {
        return new Boost(
                "double",
                Optional.of("double-xp"),
                Boost.On.GRANT,
                "xp",
                List.of(),
                Ratio.whole(2),
                false,
                "items",
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static LootTable<List<Effect>> chest() {
        Pity pity = new Pity("pity", "epic", 74, Ratio.percent(6), 90, Set.of("epic"));
        List<Weighted<List<Effect>>> entries = List.of(
                new Weighted<>("common", 794, List.of(Grant.of("gem", 1))),
                new Weighted<>("rare", 200, List.of(Grant.of("gem", 5))),
                new Weighted<>("epic", 6, List.of(Grant.of("gem", 100))));
        return new LootTable<>("chest", List.of(), entries, 1, true, Optional.of(pity));
    }

    /** A player who has written before, holds the boost, has spent energy and opened chests. */
    static StillScene scene(Engine engine) {
        Holdings holdings = Holdings.unborn(PLAYER);
        Instant morning = NOON.minus(Duration.ofHours(2));
        holdings = holdings.with(new TreeMap<>(
                Map.of(BalanceName.of("double-xp"), new Balance(3, morning.toEpochMilli(), morning.toEpochMilli()))));
        for (String type : List.of("message", "train", "open")) {
            Activity activity = Activity.of(type, type + "-before", morning).by(PLAYER);
            Step step = engine.decider(activity).decide(new StillScene(holdings, DICE));
            holdings = holdings.after(((Step.Done) step).change().holdings().get(0));
        }
        return new StillScene(holdings, DICE);
    }

    /** The outcome of an activity that is expected to act; an error when it does not, so that nothing else is measured. */
    static Outcome outcome(Step step) {
        Outcome outcome = ((Step.Done) step).outcome();
        if (!outcome.accepted()) {
            throw new IllegalStateException("measures the wrong thing: " + outcome);
        }
        return outcome;
    }
}
