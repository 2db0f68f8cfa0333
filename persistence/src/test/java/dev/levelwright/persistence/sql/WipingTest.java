package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Fact;
import dev.levelwright.holder.RealmName;
import dev.levelwright.persistence.Play;
import dev.levelwright.rule.Chronicle;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A realm that is wiped begins anew, and the others do not notice. */
class WipingTest {
    private static final RealmName REALM = new RealmName("realm");

    enum Kind {
        H2,
        POSTGRES;

        String url() {
            return this == H2 ? "jdbc:h2:mem:wiping" : Postgres.schema();
        }
    }

    private static void played(Play play, RealmName name, JdbcStore store) {
        play.mint("a", ADA, 5);
        play.did("b", hand -> hand.move(ADA, BOB, Play.COINS, 2));
        play.did("c", hand -> hand.trait(ADA, "zone", Optional.of("Europe/Paris")));
        store.publish(name, new Chronicle.Set(0, "cap", Optional.of(Fact.of(7))));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsLeftAndEverythingCanHappenAgain(Kind kind) {
        RealmName other = new RealmName("other");
        try (JdbcStore store = JdbcStore.open(kind.url())) {
            Play play = new Play(store, REALM);
            played(play, REALM, store);
            played(new Play(store, other), other, store);

            store.upkeep().wipe(REALM);

            assertThat(play.coins(ADA)).isZero();
            assertThat(play.journal()).isEmpty();
            assertThat(play.reader().chronicle().entries()).isEmpty();
            assertThat(play.reader().top("coins", 0, 10)).isEmpty();
            assertThat(new Play(store, other).coins(ADA)).isEqualTo(3);

            assertThat(play.mint("a", ADA, 9).number()).isEqualTo(1);
            assertThat(play.coins(ADA)).isEqualTo(9);
            assertThat(play.holdings(ADA).trait("zone")).isEmpty();
            store.upkeep().wipe(REALM);
            assertThat(play.coins(ADA)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRealmThatIsNotThereIsNotWiped(Kind kind) {
        try (JdbcStore store = JdbcStore.open(kind.url())) {
            assertThatThrownBy(() -> store.upkeep().wipe(REALM)).hasMessage("there is no realm realm");
        }
    }
}
