package dev.levelwright.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an asset may say, and what it does not put up with. */
class AssetTest {
    private static final Decay DECAY = new Decay(7, Decay.LEAST_EACH, 1, Ratio.ZERO, 0);

    @Test
    void anAssetOfWhichNothingIsSaidIsPlain() {
        Asset plain = Asset.named("coins").build();

        assertThat(plain)
                .isEqualTo(new Asset(
                        "coins",
                        "coins",
                        Asset.PLAYER,
                        Measure.constant(0),
                        Optional.empty(),
                        Measure.constant(0),
                        new Overflow.Clip(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        true,
                        false,
                        Optional.empty()));
        assertThat(plain.timeless()).isTrue();
    }

    @Test
    void whatIsSaidOfAnAssetIsWhatItSays() {
        Asset energy = Asset.named("energy")
                .label("Energy")
                .of("hero")
                .start(5)
                .capacity(100)
                .overfill(20)
                .overflow(new Overflow.Spill("bank"))
                .regeneration(2, Duration.ofMinutes(3))
                .unjournalled()
                .board()
                .message("full")
                .build();

        assertThat(energy.label()).isEqualTo("Energy");
        assertThat(energy.of()).isEqualTo("hero");
        assertThat(energy.start()).isEqualTo(Measure.constant(5));
        assertThat(energy.capacity()).contains(Measure.constant(100));
        assertThat(energy.overfill()).isEqualTo(Measure.constant(20));
        assertThat(energy.overflow()).isEqualTo(new Overflow.Spill("bank"));
        assertThat(energy.regeneration()).contains(new Regeneration(2, 180_000));
        assertThat(energy.journal()).isFalse();
        assertThat(energy.board()).isTrue();
        assertThat(energy.message()).contains("full");

        Asset daily = Asset.named("daily").reset("day").keep(3).build();
        assertThat(daily.reset()).contains("day");
        assertThat(daily.keep()).isEqualTo(3);
        Asset seen = Asset.named("seen").per("room").forget(Duration.ofDays(1)).build();
        assertThat(seen.per()).contains("room");
        assertThat(seen.forget()).isEqualTo(86_400_000);
    }

    @Test
    void onlyWhatTimeLeavesAloneIsTimeless() {
        assertThat(Asset.named("a").capacity(5).overfill(2).board().build().timeless())
                .isTrue();
        assertThat(Asset.named("a")
                        .capacity(5)
                        .regeneration(1, Duration.ofMillis(1))
                        .build()
                        .timeless())
                .isFalse();
        assertThat(Asset.named("a").countdown(Duration.ofMillis(1)).build().timeless())
                .isFalse();
        assertThat(Asset.named("a").reset("day").build().timeless()).isFalse();
        assertThat(Asset.named("a").expiry(Duration.ofMillis(1)).build().timeless())
                .isFalse();
        assertThat(Asset.named("a").lapse("day").build().timeless()).isFalse();
        assertThat(Asset.named("a").decay(DECAY).build().timeless()).isFalse();
    }

    @Test
    void policiesThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() ->
                        Asset.named("a").regeneration(1, Duration.ofSeconds(1)).build())
                .hasMessage("asset a regenerates, so it needs a capacity");
        assertThatThrownBy(() -> Asset.named("a")
                        .capacity(1)
                        .regeneration(1, Duration.ofSeconds(1))
                        .countdown(Duration.ofMillis(1))
                        .build())
                .hasMessage("asset a cannot both regenerate and count down");
        assertThatThrownBy(() -> Asset.named("a").keep(1).build())
                .hasMessage("asset a keeps closed windows, so it needs a reset");
        assertThatThrownBy(
                        () -> Asset.named("a").reset("day").keep(1).per("room").build())
                .hasMessage("asset a is kept per a fact, so it cannot keep closed windows");
        assertThatThrownBy(() -> Asset.named("a").forget(Duration.ofMillis(1)).build())
                .hasMessage("asset a forgets keyed balances, so it needs a per");
    }

    @Test
    void whatStandsBesideEachOtherInPeaceIsTaken() {
        Duration second = Duration.ofSeconds(1);

        assertThat(Asset.named("a").capacity(1).regeneration(1, second).build().countdown())
                .isZero();
        assertThat(Asset.named("a").reset("day").per("room").build().keep()).isZero();
        assertThat(Asset.named("a").reset("day").keep(Asset.MAX_KEEP).build().keep())
                .isEqualTo(1_000);
    }

    @Test
    void timesAndNumbersOfWindowsHaveBounds() {
        Duration less = Duration.ofMillis(-1);

        assertThatThrownBy(() -> Asset.named("a").countdown(less).build())
                .hasMessage("countdown of a must be in 0..9007199254740991 but was -1");
        assertThatThrownBy(() -> Asset.named("a").expiry(less).build())
                .hasMessage("expiry of a must be in 0..9007199254740991 but was -1");
        assertThatThrownBy(() -> Asset.named("a").per("b").forget(less).build())
                .hasMessage("forget of a must be in 0..9007199254740991 but was -1");
        assertThatThrownBy(() -> Asset.named("a").reset("day").keep(1_001).build())
                .hasMessage("keep of a must be in 0..1000 but was 1001");
        assertThatThrownBy(() -> new Regeneration(0, 1)).hasMessageStartingWith("regeneration amount must be in 1..");
        assertThatThrownBy(() -> new Regeneration(1, 0))
                .hasMessageStartingWith("regeneration period in milliseconds must be in 1..");
        assertThatThrownBy(() -> new Lapse("day", -1, Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("grace of a lapse in milliseconds must be in 0..");
    }

    @Test
    void aLapseThatIsPausedIsOtherwiseTheSame() {
        Lapse lapse = new Lapse("day", 5, Optional.of("freeze"), Optional.of("lost"));

        assertThat(lapse.paused("vacation"))
                .isEqualTo(new Lapse("day", 5, Optional.of("freeze"), Optional.of("lost"), Optional.of("vacation")));
    }

    @Test
    void aBalanceRoseWhenItBecameMoreAndNotOtherwise() {
        Balance balance = Balance.untouched(10, 1_000);

        assertThat(balance).isEqualTo(new Balance(10, 1_000, 1_000));
        assertThat(balance.to(11, 2_000)).isEqualTo(new Balance(11, 1_000, 2_000));
        assertThat(balance.to(10, 2_000)).isEqualTo(balance);
        assertThat(balance.to(9, 2_000)).isEqualTo(new Balance(9, 1_000, 1_000));
        assertThat(balance.with(11)).isEqualTo(new Balance(11, 1_000, 1_000));
        assertThat(balance.settled(3_000)).isEqualTo(new Balance(10, 3_000, 1_000));
        assertThatThrownBy(() -> balance.with(-1)).hasMessageStartingWith("amount of a balance must be in 0..");
        assertThatThrownBy(() -> balance.to(Amounts.MAX + 1, 0)).hasMessageContaining("9007199254740992");
    }

    @Test
    void balancesAreNamedByAssetAndThenByKey() {
        BalanceName plain = BalanceName.of("seen");
        BalanceName keyed = new BalanceName("seen", "room-1");

        assertThat(plain.keyed()).isFalse();
        assertThat(keyed.keyed()).isTrue();
        assertThat(plain).hasToString("seen");
        assertThat(keyed).hasToString("seen[room-1]");
        assertThat(plain).isLessThan(keyed).isEqualByComparingTo(BalanceName.of("seen"));
        assertThat(keyed).isLessThan(new BalanceName("seen", "room-2")).isLessThan(BalanceName.of("sold"));
        assertThat(BalanceName.of("a")).isLessThan(BalanceName.of("b"));
        assertThat(new BalanceName("a", "z")).isLessThan(new BalanceName("b", "a"));
    }

    @Test
    void aKeyIsAsLongAsItMayBeAndNoLonger() {
        String longest = "k".repeat(BalanceName.MAX_KEY);

        assertThat(new BalanceName("seen", longest).key()).isEqualTo(longest);
        assertThatThrownBy(() -> new BalanceName("seen", longest + "k"))
                .hasMessage("key of seen must have at most 200 characters but has 201");
    }

    @Test
    void aMeasureIsReadOffWhoeverIsMeasured() {
        Bearing bearing = new Known();
        Measure steps = new Measure.ByStep(
                "main", new TreeMap<>(Map.of(3L, Measure.constant(30), 7L, new Measure.Setting("cap"))));

        assertThat(Measure.constant(4).of(bearing)).isEqualTo(4);
        assertThat(new Measure.Setting("cap").of(bearing)).isEqualTo(500);
        assertThat(new Measure.Entry("strength").of(bearing)).isEqualTo(12);
        assertThat(steps.of(bearing)).isEqualTo(500);
        assertThat(new Measure.ByStep("low", ((Measure.ByStep) steps).from()).of(bearing))
                .isZero();
        assertThat(new Measure.ByStep("third", ((Measure.ByStep) steps).from()).of(bearing))
                .isEqualTo(30);
        assertThatThrownBy(() -> new Measure.ByStep("main", new TreeMap<>()))
                .hasMessage("steps by main need at least one step");
        assertThatThrownBy(() -> Measure.constant(-1)).hasMessageStartingWith("constant must be in 0..");
    }

    @Test
    void whatIsMeasuredBySettingsAndStepsIsBuiltSo() {
        Measure setting = new Measure.Setting("cap");
        TreeMap<Long, Long> steps = new TreeMap<>(Map.of(0L, 10L, 5L, 50L));
        Asset measured = Asset.named("a")
                .start(setting)
                .capacityBy("main", steps)
                .overfill(setting)
                .build();

        assertThat(measured.start()).isEqualTo(setting);
        assertThat(measured.overfill()).isEqualTo(setting);
        assertThat(measured.capacity())
                .contains(new Measure.ByStep(
                        "main", new TreeMap<>(Map.of(0L, Measure.constant(10), 5L, Measure.constant(50)))));
        assertThat(Asset.named("a").capacity(setting).build().capacity()).contains(setting);
    }

    /** Level 7 on main, 3 on third, 2 on low. */
    private record Known() implements Bearing {
        @Override
        public long standing(String name) {
            return Map.of("main", 7L, "third", 3L, "low", 2L).get(name);
        }

        @Override
        public long setting(String name) {
            return Map.of("cap", 500L).get(name);
        }

        @Override
        public long entry(String field) {
            return Map.of("strength", 12L).get(field);
        }
    }
}
