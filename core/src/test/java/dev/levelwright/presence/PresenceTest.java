package dev.levelwright.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.decision.Outcome;
import dev.levelwright.effect.Grant;
import dev.levelwright.engine.Attendance;
import dev.levelwright.holder.HolderName;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Joining, muting and leaving become credited seconds: all of those that were spent, each of them once. */
class PresenceTest {
    private static final Optional<String> LOUNGE = Optional.of("lounge");
    private static final Occupant ANN = Occupant.of("ann");
    private static final Occupant BOB = Occupant.of("bob");

    private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
    private final Realm realm = Levelwright.builder()
            .rulebook(Rulebook.named("voice")
                    .asset(Asset.named("seconds"))
                    .asset(Asset.named("welcomed"))
                    .rule(Rule.named("welcome").on("welcome").does(Grant.of("welcomed", 1)))
                    .rule(Rule.named("voice").on("voice").does(Grant.of("seconds", new Named("seconds"))))
                    .build())
            .clock(clock)
            .build()
            .in("guild");
    private Presence presence = new Presence(IdleRules.USUAL);

    private void moved(Occupant occupant, Optional<String> channel) {
        presence.moved(occupant, channel, clock.instant()).forEach(realm::did);
    }

    private long seconds(String player) {
        return realm.player(player).view().amount("seconds");
    }

    private void after(String time) {
        clock.advance(Duration.parse(time));
    }

    @Test
    void theTimeTogetherCountsForBothAndTimeAloneForNobody() {
        moved(ANN, LOUNGE);
        after("PT1M");
        moved(BOB, LOUNGE);
        after("PT2M");
        moved(BOB, Optional.empty());
        after("PT4M");
        moved(ANN, Optional.empty());

        assertThat(seconds("ann")).isEqualTo(120);
        assertThat(seconds("bob")).isEqualTo(120);
        assertThat(realm.player("ann").view().amount("welcomed")).isEqualTo(1);
    }

    @Test
    void theMutedTheDeafenedBotsAndTheAwayDoNotCount() {
        presence = new Presence(IdleRules.USUAL.awayIn(Set.of("afk")));
        moved(ANN, LOUNGE);
        moved(new Occupant("bob", true, false, false), LOUNGE);
        moved(new Occupant("robot", false, false, true), LOUNGE);
        after("PT1M");
        moved(BOB, LOUNGE);
        after("PT1M");
        moved(new Occupant("bob", false, true, false), LOUNGE);
        after("PT1M");
        moved(BOB, LOUNGE);
        moved(ANN, Optional.of("afk"));
        moved(BOB, Optional.of("afk"));
        after("PT1M");
        moved(ANN, Optional.empty());
        moved(BOB, Optional.empty());

        assertThat(seconds("ann")).isEqualTo(60);
        assertThat(seconds("bob")).isEqualTo(60);
        assertThat(seconds("robot")).isZero();
    }

    @Test
    void aSessionGoesOnWhenTheProcessBeginsAgainAndWhoHasGoneMeanwhileHasLeft() {
        moved(ANN, LOUNGE);
        moved(BOB, LOUNGE);
        after("PT3M");
        presence = new Presence(IdleRules.USUAL);
        presence.found("lounge", List.of(ANN), clock.instant()).forEach(realm::did);
        after("PT5M");
        moved(ANN, Optional.empty());

        assertThat(seconds("ann")).isEqualTo(180);
        after("P1D");
        moved(BOB, LOUNGE);
        moved(ANN, LOUNGE);
        after("PT1M");
        moved(BOB, Optional.empty());
        assertThat(seconds("bob"))
                .as("a new session counts nothing of the day between")
                .isEqualTo(60);
    }

    @Test
    void whatNobodyWatchedCountsUpToABound() {
        moved(ANN, LOUNGE);
        moved(BOB, LOUNGE);
        after("P3D");
        presence = new Presence(IdleRules.USUAL);
        presence.found("lounge", List.of(ANN, BOB), clock.instant()).forEach(realm::did);

        assertThat(seconds("ann")).isEqualTo(600);
    }

    @Test
    void aReportThatCameTooLateChangesNothing() {
        Instant start = clock.instant();
        realm.did(report(true, start));
        after("PT1M");
        realm.did(report(false, clock.instant()));
        Outcome late = realm.did(report(true, start.plusSeconds(30)));

        assertThat(late.accepted()).isFalse();
        after("PT1M");
        realm.did(report(true, clock.instant()));
        assertThat(seconds("ann")).isEqualTo(60);
    }

    @Test
    void aPlayerWhoSaysSoThemselvesIsNotHeard() {
        Activity forged =
                new Attendance(HolderName.player("eve"), LOUNGE, 2, true, true, 600).activity("p1", clock.instant());
        Activity said = new Activity(
                forged.id(), forged.type(), forged.at(), forged.parties(), forged.facts(), forged.context(), false);

        assertThat(realm.did(said).accepted()).isFalse();
        assertThat(realm.reader().journal(0, 10)).isEmpty();
    }

    /** However often somebody reports, and in whatever order reports are delivered again, the seconds are those spent. */
    @Property(tries = 200)
    void reportingMoreOftenComesToTheSameSeconds(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 90_000) Integer> gaps, @ForAll long seed) {
        PresenceTest often = new PresenceTest();
        List<Activity> reports = new ArrayList<>();
        long spent = 0;
        often.realm.did(often.report(true, often.clock.instant()));
        for (int gap : gaps) {
            often.clock.advance(Duration.ofMillis(gap));
            Activity report = often.report(true, often.clock.instant());
            reports.add(report);
            often.realm.did(report);
            spent += gap;
        }
        assertThat(often.seconds("ann")).isEqualTo(spent / 1_000);

        Collections.shuffle(reports, new Random(seed));
        reports.forEach(often.realm::did);
        assertThat(often.seconds("ann")).isEqualTo(spent / 1_000);
    }

    private Activity report(boolean counted, Instant at) {
        return new Attendance(HolderName.player("ann"), LOUNGE, 2, counted, false, 600)
                .activity("report-" + at.toEpochMilli(), at);
    }
}
