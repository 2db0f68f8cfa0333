package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.holder.HolderName;
import dev.levelwright.persistence.sql.JdbcStore;
import org.junit.jupiter.api.Test;

/** What the owner of the bot {@code faye} does now and then. */
class FayeResetAcceptance {
    @Test
    void line3_resetWipesEverybodyAndReseeds() {
        JdbcStore store = JdbcStore.open("jdbc:h2:mem:faye-reset");
        try (Levelwright game = Levelwright.builder()
                .rulebook(Games.named("faye").orElseThrow().rulebook())
                .store(store)
                .build()) {
            Realm realm = game.in("guild");
            assertThat(started(realm, "s1")).isTrue();

            store.upkeep().wipe(realm.name());

            assertThat(realm.player("ann").view().amount("faylen")).isZero();
            assertThat(realm.units(HolderName.player("ann"), "esprit")).isEmpty();
            assertThat(realm.rulebook().catalogues().get("esprits").entries()).isNotEmpty();
            assertThat(started(realm, "s1")).isTrue();
            assertThat(realm.units(HolderName.player("ann"), "esprit")).hasSize(1);
        }
    }

    private static boolean started(Realm realm, String id) {
        return realm.did(realm.player("ann").doing("start", id).with("accepted", true))
                .accepted();
    }
}
