package dev.levelwright.decision;

import static dev.levelwright.ledger.LedgerArbitraries.accounts;
import static dev.levelwright.ledger.LedgerArbitraries.amounts;
import static dev.levelwright.ledger.LedgerArbitraries.holders;
import static dev.levelwright.ledger.LedgerArbitraries.positive;
import static dev.levelwright.ledger.LedgerArbitraries.texts;
import static dev.levelwright.ledger.LedgerArbitraries.words;

import dev.levelwright.curve.Progress;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Ratio;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Whatever an activity may come to. */
public final class DecisionArbitraries {
    private DecisionArbitraries() {}

    /** Outcomes of every kind. */
    public static Arbitrary<Outcome> outcomes() {
        return Combinators.combine(
                        words(),
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        decisions(),
                        standings().list().ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(Outcome::new);
    }

    /** Decisions of every kind. */
    public static Arbitrary<Decision> decisions() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                derivations().list().ofMaxSize(3),
                                refusals().list().ofMaxSize(2),
                                events().list().ofMaxSize(2))
                        .as(Decision.Accepted::new),
                refusals().list().ofMaxSize(3).map(Decision.Refused::new),
                Arbitraries.just(new Decision.Unheard()));
    }

    /** Refusals of every kind. */
    public static Arbitrary<Refusal> refusals() {
        Arbitrary<OptionalLong> until = Arbitraries.oneOf(
                Arbitraries.just(OptionalLong.empty()), Arbitraries.longs().map(OptionalLong::of));
        return Arbitraries.oneOf(
                Combinators.combine(words(), amounts(), until).as(Refusal.Limited::new),
                Combinators.combine(words(), holders(), words(), amounts(), texts(), until)
                        .as(Refusal.Capped::new),
                Combinators.combine(words(), holders(), words(), amounts(), amounts(), until)
                        .as(Refusal.Insufficient::new),
                Combinators.combine(words(), holders(), words(), amounts(), amounts())
                        .as(Refusal.Full::new),
                Combinators.combine(words(), words(), texts(), until).as(Refusal.Unmet::new),
                Combinators.combine(words(), words(), texts()).as(Refusal.Malformed::new),
                Combinators.combine(words(), words(), amounts()).as(Refusal.TooMuch::new),
                Arbitraries.longs().map(Refusal.Stale::new));
    }

    /** Events of every kind. */
    public static Arbitrary<Event> events() {
        return Arbitraries.oneOf(
                Combinators.combine(holders(), words(), Arbitraries.integers(), texts())
                        .as(Event.LevelUp::new),
                Combinators.combine(accounts(), amounts(), words()).as(Event.Reached::new),
                Combinators.combine(holders(), holders()).as(Event.Created::new));
    }

    /** Derivations with and without boosts and cuts. */
    public static Arbitrary<Derivation> derivations() {
        Arbitrary<Ratio> ratios = Combinators.combine(
                        amounts(), Arbitraries.longs().between(1, Amounts.MAX))
                .as(Ratio::of);
        Arbitrary<Derivation.Boosted> boosts = Combinators.combine(
                        words(), words().list().ofMaxSize(2), ratios)
                .as(Derivation.Boosted::new);
        Arbitrary<Derivation.Cut> cuts = Combinators.combine(words(), amounts()).as(Derivation.Cut::new);
        return Combinators.combine(
                        words(),
                        accounts(),
                        Arbitraries.of(true, false),
                        amounts(),
                        boosts.list().ofMaxSize(2),
                        amounts(),
                        cuts.optional(),
                        amounts())
                .as(Derivation::new);
    }

    /** Where balances stand. */
    public static Arbitrary<Standing> standings() {
        Arbitrary<Progress> progress = Combinators.combine(Arbitraries.integers(), amounts(), amounts())
                .as(Progress::new);
        return Combinators.combine(accounts(), texts(), amounts(), texts(), progress.optional())
                .as(Standing::new);
    }

    /** Credits that wait. */
    public static Arbitrary<Deposit> deposits() {
        return Combinators.combine(accounts(), positive(), words()).as(Deposit::new);
    }
}
