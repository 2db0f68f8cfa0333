package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.Raise;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Path;
import dev.levelwright.quantity.Held;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookBuilder;
import dev.levelwright.rule.Setting;
import dev.levelwright.time.Window;
import dev.levelwright.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lines of SEMANTICS under "Time", one example or more for each. */
class TimeTest {
    private static final SetTraits MOVE = SetTraits.of("actor.zone", new TraitValue.OfFact("zone"));

    private static RulebookBuilder energy() {
        return Rulebook.named("energy")
                .asset(Asset.named("energy")
                        .start(80)
                        .capacity(100)
                        .overfill(50)
                        .regeneration(1, Duration.ofMinutes(1)))
                .asset(Asset.named("xp"))
                .rule(Rule.named("play").on("play").does(Cost.of("energy", new Named("n"))))
                .rule(Rule.named("eat").on("eat").does(Grant.of("energy", new Named("n"))))
                .rule(Rule.named("talk").on("talk").does(Grant.of("xp", 1)));
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    @Test
    void instantsAreCutToMilliseconds() {
        Game game = Game.of(energy()).at("2026-03-02T12:00:00.123456789Z");

        assertThat(game.did("ann", "talk").at()).isEqualTo(at("2026-03-02T12:00:00.123Z"));
    }

    @Test
    void anActivityHappensAtItsOwnInstantAtMostTwoSecondsAheadOfTheClock() {
        Game game = Game.of(energy());
        Instant now = game.clock().instant();

        assertThat(game.did(game.doing("ann", "talk").at(now.minusSeconds(60))).at())
                .isEqualTo(now.minusSeconds(60).toEpochMilli());
        assertThat(game.did(game.doing("ann", "talk").at(now.plusSeconds(2))).at())
                .isEqualTo(now.plusSeconds(2).toEpochMilli());
        assertThat(game.did(game.doing("bob", "talk").at(now.plusSeconds(3))).at())
                .isEqualTo(now.toEpochMilli());
    }

    @Test
    void anActivityOlderThanTheRetentionOfKeysIsRefusedAsStale() {
        Game game = Game.of(energy());
        Instant old = game.clock().instant().minus(Duration.ofDays(30)).minusMillis(1);

        Outcome outcome = game.did(game.doing("ann", "talk").at(old));

        assertThat(Game.why(outcome)).isInstanceOf(Refusal.Stale.class);
        assertThat(game.view("ann").born()).isFalse();
    }

    @Test
    void aTransactionActsAtTheLatestInstantItsHoldersHaveSeen() {
        Game game = Game.of(energy());
        long seen = game.did("ann", "play", "n", 30).at();

        Outcome outcome = game.after("-PT10M").did("ann", "eat", "n", 1);

        assertThat(outcome.at()).isEqualTo(seen);
        assertThat(game.amount("ann", "energy")).isEqualTo(51);
    }

    @Test
    void noClockThatJumpsTenYearsGrantsOrConsumesTwice() {
        Game game = Game.of(energy());
        game.did("ann", "play", "n", 30);

        game.at("2036-03-02T12:00:00Z").did("ann", "play", "n", 90);
        assertThat(game.amount("ann", "energy")).isEqualTo(10);
        game.at("2026-03-02T12:00:00Z").did("ann", "play", "n", 5);
        assertThat(game.amount("ann", "energy")).isEqualTo(5);
        assertThat(game.at("2016-03-02T12:00:00Z").amount("ann", "energy")).isEqualTo(5);
        assertThat(game.at("2036-03-02T12:05:00Z").amount("ann", "energy")).isEqualTo(10);
    }

    @Test
    void readingShowsWhatATickWouldHaveMadeAndWritesNothing() {
        Game game = Game.of(energy());
        game.did("ann", "play", "n", 40);
        int written = game.transactions().size();

        assertThat(game.after("PT30M").amount("ann", "energy")).isEqualTo(70);
        assertThat(game.after("P1D").amount("ann", "energy")).isEqualTo(100);
        assertThat(game.transactions()).hasSize(written);
    }

    @Test
    void pollingAtAnyPatternGivesSixtyAnHour() {
        Game game = Game.of(Rulebook.named("poll")
                .asset(Asset.named("energy").capacity(1_000).regeneration(1, Duration.ofMinutes(1)))
                .rule(Rule.named("born").on("born").does(Grant.of("energy", 1)))
                .rule(Rule.named("use").on("use").does(Cost.of("energy", 1))));
        game.did("ann", "born");
        int used = 0;
        for (long millis = 0; millis + 59_900 <= 3_600_000; millis += 59_900) {
            used += game.after("PT59.9S").did("ann", "use").accepted() ? 1 : 0;
        }

        assertThat(game.at("2026-03-02T13:00:00Z").amount("ann", "energy")).isEqualTo(61 - used);
    }

    @Test
    void regenerationIsWholeStepsFromAnAnchorAndStopsAtCapacity() {
        Game game = Game.of(Rulebook.named("mood")
                .asset(Asset.named("mood").capacity(50).regeneration(1, Duration.ofMinutes(10)))
                .rule(Rule.named("born").on("born").does(Grant.of("mood", 47))));
        game.did("ann", "born");

        assertThat(game.after("PT9M59.999S").amount("ann", "mood")).isEqualTo(47);
        assertThat(game.view("ann").reaches("mood", 48)).isEqualTo(OptionalLong.of(at("2026-03-02T12:10:00Z")));
        assertThat(game.view("ann").reaches("mood", 50)).isEqualTo(OptionalLong.of(at("2026-03-02T12:30:00Z")));
        assertThat(game.view("ann").reaches("mood", 51)).isEmpty();
        assertThat(game.after("PT0.001S").amount("ann", "mood")).isEqualTo(48);
        assertThat(game.after("PT10H").amount("ann", "mood")).isEqualTo(50);
    }

    @Test
    void grantsMayOverfillAndAboveCapacityNothingRegenerates() {
        Game game = Game.of(energy());

        game.did("ann", "eat", "n", 100);
        assertThat(game.amount("ann", "energy")).isEqualTo(150);
        assertThat(game.after("P1D").amount("ann", "energy")).isEqualTo(150);

        game.did("ann", "play", "n", 60);
        assertThat(game.after("PT59.999S").amount("ann", "energy")).isEqualTo(90);
        assertThat(game.after("PT0.001S").amount("ann", "energy")).isEqualTo(91);
    }

    @Test
    void thePostingOfRegenerationIsWrittenWithTheNextChangeOfThatBalance() {
        Game game = Game.of(energy());
        game.did("ann", "play", "n", 40);

        game.after("PT5M").did("ann", "talk");
        assertThat(game.postings("energy")).extracting(Posting::reason).containsExactly(Reasons.START, "play");

        game.did("ann", "play", "n", 1);
        assertThat(game.postings("energy"))
                .extracting(Posting::reason, Posting::amount)
                .contains(tuple(Reasons.REGENERATION, 5L));
    }

    @Test
    void aModifierMayEndInTheMiddle() {
        Game game = Game.of(Rulebook.named("fast")
                .asset(Asset.named("energy").capacity(1_000).regeneration(1, Duration.ofMinutes(1)))
                .asset(Asset.named("fast").countdown(Duration.ofSeconds(1)))
                .boost(new Boost(
                        "fast",
                        Optional.of("fast"),
                        Boost.On.REGENERATION,
                        "energy",
                        List.of(),
                        Ratio.whole(2),
                        false,
                        "fast",
                        false,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()))
                .rule(Rule.named("drink").on("drink").does(Grant.of("fast", 600).and("energy", 1))));
        game.did("ann", "drink");

        assertThat(game.after("PT30M").amount("ann", "energy")).isEqualTo(1 + 10 * 2 + 20);
    }

    @Test
    void aSettingMayChangeInTheMiddle() {
        Game game = Game.of(Rulebook.named("cap")
                .setting(Setting.amount("cap", 10))
                .asset(Asset.named("energy")
                        .capacity(new Measure.Setting("cap"))
                        .regeneration(1, Duration.ofMinutes(1)))
                .rule(Rule.named("born").on("born").does(Grant.of("energy", 1))));
        game.did("ann", "born");
        game.realm().publish(new Chronicle.Set(at("2026-03-02T13:00:00Z"), "cap", Optional.of(new Fact.Whole(100))));

        assertThat(game.at("2026-03-02T12:59:00Z").amount("ann", "energy")).isEqualTo(10);
        assertThat(game.at("2026-03-02T13:05:00Z").amount("ann", "energy")).isEqualTo(15);
    }

    @Test
    void aVersionMayBeginInTheMiddle() {
        RulebookBuilder slow = energy();
        Game game = Game.of(slow);
        game.did("ann", "play", "n", 80);
        Rulebook fast = energy().asset(Asset.named("energy").capacity(100).regeneration(5, Duration.ofMinutes(1)))
                .build();
        game.realm().publish(new Chronicle.Version(at("2026-03-02T12:05:00Z"), fast));

        assertThat(game.at("2026-03-02T12:07:00Z").amount("ann", "energy")).isEqualTo(5 + 10);
    }

    private static RulebookBuilder streaks(Lapse lapse) {
        return Rulebook.named("streaks")
                .window("own-day", Window.Calendar.daily(LocalTime.MIDNIGHT, Window.ZoneOf.HOLDER))
                .asset(Asset.named("streak").lapse(lapse))
                .asset(Asset.named("best"))
                .asset(Asset.named("freeze").capacity(3))
                .asset(Asset.named("lost"))
                .rule(Rule.named("streak")
                        .on("talk")
                        .once("own-day")
                        .does(Grant.of("streak", 1))
                        .does(new Raise(Map.of(Path.of("best"), new Held(Path.of("streak"))))))
                .rule(Rule.named("buy").on("buy").does(Grant.of("freeze", 1)))
                .rule(Rule.named("move").on("move").does(MOVE));
    }

    @Test
    void aStreakCountsWindowsAndLapsesWhenOneIsMissed() {
        Game game = Game.of(streaks(new Lapse("own-day", 0, Optional.empty(), Optional.of("lost"))));
        for (int day = 0; day < 4; day++) {
            game.did("ann", "talk");
            game.did("ann", "talk");
            game.after("P1D");
        }
        assertThat(game.amount("ann", "streak")).isEqualTo(4);

        game.after("P1D");
        assertThat(game.amount("ann", "streak")).isZero();
        assertThat(game.amount("ann", "lost")).isEqualTo(4);
        game.did("ann", "talk");
        assertThat(game.amount("ann", "streak")).isEqualTo(1);
        assertThat(game.amount("ann", "best")).isEqualTo(4);
    }

    @Test
    void aLapseSpendsAFreezeForEachMissedWindow() {
        Game game = Game.of(streaks(new Lapse("own-day", 0, Optional.of("freeze"), Optional.empty())));
        game.did("ann", "buy");
        game.did("ann", "buy");
        game.did("ann", "talk");

        game.after("P3D");
        assertThat(game.amount("ann", "streak")).isEqualTo(1);
        assertThat(game.amount("ann", "freeze")).isZero();
        game.did("ann", "talk");
        assertThat(game.amount("ann", "streak")).isEqualTo(2);

        game.after("P2D").did("ann", "buy");
        assertThat(game.amount("ann", "streak")).isZero();
        assertThat(game.amount("ann", "freeze")).isEqualTo(1);
    }

    @Test
    void inTheGraceAfterAMissedWindowAStreakCanStillBeContinued() {
        Lapse lapse = new Lapse("own-day", Duration.ofHours(6).toMillis(), Optional.empty(), Optional.empty());
        Game late = Game.of(streaks(lapse));
        late.did("ann", "talk");
        late.at("2026-03-04T05:59:00Z").did("ann", "talk");
        assertThat(late.amount("ann", "streak")).isEqualTo(2);

        Game later = Game.of(streaks(lapse));
        later.did("ann", "talk");
        later.at("2026-03-04T05:59:00Z").did("ann", "buy");
        assertThat(later.amount("ann", "streak")).isEqualTo(1);
        later.at("2026-03-04T06:00:00Z").did("ann", "talk");
        assertThat(later.amount("ann", "streak")).isEqualTo(1);
    }

    @Test
    void travellingDoesNotEatAStreak() {
        Game game = Game.of(streaks(new Lapse("own-day", 0, Optional.empty(), Optional.empty())));
        List<String> zones = List.of("Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/Paris");
        for (String zone : zones) {
            game.did("ann", "talk");
            game.did("ann", "move", "zone", zone);
            game.at(Instant.ofEpochMilli(
                            game.view("ann").roomAgain("streak/once").orElseThrow())
                    .toString());
        }
        assertThat(game.amount("ann", "streak")).isEqualTo(4);
    }

    @Test
    void everySixtySecondsOpensWithTheFirstUseAndLastsSixtySeconds() {
        Game game = Game.of(Rulebook.named("cooldown")
                .asset(Asset.named("xp"))
                .rule(Rule.named("talk")
                        .on("talk")
                        .every(Duration.ofSeconds(60))
                        .does(Grant.of("xp", 20))));
        game.did("ann", "talk");

        Outcome refused = game.after("PT59.999S").did("ann", "talk");
        assertThat(Game.why(refused).until()).isEqualTo(OptionalLong.of(at("2026-03-02T12:01:00Z")));
        assertThat(game.after("PT0.001S").did("ann", "talk").accepted()).isTrue();
        assertThat(game.amount("ann", "xp")).isEqualTo(40);
    }

    @Test
    void aDayEndsAtItsLocalTimeAndTheRefusalSaysWhen() {
        Game game = Game.of(Rulebook.named("daily")
                .window("own-day", Window.Calendar.daily(LocalTime.of(4, 0), Window.ZoneOf.HOLDER))
                .asset(Asset.named("coins"))
                .rule(Rule.named("daily").on("daily").once("own-day").does(Grant.of("coins", 10)))
                .rule(Rule.named("move").on("move").does(MOVE)));
        game.did("ann", "move", "zone", "Europe/Paris");
        game.did("ann", "daily");

        assertThat(Game.why(game.did("ann", "daily")).until()).isEqualTo(OptionalLong.of(at("2026-03-03T03:00:00Z")));
        assertThat(game.at("2026-03-03T02:59:59.999Z").did("ann", "daily").accepted())
                .isFalse();
        assertThat(game.at("2026-03-03T03:00:00Z").did("ann", "daily").accepted())
                .isTrue();
    }

    @Test
    void afterAZoneChangeTheWindowEndsAtTheFirstLocalResetAtLeastADayAfterThePreviousReset() {
        Game game = Game.of(streaks(new Lapse("own-day", 0, Optional.empty(), Optional.empty())));
        game.did("ann", "move", "zone", "Europe/Paris");
        game.did("ann", "talk");

        game.did("ann", "move", "zone", "Pacific/Kiritimati");
        assertThat(game.did("ann", "talk").accepted()).isFalse();
        game.at("2026-03-02T23:00:00Z");
        assertThat(game.did("ann", "talk").decision().refusals()).isEmpty();
        assertThat(game.view("ann").roomAgain("streak/once")).isEqualTo(OptionalLong.of(at("2026-03-04T10:00:00Z")));
    }

    @Test
    void aWeekBeginsOnItsDayAndKeepsItsClosedWindows() {
        Game game = Game.of(Rulebook.named("weekly")
                .asset(Asset.named("week").reset("week").keep(4))
                .rule(Rule.named("earn").on("earn").does(Grant.of("week", 5))));
        game.did("ann", "earn");
        game.after("P6D").did("ann", "earn");
        game.after("P1D").did("ann", "earn");

        assertThat(game.amount("ann", "week")).isEqualTo(5);
        assertThat(game.postings("week"))
                .filteredOn(posting -> posting.reason().equals(Reasons.CLOSED))
                .singleElement()
                .satisfies(closed -> {
                    assertThat(closed.amount()).isEqualTo(10);
                    assertThat(closed.to().balance().key()).isEqualTo("2026-03-02T00:00:00Z");
                });
    }

    @Test
    void theVersionOfTheTimeZoneDataAndTheRulebooksHashAreJournalled() {
        Game game = Game.of(energy());
        game.did("ann", "talk");

        assertThat(game.transactions().get(0).zones()).isEqualTo(Zones.tzdbVersion());
        assertThat(game.transactions().get(0).rulebook()).matches("[0-9a-f]{64}");
    }

    @Test
    void theRulebookThatHeldAtTheInstantOfTheActivityDecides() {
        Game game = Game.of(energy());
        game.realm()
                .publish(new Chronicle.Version(
                        at("2026-03-02T12:00:01Z"),
                        Rulebook.named("later")
                                .asset(Asset.named("xp"))
                                .rule(Rule.named("talk").on("talk").does(Grant.of("xp", 7)))
                                .build()));

        Activity before = game.doing("ann", "talk");
        game.after("PT1H");
        game.did(before);
        assertThat(game.amount("ann", "xp")).isEqualTo(1);
        game.did("ann", "talk");
        assertThat(game.amount("ann", "xp")).isEqualTo(8);
    }
}
