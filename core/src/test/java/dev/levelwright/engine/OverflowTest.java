package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Overflow;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Grant;
import dev.levelwright.ledger.Posting;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.semantics.Game;
import org.junit.jupiter.api.Test;

/** What becomes of an amount that several assets have no room for. */
class OverflowTest {
    private static RulebookBuilder chain(Overflow last) {
        return Rulebook.named("chain")
                .asset(Asset.named("purse").capacity(100).overflow(new Overflow.Spill("chest")))
                .asset(Asset.named("chest").capacity(50).overflow(new Overflow.Spill("vault")))
                .asset(Asset.named("vault").capacity(25).overflow(last))
                .asset(Asset.named("today").reset("day").capacity(160))
                .rule(Rule.named("earn").on("earn").does(Grant.of("purse", new Named("n"))))
                .rule(Rule.named("work").on("work").within("today").does(Grant.of("purse", new Named("n"))));
    }

    private static void has(Game game, long purse, long chest, long vault) {
        assertThat(game.amount("ann", "purse")).isEqualTo(purse);
        assertThat(game.amount("ann", "chest")).isEqualTo(chest);
        assertThat(game.amount("ann", "vault")).isEqualTo(vault);
    }

    @Test
    void whatSpillsFillsOneAfterTheOtherAndTheRestIsClipped() {
        Game game = Game.of(chain(new Overflow.Clip()));

        game.did("ann", "earn", "n", 100);
        has(game, 100, 0, 0);
        game.did("ann", "earn", "n", 30);
        has(game, 100, 30, 0);
        Outcome outcome = game.did("ann", "earn", "n", 40);
        has(game, 100, 50, 20);
        Outcome last = game.did("ann", "earn", "n", 40);
        has(game, 100, 50, 25);

        assertThat(outcome.decision().trace()).extracting(Derivation::amount).containsExactly(0L, 20L, 20L);
        assertThat(last.decision().trace()).extracting(Derivation::amount).containsExactly(0L, 5L);
        assertThat(game.did("ann", "earn", "n", 1).accepted()).isFalse();
        assertThat(game.postings("vault")).extracting(Posting::amount).containsExactly(20L, 5L);
    }

    @Test
    void whatTheLastHasNoRoomForRefusesEverythingWhereItSaysSo() {
        Game game = Game.of(chain(new Overflow.Refuse()));

        assertThat(game.did("ann", "earn", "n", 175).accepted()).isTrue();
        has(game, 100, 50, 25);
        Game other = Game.of(chain(new Overflow.Refuse()));
        assertThat(Game.why(other.did("ann", "earn", "n", 176))).isInstanceOf(Refusal.Full.class);
        has(other, 0, 0, 0);
    }

    @Test
    void noMoreSpillsThanTheAllowancesHaveRoomFor() {
        Game game = Game.of(chain(new Overflow.Clip()));

        game.did("ann", "work", "n", 130);
        has(game, 100, 30, 0);
        assertThat(game.amount("ann", "today")).isEqualTo(100);
        game.did("ann", "work", "n", 300);
        has(game, 100, 50, 25);
        assertThat(game.amount("ann", "today")).isEqualTo(100);
    }
}
