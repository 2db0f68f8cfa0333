package dev.levelwright.persistence;

import static dev.levelwright.persistence.Play.ADA;
import static dev.levelwright.persistence.Play.BOB;
import static dev.levelwright.persistence.Play.COINS;
import static dev.levelwright.persistence.Play.activity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Need;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.ContentDiffers;
import dev.levelwright.time.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The next process finds everything as it was left. */
public interface ReopeningLaws extends StoreLaws {
    /** Something of everything. */
    private void play(Play play) {
        HolderName cat = new HolderName("cat", "1");
        play.did("a", hand -> {
            hand.mint(ADA, COINS, 100);
            hand.mint(ADA, new BalanceName("votes", "monday"), 3);
            hand.trait(ADA, "zone", Optional.of("Europe/Paris"));
            hand.enter(ADA, "day", new Frame(1, 2, "Europe/Paris"));
            hand.own(ADA, cat);
            hand.deposit(BOB, COINS, 9);
            hand.due(Activity.of("end", "due:1", Play.NOW));
        });
        play.did("b", hand -> hand.move(BOB, ADA, COINS, 1000));
    }

    @Test
    default void everythingIsThereAfterReopening() {
        RealmName realm = new RealmName("realm");
        play(play());
        store().publish(realm, new Chronicle.Set(5, "cap", Optional.of(Fact.of(7))));
        Holdings ada = play().holdings(ADA);
        List<Entry> journal = play().journal();
        Chronicle chronicle = play().reader().chronicle();
        long number = play().reader().scene(Set.of()).realm();
        long drawn = draw();

        reopen();

        assertThat(play().holdings(ADA)).isEqualTo(ada);
        assertThat(play().journal()).isEqualTo(journal).hasSize(2);
        assertThat(play().reader().chronicle()).isEqualTo(chronicle);
        assertThat(play().reader().scene(Set.of()).realm()).isEqualTo(number);
        assertThat(draw()).isEqualTo(drawn);
        assertThat(play().amount(ADA, new BalanceName("votes", "monday"))).isEqualTo(3);
        assertThat(store().due(realm, Play.NOW, 9)).hasSize(1);
        assertThat(play().reader().scene(Set.of(new Need.Holder(BOB))).deposits(BOB))
                .hasSize(1);
        Question<List<HolderName>> cats = new Question.Owned(ADA, "cat");
        assertThat(play().reader()
                        .scene(Set.of(new Need.Answer(cats)))
                        .answer(cats)
                        .orElseThrow())
                .containsExactly(new HolderName("cat", "1"));
        assertThat(play().reader().top("coins", 0, 3)).hasSize(1);
        assertThat(play().reader().history(ADA, Long.MAX_VALUE, 9)).hasSize(2);
    }

    /** What the realm's dice show, which follows from its secret. */
    private long draw() {
        var scene = play().reader().scene(Set.of());
        return scene.dice().rolls(scene.realm(), "activity", "rule").between(0, 1_000_000_000);
    }

    @Test
    default void keysAreKeptAcrossReopening() {
        play(play());
        Outcome accepted = play().reader().outcome("a").orElseThrow();
        Outcome refused = play().reader().outcome("b").orElseThrow();

        reopen();

        assertThat(play().did("a", hand -> hand.mint(ADA, COINS, 5))).isEqualTo(accepted.again());
        assertThat(play().did("b", hand -> hand.mint(ADA, COINS, 5))).isEqualTo(refused.again());
        assertThatThrownBy(() -> play().did(activity("a").with("other", 1), hand -> hand.mint(ADA, COINS, 5)))
                .isInstanceOf(ContentDiffers.class);
    }

    /** Whoever does not know whether it was published publishes it again. */
    @Test
    default void whatIsPublishedTwiceHoldsOnce() {
        RealmName realm = new RealmName("realm");
        Chronicle.Gift gift = new Chronicle.Gift(5, "feast", Map.of("coins", 7L), true);
        Chronicle.Set cap = new Chronicle.Set(6, "cap", Optional.of(Fact.of(7)));
        store().publish(realm, gift);
        store().publish(realm, gift);
        reopen();
        store().publish(realm, gift);
        store().publish(realm, cap);
        store().publish(realm, cap);
        reopen();

        assertThat(play().reader().chronicle().entries()).containsExactly(gift, cap);
    }

    @Test
    default void thePlayGoesOnAfterReopening() {
        play(play());
        reopen();

        Outcome outcome = play().did("c", hand -> {
            hand.mint(ADA, new BalanceName("votes", "monday"), 1);
            hand.move(BOB, ADA, COINS, 4);
            hand.trait(ADA, "zone", Optional.empty());
            hand.enter(ADA, "day", new Frame(2, 3, "UTC"));
        });
        reopen();

        assertThat(outcome.number()).isEqualTo(3);
        assertThat(play().amount(ADA, new BalanceName("votes", "monday"))).isEqualTo(4);
        assertThat(play().coins(ADA)).isEqualTo(104);
        assertThat(play().coins(BOB)).isEqualTo(5);
        assertThat(play().holdings(ADA).trait("zone")).isEmpty();
        assertThat(play().holdings(ADA).frame("day")).contains(new Frame(2, 3, "UTC"));
        assertThat(play().fold().amount(BOB, COINS)).isEqualTo(5);
        assertThat(play().reader()
                        .scene(Set.of(new Need.Keyed(new Account(BOB, COINS))))
                        .deposits(BOB))
                .isEmpty();
    }
}
