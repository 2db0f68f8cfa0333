package dev.levelwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Postings, and what they come to. */
class FoldTest {
    private static final HolderName ANN = HolderName.player("ann");
    private static final HolderName BOB = HolderName.player("bob");
    private static final BalanceName COINS = BalanceName.of("coins");
    private static final BalanceName SEEN = new BalanceName("seen", "room");

    private static Transaction told(List<Posting> postings, TraitPosting... traits) {
        Activity activity = Activity.of("act", "a", Instant.EPOCH);
        return new Transaction(activity, 0, "", "", postings, List.of(traits), List.of());
    }

    private static Account coins(HolderName holder) {
        return new Account(holder, COINS);
    }

    @Test
    void whatOneGaveTheOtherGot() {
        Fold fold = new Fold();
        fold.add(told(List.of(
                Posting.minted(coins(ANN), 30, "daily"),
                new Posting(coins(ANN), coins(BOB), 12, "give"),
                Posting.burnt(coins(BOB), 2, "fee"),
                Posting.minted(new Account(ANN, SEEN), 1, "look"))));
        fold.add(told(List.of(new Posting(coins(BOB), coins(ANN), 1, "give"))));

        assertThat(fold.amount(ANN, COINS)).isEqualTo(19);
        assertThat(fold.amount(BOB, COINS)).isEqualTo(9);
        assertThat(fold.amount(ANN, SEEN)).isEqualTo(1);
        assertThat(fold.amount(BOB, SEEN)).isZero();
        assertThat(fold.amount(HolderName.player("cid"), COINS)).isZero();
        assertThat(fold.amount(HolderName.FAUCET, COINS)).isEqualTo(-30);
        assertThat(fold.amount(HolderName.SINK, COINS)).isEqualTo(2);
        assertThat(fold.amount(HolderName.FAUCET, BalanceName.of("seen"))).isEqualTo(-1);
        assertThat(fold.balances())
                .containsOnlyKeys(ANN, BOB, HolderName.FAUCET, HolderName.SINK)
                .hasEntrySatisfying(ANN, held -> assertThat(held).containsOnlyKeys(COINS, SEEN));
    }

    @Test
    void aTraitIsWhatItWasLastSetTo() {
        Fold fold = new Fold();
        fold.add(told(
                List.of(),
                new TraitPosting(ANN, "zone", Optional.empty(), Optional.of("UTC"), "move"),
                new TraitPosting(ANN, "title", Optional.empty(), Optional.of("Dame"), "rise"),
                new TraitPosting(BOB, "zone", Optional.empty(), Optional.of("UTC"), "move")));
        fold.add(told(
                List.of(),
                new TraitPosting(ANN, "zone", Optional.of("UTC"), Optional.of("Asia/Tokyo"), "move"),
                new TraitPosting(ANN, "title", Optional.of("Dame"), Optional.empty(), "fall")));

        assertThat(fold.traits().get(ANN)).hasSize(1).containsEntry("zone", "Asia/Tokyo");
        assertThat(fold.traits().get(BOB)).hasSize(1).containsEntry("zone", "UTC");
        assertThat(fold.balances()).isEmpty();
    }

    @Test
    void whatComesFromOutsideAndGoesThereHasNoKey() {
        Account seen = new Account(ANN, SEEN);

        assertThat(Posting.minted(seen, 3, "look"))
                .isEqualTo(new Posting(new Account(HolderName.FAUCET, BalanceName.of("seen")), seen, 3, "look"));
        assertThat(Posting.burnt(seen, 3, "look"))
                .isEqualTo(new Posting(seen, new Account(HolderName.SINK, BalanceName.of("seen")), 3, "look"));
        assertThat(Posting.burnt(seen, 3, "look").asset()).isEqualTo("seen");
        assertThat(seen).hasToString("player:ann seen[room]");
    }

    @Test
    void aPostingMovesSomethingOfOneAsset() {
        assertThatThrownBy(() -> Posting.minted(coins(ANN), 0, "daily"))
                .hasMessage("amount of a posting must be in 1..9007199254740991 but was 0");
        assertThatThrownBy(() -> new Posting(coins(ANN), new Account(BOB, SEEN), 1, "give"))
                .hasMessage("a posting moves one asset but went from player:ann coins to player:bob seen[room]");
    }

    @Test
    void aReasonSaysWhetherItWasTime() {
        assertThat(Reasons.isTime(Reasons.START)).isTrue();
        assertThat(Reasons.isTime(Reasons.giftOf("spring"))).isTrue();
        assertThat(Reasons.isTime(Reasons.BOOST)).isFalse();
        assertThat(Reasons.isTime(Reasons.reversalOf(Reasons.START))).isFalse();
        assertThat(Reasons.giftOf("spring")).isEqualTo("time:gift:spring");
        assertThat(Reasons.reversalOf("daily")).isEqualTo("reversal:daily");
    }
}
