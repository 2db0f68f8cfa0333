package dev.levelwright.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Amounts;
import dev.levelwright.time.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PackingTest {
    private static final HolderName ADA = HolderName.player("ada");
    private static final String DAY = "day";

    private final Packing packing = new Packing();

    @Property(tries = 1000)
    void whatIsPackedComesOutAsItWas(@ForAll("states") HolderState state) {
        byte[] bytes = packing.pack(state).orElseThrow();

        assertThat(packing.unpack(ADA, bytes)).isEqualTo(state);
    }

    @Property(tries = 500)
    void bookkeepingIsReadBackFromItsText(@ForAll("states") HolderState state) {
        Map<BalanceName, Balance> read = new HashMap<>();
        Bookkeeping.read(Bookkeeping.write(state), read);

        Map<BalanceName, Balance> kept = new HashMap<>();
        state.holdings().forEachBalance((name, balance) -> {
            if (!state.hasRow(name)) {
                kept.put(name, balance);
            }
        });
        assertThat(read).isEqualTo(kept);
    }

    @Test
    void aBusyPlayerIsPackedInLessThanAHundredBytes() {
        long now = 1_790_000_600_000L;
        TreeMap<BalanceName, Balance> balances = new TreeMap<>();
        for (String asset : List.of("xp", "coins", "xp-today", "chat/every", "reached/main")) {
            balances.put(BalanceName.of(asset), new Balance(12_345, now - 100_000, now - 100_000));
        }
        Frame today = new Frame(now - 40_000_000, now + 46_400_000, "Europe/Paris");
        HolderState state = new HolderState(
                123_456,
                9_876_543,
                Holdings.of(ADA, now, balances, Map.of(), Map.of(DAY, today)),
                Set.of("xp", "coins"),
                List.of());

        assertThat(packing.pack(state).orElseThrow()).hasSizeLessThan(100);
    }

    @Test
    void whoHasDepositsWaitingIsKeptAsTheyAre() {
        Deposit deposit = new Deposit(new Account(ADA, BalanceName.of("xp")), 1, "gift");
        HolderState state = HolderState.unknown(ADA).plus(new HolderState.Waiting(1, 0, deposit));

        assertThat(packing.pack(state)).isEmpty();
    }

    @Provide
    Arbitrary<HolderState> states() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        holdings(),
                        names().set().ofMaxSize(3))
                .as((number, last, held, rows) -> new HolderState(number, last, held, rows, List.of()));
    }

    private static Arbitrary<Holdings> holdings() {
        Arbitrary<Holdings> born = Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.maps(names().map(BalanceName::of), balances())
                                .ofMaxSize(5),
                        Arbitraries.maps(names(), texts()).ofMaxSize(3),
                        Arbitraries.maps(names(), frames()).ofMaxSize(3))
                .as((seenAt, balances, traits, frames) ->
                        Holdings.of(ADA, seenAt, new TreeMap<>(balances), traits, frames));
        return Arbitraries.oneOf(born, Arbitraries.just(Holdings.unborn(ADA)));
    }

    private static Arbitrary<Balance> balances() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, Amounts.MAX), Arbitraries.longs(), Arbitraries.longs())
                .as(Balance::new);
    }

    private static Arbitrary<Frame> frames() {
        return Combinators.combine(
                        Arbitraries.longs().lessOrEqual(0), Arbitraries.longs().greaterOrEqual(1))
                .as((start, end) -> new Frame(start, end, "Europe/Paris"));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of(
                "", "xp", "xp today", "chat/every", " two ", "line\nfeed", "\0", "utf16:2D0", "\ud83d", "É");
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(20);
    }
}
