package dev.levelwright.persistence.sql;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Balance;
import dev.levelwright.decision.Deposit;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.time.Frame;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The difference between drafts and what was durable before, as rows to be written: as many ways of writing, whatever the
 * number of activities. What was there before is known, so every row is either added or set.
 */
final class Flush {
    private final Statements sql;
    private final Start start;
    private final List<Guard> guards = new ArrayList<>();
    private final Map<Write, Rows> rows = new LinkedHashMap<>();
    private final Set<Account> posted = new HashSet<>();

    Flush(Statements sql, Start start) {
        this.sql = sql;
        this.start = start;
    }

    /** Adds what a realm's draft changed. */
    void add(RealmDraft draft) {
        posted.clear();
        draft.written().forEach(entry -> entry.transaction().postings().forEach(this::posted));
        draft.holders().replaceAll((name, state) -> withRows(state));
        posted.removeAll(draft.kept());
        realm(draft);
        draft.holders().values().forEach(now -> holder(draft.row(), now));
        draft.keyed().forEach((account, now) -> keyed(draft, account, now));
        units(draft);
        draft.written().forEach(entry -> entry(draft, entry));
        due(draft);
        published(draft);
    }

    /** What must be so, and what the realms become, in the order of their numbers. */
    List<Guard> guards() {
        return guards.stream().sorted(Comparator.comparingLong(Guard::realm)).toList();
    }

    /** Everything that was added. */
    Collection<Rows> rows() {
        return rows.values();
    }

    private void realm(RealmDraft draft) {
        RealmRow row = draft.row();
        RealmRow now = draft.committed();
        if (row.written()) {
            guards.add(new Guard(now.number(), row.version(), now.entries(), now.holders(), now.published()));
        } else {
            String name = Spelling.write(row.name().id());
            add(
                    sql.addRealm,
                    now.number(),
                    name,
                    now.secret(),
                    now.stream(),
                    now.version(),
                    now.entries(),
                    now.holders(),
                    now.published());
        }
    }

    /** What the journal posts has a row of its own from then on. */
    private HolderState withRows(HolderState state) {
        HolderState[] now = {state};
        state.holdings().forEachBalance((name, balance) -> {
            if (!now[0].hasRow(name) && posted.contains(new Account(state.name(), name))) {
                now[0] = now[0].row(name.asset());
            }
        });
        return now[0];
    }

    private void holder(RealmRow realm, HolderState now) {
        HolderState before = start.holder(realm, now.name());
        born(realm.number(), before, now);
        now.holdings().forEachBalance((name, balance) -> {
            if (now.hasRow(name)) {
                balance(
                        realm.number(),
                        now.number(),
                        new Account(now.name(), name),
                        before.hasRow(name) ? before.holdings().balance(name) : Optional.empty(),
                        balance);
            }
        });
        traits(realm.number(), now.number(), before.holdings(), now.holdings());
        now.holdings()
                .frames()
                .forEach((name, frame) -> frame(
                        realm.number(), now.number(), name, before.holdings().frame(name), frame));
        deposits(realm.number(), before, now);
    }

    private void born(long realm, HolderState before, HolderState now) {
        if (before.number() == 0) {
            HolderName name = now.name();
            add(
                    sql.addHolder,
                    realm,
                    now.number(),
                    Spelling.write(name.kind()),
                    Spelling.write(name.id()),
                    Start.order(name.id()),
                    seenAt(now),
                    now.last(),
                    Bookkeeping.write(now));
        } else if (now.last() != before.last()
                || now.holdings().seenAt() != before.holdings().seenAt()
                || Bookkeeping.differs(before, now)) {
            add(sql.setHolder, seenAt(now), now.last(), Bookkeeping.write(now), realm, now.number());
        }
    }

    private static @Nullable Long seenAt(HolderState state) {
        return state.holdings().born() ? state.holdings().seenAt() : null;
    }

    private void balance(long realm, long holder, Account account, Optional<Balance> before, Balance now) {
        if (before.equals(Optional.of(now))) {
            return;
        }
        String key = Spelling.write(account.balance().key());
        String asset = Spelling.write(account.asset());
        boolean ranked = posted.contains(account);
        if (!ranked && before.map(Balance::amount).equals(Optional.of(now.amount()))) {
            add(sql.touchBalance, now.amount(), now.settledAt(), now.risenAt(), realm, holder, key, asset);
        } else {
            add(
                    before.isPresent() ? sql.setBalance : sql.addBalance,
                    now.amount(),
                    now.settledAt(),
                    now.risenAt(),
                    ranked ? now.amount() : null,
                    ranked ? now.risenAt() : null,
                    realm,
                    holder,
                    key,
                    asset);
        }
    }

    private void keyed(RealmDraft draft, Account account, Balance now) {
        long number = draft.holder(account.holder()).number();
        balance(draft.row().number(), number, account, start.keyed(draft.row(), account), now);
    }

