package dev.levelwright.persistence;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Entry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A realm may get another name. */
public interface RenamingLaws extends StoreLaws {
    /** The name that {@link #play} has. */
    RealmName OLD = new RealmName("realm");

    /** Another one. */
    RealmName NEW = new RealmName("-1001234567890");

    @Test
    default void aRealmGoesOnUnderItsNewName() {
        play().mint("a", ADA, 5);
        play().mint("b", BOB, 7);
        List<Entry> journal = play().journal();
        long number = play().reader().scene(Set.of()).realm();

        store().rename(OLD, NEW);

        Play renamed = new Play(store(), NEW);
        assertThat(renamed.journal()).isEqualTo(journal);
        assertThat(renamed.mint("a", ADA, 5).replayed()).isTrue();
        assertThat(renamed.mint("c", ADA, 1).number()).isEqualTo(3);
        assertThat(renamed.coins(ADA)).isEqualTo(6);
        assertThat(renamed.reader().scene(Set.of()).realm()).isEqualTo(number);
        assertThat(renamed.fold().amount(BOB, COINS)).isEqualTo(7);
    }

    @Test
    default void whoComesByTheOldNameIsInANewRealm() {
        play().mint("a", ADA, 5);
        store().rename(OLD, NEW);

        assertThat(play().journal()).isEmpty();
        assertThat(play().mint("a", ADA, 2).replayed()).isFalse();
        assertThat(play().coins(ADA)).isEqualTo(2);
        assertThat(new Play(store(), NEW).coins(ADA)).isEqualTo(5);
    }

    @Test
    default void aNameThatIsTakenOrARealmThatIsNotThereIsRefused() {
        play().mint("a", ADA, 5);
        new Play(store(), NEW).mint("a", ADA, 6);

        assertThatThrownBy(() -> store().rename(OLD, NEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> store().rename(new RealmName("nowhere"), new RealmName("there")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no realm nowhere");
        assertThat(play().coins(ADA)).isEqualTo(5);
        assertThat(new Play(store(), NEW).coins(ADA)).isEqualTo(6);
    }
}
