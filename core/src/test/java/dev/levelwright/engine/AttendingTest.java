package dev.levelwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.curve.PolynomialTotal;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.effect.Grant;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.semantics.Game;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What two reports of somebody's presence make of the time between them. */
class AttendingTest {
    private static final HolderName ANN = HolderName.player("ann");
    private static final long HOUR = 3_600;

    private final Game game = Game.of(Rulebook.named("voice")
            .asset(Asset.named("seconds"))
            .rule(Rule.named("voice").on("voice").does(Grant.of("seconds", new Named("seconds")))));
    private int reports;

    private Outcome report(String instant, boolean counted, boolean joined, long longest) {
        game.at(instant);
        return game.did(new Attendance(ANN, Optional.of("lounge"), 2, counted, joined, longest)
                .activity("report-" + reports++, Instant.parse(instant)));
    }

    private long seconds() {
        return game.amount("ann", "seconds");
    }

    @Test
    void whatIsLeftOfASecondCountsTowardsTheNext() {
        report("2026-03-02T12:00:00Z", true, true, HOUR);
        report("2026-03-02T12:00:01.500Z", true, false, HOUR);
        assertThat(seconds()).isEqualTo(1);

        report("2026-03-02T12:00:02.499Z", true, false, HOUR);
        assertThat(seconds()).isEqualTo(2);
        report("2026-03-02T12:00:03Z", true, false, HOUR);
        assertThat(seconds()).isEqualTo(3);
    }

    @Test
    void ofTimeThatDidNotCountNothingIsLeft() {
        report("2026-03-02T12:00:00Z", false, true, HOUR);
        report("2026-03-02T12:00:01.900Z", true, false, HOUR);
        report("2026-03-02T12:00:02.800Z", true, false, HOUR);
        assertThat(seconds()).isZero();
        report("2026-03-02T12:00:02.900Z", true, false, HOUR);
        assertThat(seconds()).isEqualTo(1);
    }

    @Test
    void whatNobodyWatchedCountsUpToTheLongest() {
        report("2026-03-02T12:00:00Z", true, true, 60);
        report("2026-03-02T12:01:00Z", true, false, 60);
        assertThat(seconds()).isEqualTo(60);
        report("2026-03-02T18:01:00Z", true, false, 60);
        assertThat(seconds()).isEqualTo(120);
    }

    @Test
    void aSessionKeepsItsNameUntilANewOneBegins() {
        report("2026-03-02T12:00:00Z", true, true, HOUR);
        report("2026-03-02T12:01:00Z", false, false, HOUR);
        report("2026-03-02T12:02:00Z", true, true, HOUR);

        String first = Long.toString(Instant.parse("2026-03-02T12:00:00Z").toEpochMilli());
        String second = Long.toString(Instant.parse("2026-03-02T12:02:00Z").toEpochMilli());
        assertThat(game.transactions())
                .flatExtracting(transaction -> transaction.traits())
                .extracting(TraitPosting::after)
                .containsExactly(
                        Optional.of(first + " 2 counted " + first + " lounge"),
                        Optional.of(Long.parseLong(first) + 60_000 + " 2 idle " + first + " lounge"),
                        Optional.of(second + " 2 counted " + second + " lounge"));
    }

    @Test
    void aReportOfTheSameInstantCountsAndAnOlderOneIsNotHeard() {
        report("2026-03-02T12:00:10Z", false, true, HOUR);
        assertThat(report("2026-03-02T12:00:10Z", true, false, HOUR).decision()).isInstanceOf(Decision.Accepted.class);
        assertThat(report("2026-03-02T12:00:09.999Z", true, false, HOUR).decision())
                .isInstanceOf(Decision.Unheard.class);
        report("2026-03-02T12:00:15Z", true, false, HOUR);
        assertThat(seconds()).isEqualTo(5);
    }

    @Test
    void aLevelThatPresenceReachesIsRewardedAtOnce() {
        Game levels = Game.of(Rulebook.named("levels")
                .asset(Asset.named("seconds"))
                .asset(Asset.named("coins"))
                .track("main", "seconds", PolynomialTotal.of(0, 0, 60))
                .rule(Rule.named("voice").on("voice").does(Grant.of("seconds", new Named("seconds"))))
                .rule(Rule.named("reward").onLevel("main").does(Grant.of("coins", new Named("level")))));
        for (String instant : List.of("2026-03-02T12:00:00Z", "2026-03-02T12:02:30Z")) {
            levels.at(instant)
                    .did(new Attendance(ANN, Optional.of("lounge"), 2, true, false, HOUR)
                            .activity("at-" + instant, Instant.parse(instant)));
        }

        assertThat(levels.amount("ann", "seconds")).isEqualTo(150);
        assertThat(levels.amount("ann", "coins")).isEqualTo(1 + 2);
    }
}
