package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.asset.Asset;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Roll;
import dev.levelwright.loot.LootTable;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.quantity.Constant;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedWorkTest {
    @Test
    void tablesWithinTablesThatWouldTakeTooLongAreRefusedWhole() {
        Levelwright game = Levelwright.builder().rulebook(nested(100)).build();

        Outcome outcome = game.in("realm").player("ann").did("open", "1");

        assertThat(outcome.refusal()).get().isInstanceOf(Refusal.TooMuch.class);
        assertThat(game.in("realm").player("ann").view().amount("coins")).isZero();
    }

    @Test
    void tablesWithinTablesThatEndInTimeGiveEverything() {
        Levelwright game = Levelwright.builder().rulebook(nested(10)).build();

        assertThat(game.in("realm").player("ann").did("open", "1").accepted()).isTrue();
        assertThat(game.in("realm").player("ann").view().amount("coins")).isEqualTo(1_000);
    }

    /** Three tables deep, each opened {@code times} times by the one above. */
    private static Rulebook nested(long times) {
        return Rulebook.named("nested")
                .asset(Asset.named("coins"))
                .loot(always("a", new Roll("b", new Constant(times))))
                .loot(always("b", new Roll("c", new Constant(times))))
                .loot(always("c", Grant.of("coins", 1)))
                .rule(Rule.named("open").on("open").does(new Roll("a", new Constant(times))))
                .build();
    }

    private static LootTable<List<Effect>> always(String name, Effect effect) {
        return new LootTable<>(name, List.of(List.of(effect)), List.of(), 0, true, Optional.empty());
    }
}
