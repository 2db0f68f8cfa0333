package dev.levelwright.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.effect.Grant;
import java.util.Optional;
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

    @Test
    void theRulebookBeforeIsPlayedAgain() {
        Rulebook second = book(7, Asset.named("coins").build());
        realm.publish(new Chronicle.Version(0, second));
        realm.publish(new Chronicle.Version(1, book(9, Asset.named("coins").build())));

        assertThat(realm.rollBack()).isEqualTo(second);
        realm.player("ann").did("dig", "1");

        assertThat(realm.player("ann").view().amount("coins")).isEqualTo(7);
        assertThat(realm.rulebook()).isEqualTo(second);
    }

    @Test
    void beforeTheFirstPublishedRulebookIsTheGamesOwn() {
        realm.publish(new Chronicle.Version(0, book(7, Asset.named("coins").build())));

        assertThat(realm.rollBack()).isEqualTo(FIRST);
        assertThat(realm.rulebook()).isEqualTo(FIRST);
    }

    @Test
    void aSettingIsOneOfTheRulebookAndWithinItsBounds() {
        realm.publish(new Chronicle.Version(
                0,
                Rulebook.named("mine")
                        .setting(new Setting("cap", Setting.Type.AMOUNT, new Fact.Whole(5), 1, 10))
                        .build()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> set("cpa", 5))
                .withMessage("rulebook mine has no setting cpa; it has cap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set("cap", 11))
                .withMessageContaining("setting cap must be in 1..10 but was 11");
        set("cap", 10);
        assertThat(realm.reader().chronicle().settings(5)).containsEntry("cap", new Fact.Whole(10));
    }

    private void set(String name, long value) {
        realm.publish(new Chronicle.Set(1, name, Optional.of(new Fact.Whole(value))));
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
