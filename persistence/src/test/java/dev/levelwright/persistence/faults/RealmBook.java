package dev.levelwright.persistence.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.decision.Deposit;
import dev.levelwright.engine.Need;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.persistence.Play;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What callers were told of one realm, and its journal as far as it was read. */
final class RealmBook {
    private static final int PAGE = 1000;

    private final Map<String, Long> told = new HashMap<>();
    private final Map<String, Long> kept = new HashMap<>();
    private Fold fold = new Fold();
    private long last;
    private long minted;

    void tell(String id, long number) {
        told.put(id, number);
    }

    /** How many activities callers were told of. */
    int operations() {
        return told.size();
    }

    /** The journal will be read from its beginning. */
    void forget() {
        kept.clear();
        fold = new Fold();
        last = 0;
        minted = 0;
    }

    /** Reads what came to the journal. */
    void read(Play play) {
        List<Entry> page = play.reader().journal(last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::read);
            page = play.reader().journal(last, PAGE);
        }
    }

    private void read(Entry entry) {
        assertThat(entry.number()).as("number in the journal").isEqualTo(++last);
        kept.put(entry.transaction().activity().id(), entry.number());
        fold.add(entry.transaction());
        minted += entry.transaction().postings().stream()
                .filter(posting -> posting.from().holder().equals(HolderName.FAUCET))
                .mapToLong(posting -> posting.amount())
                .sum();
    }

    long lost() {
        return told.entrySet().stream()
                .filter(one -> !one.getValue().equals(kept.get(one.getKey())))
                .count();
    }

    long twice() {
        return last - kept.size();
    }

    /** Balances, traits and what waits are what the journal tells, and what was minted is all there. */
    void requireRight(Play play) {
        long sum = 0;
        long waiting = 0;
        for (HolderName player : Books.PLAYERS) {
            var scene = play.reader().scene(Set.of(new Need.Holder(player)));
            Holdings holdings = scene.holdings(player).orElseThrow();
            assertThat(play.coins(player)).as("coins of %s", player).isEqualTo(fold.amount(player, Play.COINS));
            assertThat(holdings.traits()).isEqualTo(fold.traits().getOrDefault(player, none()));
            sum += play.coins(player);
            waiting +=
                    scene.deposits(player).stream().mapToLong(Deposit::amount).sum();
        }
        assertThat(waiting).isEqualTo(fold.amount(Deposit.WAITING, Play.COINS));
        assertThat(sum + waiting).isEqualTo(minted);
    }

    private static SortedMap<String, String> none() {
        return new TreeMap<>();
    }
}
