package dev.levelwright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.AssetBuilder;
import dev.levelwright.effect.Grant;
import dev.levelwright.holder.HolderName;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.semantics.Game;
import org.junit.jupiter.api.Test;

class AtCapacityTest {
    private static Game game(AssetBuilder today) {
        return Game.of(Rulebook.named("caps")
                .asset(Asset.named("xp"))
                .asset(today)
                .rule(Rule.named("earn").on("earn").within("xp-today").does(Grant.of("xp", new Named("n")))));
    }

    private static AssetBuilder today() {
        return Asset.named("xp-today").reset("day").capacity(150);
    }

    @Test
    void thoseWithoutRoomAreFoundByTheBoardOrByTheirNames() {
        for (AssetBuilder asset : new AssetBuilder[] {today(), today().board()}) {
            Game game = game(asset);
            game.did("zoe", "earn", "n", 150);
            game.after("PT1M").did("ann", "earn", "n", 200);
            game.did("bob", "earn", "n", 149);

            assertThat(AtCapacity.of(game.realm(), "xp-today"))
                    .containsExactlyInAnyOrder(
                            new AtCapacity(HolderName.player("ann"), 150, 150),
                            new AtCapacity(HolderName.player("zoe"), 150, 150));
            game.after("P1D");
            assertThat(AtCapacity.of(game.realm(), "xp-today")).isEmpty();
        }
    }

    @Test
    void onlyAnAssetWithACapacityCanBeAskedFor() {
        assertThatThrownBy(() -> AtCapacity.of(game(today()).realm(), "xp"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xp");
    }
}
