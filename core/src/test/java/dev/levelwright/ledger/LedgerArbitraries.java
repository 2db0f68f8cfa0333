package dev.levelwright.ledger;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a journal may hold, with ids and texts of any characters. */
public final class LedgerArbitraries {
    private LedgerArbitraries() {}

    /** Any text: ordinary words, and whatever a platform may send. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of("\ud83d", "\0", "utf16:2D0", "//", "😀", "a:b", "", "\"\\\n", "\uffff");
        return Arbitraries.oneOf(
                Arbitraries.strings().alpha().numeric().ofMaxLength(12),
                Arbitraries.strings().all().ofMaxLength(12),
                odd);
    }

    /** Any text of at least one character. */
    public static Arbitrary<String> words() {
        return texts().filter(text -> !text.isEmpty());
    }

    /** Amounts, the bounds among them. */
    public static Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(0, Amounts.MAX);
    }

    /** Amounts that something moves by. */
    public static Arbitrary<Long> positive() {
        return Arbitraries.longs().between(1, Amounts.MAX);
    }

    /** Instants, in epoch milliseconds. */
    public static Arbitrary<Long> instants() {
        return Arbitraries.longs().between(-Amounts.MAX, Amounts.MAX);
    }

    /** Players, units, pools, and the two ends of the world. */
    public static Arbitrary<HolderName> holders() {
        Arbitrary<String> kinds = Arbitraries.oneOf(
                Arbitraries.of(HolderName.PLAYER, "character"), words().filter(kind -> kind.indexOf(':') < 0));
        return Arbitraries.oneOf(
                Combinators.combine(kinds, texts()).as(HolderName::new),
                Arbitraries.of(HolderName.FAUCET, HolderName.SINK));
    }

    /** Balances of holders. */
    public static Arbitrary<Account> accounts() {
        return Combinators.combine(holders(), words(), texts())
                .as((holder, asset, key) -> new Account(holder, new BalanceName(asset, key)));
    }

    /** Facts of every kind. */
    public static Arbitrary<Fact> facts() {
        return Arbitraries.oneOf(
                amounts().map(Fact.Whole::new),
                texts().map(Fact.Text::new),
                Arbitraries.of(true, false).map(Fact.Flag::new),
                texts().list().ofMaxSize(4).map(Fact.Texts::new));
    }

    /** Activities. */
    public static Arbitrary<Activity> activities() {
        Arbitrary<Map<String, HolderName>> parties =
                Arbitraries.maps(texts(), holders()).ofMaxSize(3);
        Arbitrary<Map<String, Fact>> facts = Arbitraries.maps(texts(), facts()).ofMaxSize(3);
        return Combinators.combine(words(), words(), instants(), parties, facts, facts, Arbitraries.of(true, false))
                .as(Activity::new);
    }

    /** Postings. */
    public static Arbitrary<Posting> postings() {
        return Combinators.combine(accounts(), holders(), texts(), positive(), words())
                .as((from, to, key, amount, reason) ->
                        new Posting(from, new Account(to, new BalanceName(from.asset(), key)), amount, reason));
    }

    /** Transactions. */
    public static Arbitrary<Transaction> transactions() {
        Arbitrary<TraitPosting> traits = Combinators.combine(
                        holders(), words(), texts().optional(), texts().optional(), words())
                .as(TraitPosting::new);
        Arbitrary<Draw> draws = Combinators.combine(
                        words(), Arbitraries.integers(), Arbitraries.longs(), Arbitraries.longs(), Arbitraries.longs())
                .as(Draw::new);
        return Combinators.combine(
                        activities(),
                        Arbitraries.longs(),
                        words(),
                        words(),
                        postings().list().ofMaxSize(3),
                        traits.list().ofMaxSize(2),
                        draws.list().ofMaxSize(2))
                .as(Transaction::new);
    }
}
