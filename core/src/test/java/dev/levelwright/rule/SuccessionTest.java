package dev.levelwright.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.asset.Asset;
import dev.levelwright.effect.Grant;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final Rulebook FIRST = book(5, Asset.named("coins").build());

    private final Realm realm = Levelwright.builder().rulebook(FIRST).build().in("realm");

    @Test
    void aVersionMayChangeNumbersAndAddAssets() {
        realm.publish(new Chronicle.Version(
                0, book(7, Asset.named("coins").capacity(100).build())));

        realm.player("ann").did("dig", "1");

        assertThat(realm.player("ann").view().amount("coins")).isEqualTo(7);
    }

    @Test
    void anAssetKeepsItsHolderItsKeyAndItsPostings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(Asset.named("coins").unjournalled().build()))
                .withMessage("asset coins keeps its journal from version to version: true, but was false");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(Asset.named("coins").per("round").build()))
                .withMessageContaining("keeps its per");
        assertThat(realm.rulebook()).isEqualTo(FIRST);
    }

    private void publish(Asset coins) {
        realm.publish(new Chronicle.Version(0, book(5, coins)));
    }

    private static Rulebook book(long amount, Asset coins) {
        return Rulebook.named("mine")
                .asset(coins)
                .rule(Rule.named("dig").on("dig").does(Grant.of("coins", amount)))
                .build();
    }
}
