package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.math.Dice;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReversingTest {
    private static final HolderName MOD = HolderName.player("mod");

    /** However many there are: a decider may not ask as often as there are winners of a giveaway. */
    @Test
    void everybodyWhomItConcernsIsAskedForAtOnce() {
        Engine engine =
                new Engine(Rulebook.named("town").asset(Asset.named("coins")).build(), Rulebook::name);
        List<Posting> postings = IntStream.range(0, 50)
                .mapToObj(i -> Posting.minted(
                        new Account(HolderName.player("p" + i), new BalanceName("coins", "k" + i)), 1, "gift"))
                .toList();
        List<TraitPosting> traits = List.of(
                new TraitPosting(HolderName.player("named"), "name", Optional.empty(), Optional.of("N"), "gift"));
        Activity gift = Activity.of("gift", "g", Instant.EPOCH);
        Transaction original = new Transaction(gift, 0, "", "", postings, traits, List.of());

        Step step = engine.reversal(Reversal.of("g", MOD, "", Instant.EPOCH), original)
                .decide(new Empty());

        assertThat(step)
                .isInstanceOfSatisfying(
                        Step.More.class,
                        more -> assertThat(more.needs())
                                .hasSize(101)
                                .contains(
                                        new Need.Holder(HolderName.player("named")),
                                        new Need.Holder(HolderName.player("p49")),
                                        new Need.Keyed(
                                                new Account(HolderName.player("p0"), new BalanceName("coins", "k0"))))
                                .doesNotContain(new Need.Holder(HolderName.FAUCET)));
    }

    @Test
    void aReversalIsRecognisedByTypeIdAndHost() {
        Activity reversal = Reversal.of("g", MOD, "why", Instant.EPOCH);

        assertThat(Reversal.reversed(reversal)).contains("g");
        assertThat(Reversal.reversed(
                        Activity.of("reverse", "reverse:g", Instant.EPOCH).with("activity", "g")))
                .isEmpty();
        assertThat(Reversal.reversed(reversal.with("activity", "other"))).isEmpty();
        assertThat(Reversal.reversed(Activity.of("other", "reverse:g", Instant.EPOCH)
                        .with("activity", "g")
                        .byHost()))
                .isEmpty();
        assertThat(Reversal.of("g", HolderName.player("other"), "me too", Instant.EPOCH)
                        .content())
                .isEqualTo(reversal.content());
    }

    /** A scene to which nobody was brought yet. */
    private static final class Empty implements Scene {
        @Override
        public long realm() {
            return 1;
        }

        @Override
        public Chronicle chronicle() {
            return Chronicle.EMPTY;
        }

        @Override
        public Dice dice() {
            throw new AssertionError("a reversal draws nothing");
        }

        @Override
        public Optional<Holdings> holdings(HolderName holder) {
            return Optional.empty();
        }

        @Override
        public boolean brought(Account keyed) {
            return false;
        }

        @Override
        public List<Deposit> deposits(HolderName holder) {
            return List.of();
        }

        @Override
        public <A> Optional<A> answer(Question<A> question) {
            return Optional.empty();
        }
    }
}
