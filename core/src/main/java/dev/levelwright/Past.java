package dev.levelwright;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.engine.Need;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Posting;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.Reader;
import java.util.List;
import java.util.Set;

/** What one holder held: from what is there now, backwards through the journal, page by page. */
final class Past {
    private static final int PAGE = 500;
    private static final int MAX_TRIES = 100;

    private final Reader reader;
    private final HolderName holder;

    Past(Reader reader, HolderName holder) {
        this.reader = reader;
        this.holder = holder;
    }

    /** What was held at an instant (epoch milliseconds): everything posted later is taken off again. */
    long amount(Rulebook rulebook, BalanceName name, long at) {
        Asset asset = rulebook.assets().get(name.asset());
        if (asset == null || !asset.journal()) {
            throw new IllegalArgumentException("asset " + name.asset() + " is not posted to the journal");
        }
        return amount(name, at);
    }

    private long amount(BalanceName name, long at) {
        Account account = new Account(holder, name);
        Now now = now(account);
        long amount = now.amount;
        List<Entry> page = now.latest;
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                if (touches(entry) && entry.transaction().at() <= at) {
                    return amount;
                }
                amount -= posted(entry, account);
            }
            page = reader.history(holder, page.get(page.size() - 1).number(), PAGE);
        }
        return amount;
    }

    /** The amount between two looks at the journal, which must see the same. */
    private Now now(Account account) {
        List<Entry> latest = reader.history(holder, Long.MAX_VALUE, PAGE);
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            long amount = held(account);
            List<Entry> again = reader.history(holder, Long.MAX_VALUE, PAGE);
            if (newest(again) == newest(latest)) {
                return new Now(amount, latest);
            }
            latest = again;
        }
        throw new IllegalStateException(holder + " changes faster than it can be read");
    }

    private long held(Account account) {
        Need.Holder whose = new Need.Holder(holder);
        Set<Need> needs = account.balance().keyed() ? Set.of(whose, new Need.Keyed(account)) : Set.<Need>of(whose);
        Holdings holdings = reader.scene(needs).holdings(holder).orElseGet(() -> Holdings.unborn(holder));
        return holdings.balance(account.balance()).map(Balance::amount).orElse(0L);
    }

    private static long newest(List<Entry> latest) {
        return latest.isEmpty() ? 0 : latest.get(0).number();
    }

    /** Only entries that post to the holder act in the order of instants: one that changed nothing may be an older one. */
    private boolean touches(Entry entry) {
        return entry.transaction().postings().stream()
                .anyMatch(posting -> posting.from().holder().equals(holder)
                        || posting.to().holder().equals(holder));
    }

    private static long posted(Entry entry, Account account) {
        long sum = 0;
        for (Posting posting : entry.transaction().postings()) {
            sum += posting.to().equals(account) ? posting.amount() : 0;
            sum -= posting.from().equals(account) ? posting.amount() : 0;
        }
        return sum;
    }

    /** What is held, and the latest entries that led to it. */
    private record Now(long amount, List<Entry> latest) {}
}