    /** Balances that the journal posts are on boards, unless they are keyed or a pool keeps them for others. */
    private void posted(Posting posting) {
        posted(posting.from());
        posted(posting.to());
    }

    private void posted(Account account) {
        if (!account.balance().keyed()) {
            posted.add(account);
        }
    }

    private void traits(long realm, long holder, Holdings before, Holdings now) {
        Set<String> names = new LinkedHashSet<>(before.traits().keySet());
        names.addAll(now.traits().keySet());
        for (String name : names) {
            if (!before.trait(name).equals(now.trait(name))) {
                trait(realm, holder, Spelling.write(name), before.trait(name), now.trait(name));
            }
        }
    }

    private void trait(long realm, long holder, String name, Optional<String> before, Optional<String> now) {
        if (now.isEmpty()) {
            add(sql.dropTrait, realm, holder, name);
        } else {
            add(before.isPresent() ? sql.setTrait : sql.addTrait, Spelling.write(now.get()), realm, holder, name);
        }
    }

    private void frame(long realm, long holder, String name, Optional<Frame> before, Frame now) {
        if (!before.equals(Optional.of(now))) {
            add(
                    before.isPresent() ? sql.setFrame : sql.addFrame,
                    now.start(),
                    now.end(),
                    Spelling.write(now.zone()),
                    realm,
                    holder,
                    Spelling.write(name));
        }
    }

    private void deposits(long realm, HolderState before, HolderState now) {
        for (HolderState.Waiting gone : before.waiting()) {
            if (!now.waiting().contains(gone)) {
                add(sql.dropDeposit, realm, now.number(), gone.entry(), gone.place());
            }
        }
        for (HolderState.Waiting come : now.waiting()) {
            if (!before.waiting().contains(come)) {
                Deposit deposit = come.deposit();
                add(
                        sql.addDeposit,
                        realm,
                        now.number(),
                        come.entry(),
                        come.place(),
                        Spelling.write(deposit.to().asset()),
                        Spelling.write(deposit.to().balance().key()),
                        deposit.amount(),
                        Spelling.write(deposit.reason()));
            }
        }
    }

    /** A unit may have moved more than once; where it is now counts. */
    private void units(RealmDraft draft) {
        long realm = draft.row().number();
        Map<HolderName, RealmDraft.Move> last = new LinkedHashMap<>();
        draft.moves().forEach(move -> last.put(move.unit(), move));
        last.values().forEach(move -> {
            long unit = draft.holder(move.unit()).number();
            boolean owned = start.holder(draft.row(), move.unit())
                    .holdings()
                    .trait(Traits.OWNER)
                    .isPresent();
            if (move.owner().isPresent()) {
                long owner = draft.holder(move.owner().get()).number();
                add(owned ? sql.setUnit : sql.addUnit, owner, move.entry(), realm, unit);
            } else if (owned) {
                add(sql.dropUnit, realm, unit);
            }
        });
    }

    private void entry(RealmDraft draft, Written written) {
        long realm = draft.row().number();
        Transaction transaction = written.transaction();
        Written.Texts as = written.texts();
        add(
                sql.addEntry,
                realm,
                written.entry(),
                transaction.at(),
                Spelling.write(transaction.activity().id()),
                actor(draft, transaction),
                written.parties(),
                as.entry());
        long near = Digest.near(transaction.activity().id());
        add(sql.addKey, realm, near, as.activity().bytes(), as.content().bytes(), written.entry());
    }

    private static @Nullable Long actor(RealmDraft draft, Transaction transaction) {
        return transaction
                .activity()
                .party(Activity.ACTOR)
                .filter(actor -> !actor.isOutside())
                .map(actor -> draft.holder(actor).number())
                .orElse(null);
    }

    private void due(RealmDraft draft) {
        draft.due().forEach((activity, waiting) -> due(draft.row(), activity, waiting));
    }

    private void due(RealmRow realm, String activity, Optional<RealmDraft.DueText> waiting) {
        String id = Spelling.write(activity);
        if (waiting.isPresent()) {
            RealmDraft.DueText due = waiting.get();
            if (start.isDue(realm, activity)) {
                add(sql.setDue, due.at(), due.text(), realm.number(), id);
            } else {
                add(sql.addDue, realm.number(), id, due.at(), due.text());
            }
        } else if (realm.mayHaveDue()) {
            add(sql.dropDue, realm.number(), id);
        }
    }

    private void published(RealmDraft draft) {
        long place = draft.row().published();
        for (String entry : draft.published()) {
            add(sql.addChronicle, draft.row().number(), ++place, entry);
        }
    }

    private void add(Write way, @Nullable Object... values) {
        rows.computeIfAbsent(way, Rows::new).add(values);
    }

    /**
     * A realm that is set forward if it still has the version that was known.
     *
     * @param realm its number
     * @param version the version that was known
     */
    record Guard(long realm, long version, long entries, long holders, long published) {}
}
