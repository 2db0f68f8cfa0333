package dev.levelwright.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.decision.Outcome;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.effect.TraitValue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.mechanic.Party;
import dev.levelwright.rule.Limit;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.RulebookArbitraries;
import dev.levelwright.testkit.Trial;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Law 7: no sequence of zone changes, summer times and clock jumps gives more than one claim per window. */
class WindowLawsTest {
    private static final HolderName ANN = HolderName.player("ann");
    private static final Instant START = Instant.parse("2026-03-25T10:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    /** Summer time takes an hour of a day, on Lord Howe half of one; a hop takes nothing of a window. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    private static final Rulebook BOOK = Rulebook.named("claims")
            .window("own-day", Window.Calendar.daily(LocalTime.MIDNIGHT, Window.ZoneOf.HOLDER))
            .asset(Asset.named("coins"))
            .rule(Rule.named("daily").on("claim").once("own-day").does(Grant.of("coins", 1)))
            .rule(Rule.named("rolling")
                    .on("claim")
                    .limit(new Limit(
                            Limit.Word.EVERY,
                            Measure.constant(1),
                            "PT24H",
                            List.of(),
                            Party.role("actor"),
                            Limit.Charge.EARN))
                    .does(Grant.of("coins", 1)))
            .rule(Rule.named("move").on("move").does(SetTraits.of("actor.zone", new TraitValue.OfFact("zone"))))
            .build();

    /** The player moves to a zone, unless it is empty, and claims, some time after the last step. */
    record Move(String zone, long gapMillis) {}

    /** A claim that was granted. */
    private record Claim(long at, Frame window) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<String> zones = Arbitraries.oneOf(
                Arbitraries.just(""),
                RulebookArbitraries.zones(),
                Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()));
        Arbitrary<Long> gaps = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(0, Duration.ofHours(3).toMillis())),
                Tuple.of(2, Arbitraries.of(0L, 1L, 3_599_999L, 3_600_000L, 86_399_999L, 86_400_000L)),
                Tuple.of(1, Arbitraries.longs().between(0, Duration.ofDays(3).toMillis())),
                Tuple.of(1, Arbitraries.longs().between(-Duration.ofDays(3_650).toMillis(), 0)));
        return Combinators.combine(zones, gaps)
                .as(Move::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(60);
    }

    @Property(tries = 1_000)
    void noZoneChangesGiveTwoClaimsInOneWindow(@ForAll("moves") List<Move> moves) {
        List<Claim> claims = claims(moves, "daily");

        for (int i = 1; i < claims.size(); i++) {
            Frame window = claims.get(i).window();
            Frame before = claims.get(i - 1).window();
            assertThat(window.start()).isGreaterThanOrEqualTo(before.end());
            assertThat(window.contains(claims.get(i).at())).isTrue();
        }
        for (int i = 2; i < claims.size(); i++) {
            long span = claims.get(i).at() - claims.get(i - 2).at();
            assertThat(Duration.ofMillis(span)).isGreaterThanOrEqualTo(SHORTEST_DAY);
        }
    }

    @Property(tries = 1_000)
    void noClockJumpsGiveTwoClaimsWithinTwentyFourHours(@ForAll("moves") List<Move> moves) {
        List<Claim> claims = claims(moves, "rolling");

        for (int i = 1; i < claims.size(); i++) {
            long span = claims.get(i).at() - claims.get(i - 1).at();
            assertThat(Duration.ofMillis(span)).isGreaterThanOrEqualTo(DAY);
        }
    }

    /** Hopping zones gave 221 claims in 7 days when only the end of a window was frozen; nobody gets more than 8 here. */
    @Test
    void hoppingZonesGivesNoMoreThanStayingAtHome() {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        List<Move> hops = new ArrayList<>();
        List<Move> stays = new ArrayList<>();
        for (int minute = 0; minute < 7 * 24 * 60; minute += 10) {
            hops.add(new Move(zones.get(minute * 7 % zones.size()), minute == 0 ? 0 : 600_000));
            stays.add(new Move("", minute == 0 ? 0 : 600_000));
        }
        assertThat(claims(stays, "daily")).hasSize(8);
        assertThat(claims(hops, "daily")).hasSizeLessThanOrEqualTo(8);
    }

    private static List<Claim> claims(List<Move> moves, String rule) {
        try (Trial trial = Trial.of(BOOK, new InMemoryStore())) {
            List<Claim> claims = new ArrayList<>();
            Instant now = START;
            for (int i = 0; i < moves.size(); i++) {
                now = now.plusMillis(moves.get(i).gapMillis());
                if (!moves.get(i).zone().isEmpty()) {
                    trial.did(Activity.of("move", "m" + i, now)
                            .by(ANN)
                            .with("zone", moves.get(i).zone()));
                }
                Outcome outcome = trial.did(Activity.of("claim", "c" + i, now).by(ANN));
                if (outcome.decision().trace().stream()
                        .anyMatch(moved -> moved.rule().equals(rule))) {
                    Frame window = trial.state().get(ANN).frame("own-day").orElseThrow();
                    claims.add(new Claim(outcome.at(), window));
                }
            }
            return claims;
        }
    }
}
