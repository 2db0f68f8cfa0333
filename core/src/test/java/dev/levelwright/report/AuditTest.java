package dev.levelwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.semantics.Game;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes a store behind the journal's back is found out. */
class AuditTest {
    private static final HolderName ANN = HolderName.player("ann");
    private static final HolderName BOB = HolderName.player("bob");
    private static final BalanceName COINS = BalanceName.of("coins");
    private static final BalanceName SEEN = new BalanceName("seen", "m1");

    private final Game game = Game.of(Rulebook.named("town")
            .asset(Asset.named("coins"))
            .asset(Asset.named("seen").per("message"))
            .asset(Asset.named("today").reset("day").unjournalled())
            .rule(Rule.named("earn").on("earn").does(Grant.of("coins", new Named("n"))))
            .rule(Rule.named("count").on("earn").every(Duration.ofSeconds(1)).does(Grant.of("today", 1)))
            .rule(Rule.named("see").on("see").does(Grant.of("seen", 2)))
            .rule(Rule.named("title").on("title").does(SetTraits.of("actor.title", new TraitValue.OfFact("as"))))
            .rule(Rule.named("refund")
                    .on("refund")
                    .does(new DepositTo(Path.of("coins"), Party.role("target"), new Named("n")))));

    @BeforeEach
    void something() {
        game.did("ann", "earn", "n", 18);
        game.did("ann", "see", "message", "m1");
        game.did("ann", "title", "as", "Knight");
        game.did("ann", "refund", "bob", "n", 5);
    }

    @Test
    void aTrueStoreAgrees() {
        Audit audit = Audit.of(game.realm());

        assertThat(audit).isEqualTo(new Audit(4, 1, 2, 1, List.of()));
        assertThat(audit.agrees()).isTrue();
    }

    @Test
    void anAmountThatIsOffByOneIsFound() {
        assertThat(found(holdings -> changed(holdings, Map.of(COINS, new Balance(14, 0, 0)))))
                .containsExactly(new Finding.Amount(ANN, COINS, 13, 14));
        assertThat(found(holdings -> changed(holdings, Map.of(SEEN, new Balance(1, 0, 0)))))
                .containsExactly(new Finding.Amount(ANN, SEEN, 2, 1));
    }

    @Test
    void aHolderOfWhomTheJournalKnowsNothingIsFound() {
        Holdings cem = changed(Holdings.unborn(HolderName.player("cem")), Map.of(COINS, new Balance(1, 0, 0)));
        Lying reader = Lying.about(game.realm().reader()).with(cem);

        assertThat(found(reader)).containsExactly(new Finding.Amount(cem.holder(), COINS, 0, 1));
    }

    @Test
    void aHolderWhoIsGoneIsFound() {
        assertThat(found(holdings -> Holdings.unborn(holdings.holder())))
                .containsExactly(
                        new Finding.Amount(ANN, COINS, 13, 0),
                        new Finding.Amount(ANN, SEEN, 2, 0),
                        new Finding.Trait(ANN, "title", Optional.of("Knight"), Optional.empty()));
    }

    @Test
    void aTraitThatNobodySetIsFound() {
        assertThat(found(holdings -> holdings.after(
                        new HoldingsChange(ANN, 0, Map.of(), Map.of("title", Optional.of("King")), Map.of()))))
                .containsExactly(new Finding.Trait(ANN, "title", Optional.of("Knight"), Optional.of("King")))
                .extracting(Finding::line)
                .containsExactly("player:ann title: Knight in the journal, King in the store");
    }

    @Test
    void aDepositThatIsGoneIsFound() {
        Lying reader = Lying.about(game.realm().reader()).deposits(List.of());

        assertThat(found(reader)).containsExactly(new Finding.Waiting("coins", 5, 0));
        assertThat(found(reader.deposits(List.of(new Deposit(new Account(BOB, COINS), 6, "refund")))))
                .containsExactly(new Finding.Waiting("coins", 5, 6));
    }

    @Test
    void anEntryThatTakesWhatNobodyHasIsFound() {
        Lying reader =
                Lying.about(game.realm().reader()).journal(entry -> entry.number() == 1 ? taking(entry, 3) : entry);

        assertThat(found(reader))
                .containsExactly(new Finding.Negative(1, BOB, COINS, -3), new Finding.Amount(BOB, COINS, -3, 0));
    }

    @Test
    void whatHappensMeanwhileIsNoDisagreement() {
        Lying reader = Lying.about(game.realm().reader()).whenLookedAt(() -> game.did("ann", "earn", "n", 1));

        assertThat(found(reader)).isEmpty();
    }

    private List<Finding> found(Lying.About lie) {
        return found(Lying.about(game.realm().reader()).of(ANN, lie));
    }

    private List<Finding> found(Lying reader) {
        return Audit.of(reader, game.realm().rulebooks()).findings();
    }

    private static Holdings changed(Holdings holdings, Map<BalanceName, Balance> balances) {
        return holdings.after(new HoldingsChange(holdings.holder(), 0, balances, Map.of(), Map.of()));
    }

    private static Entry taking(Entry entry, long amount) {
        Transaction there = entry.transaction();
        List<Posting> postings = Stream.concat(
                        there.postings().stream(), Stream.of(Posting.burnt(new Account(BOB, COINS), amount, "theft")))
                .toList();
        return new Entry(
                entry.number(),
                new Transaction(
                        there.activity(),
                        there.at(),
                        there.rulebook(),
                        there.zones(),
                        postings,
                        there.traits(),
                        there.draws()));
    }
}
