package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Fields.AMOUNT;
import static dev.levelwright.persistence.sql.Fields.ASSET;
import static dev.levelwright.persistence.sql.Fields.ASSET_KEY;
import static dev.levelwright.persistence.sql.Fields.AT;
import static dev.levelwright.persistence.sql.Fields.CONTENT;
import static dev.levelwright.persistence.sql.Fields.ENTRIES;
import static dev.levelwright.persistence.sql.Fields.HOLDER;
import static dev.levelwright.persistence.sql.Fields.ID;
import static dev.levelwright.persistence.sql.Fields.KIND;
import static dev.levelwright.persistence.sql.Fields.NAME;
import static dev.levelwright.persistence.sql.Fields.NUMBER;
import static dev.levelwright.persistence.sql.Fields.REALM;
import static dev.levelwright.persistence.sql.Fields.REASON;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.math.Amounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What is left of the entries that were taken out of a journal: their sums, told as one entry with the number of the last
 * of them, so that a fold over the journal comes to the same as before. What was minted and burnt, and why, stays as well.
 */
final class Checkpoint {
    /** The type of the activity, and the reason of what is posted to holders. */
    static final String TYPE = "checkpoint";

    /** Whose the rows are that are nobody's. */
    static final long FAUCET = 0;

    static final long SINK = -1;
    static final long WAITING = -2;

    private final DSLContext sql;
    private final Tables tables;
    private final long realm;

    Checkpoint(DSLContext sql, Tables tables, RealmRow realm) {
        this.sql = sql;
        this.tables = tables;
        this.realm = realm.number();
    }

    /** The last number that was taken out of the journal, 0 when nothing was. */
    long last() {
        return sql.select(ENTRIES)
                .from(tables.retention())
                .where(REALM.eq(realm))
                .fetchOptional(ENTRIES)
                .orElse(0L);
    }

    /** The entry that stands for those that are gone; empty when none is. */
    Optional<Entry> entry() {
        return sql.select(ENTRIES, AT)
                .from(tables.retention())
                .where(REALM.eq(realm))
                .and(ENTRIES.gt(0L))
                .fetchOptional(row -> new Entry(row.value1(), transaction(row.value1(), row.value2())));
    }

    private Transaction transaction(long last, long at) {
        Activity activity = Activity.of(TYPE, TYPE + ":" + last, Instant.ofEpochMilli(at));
        List<Posting> postings = new ArrayList<>();
        amounts().forEach(row -> post(row, postings));
        return new Transaction(activity, at, "", "", postings, traits(), List.of());
    }

    /** Everything that was minted comes first, so that no sum falls below zero between. */
    private List<? extends Record> amounts() {
        return sql.select(
                        Fields.in("c", HOLDER),
                        Fields.in("h", KIND),
                        Fields.in("h", ID),
                        Fields.in("c", ASSET),
                        Fields.in("c", ASSET_KEY),
                        Fields.in("c", REASON),
                        Fields.in("c", AMOUNT))
                .from(tables.checkpoint().as("c"))
                .leftJoin(tables.holder().as("h"))
                .on(Fields.in("h", REALM).eq(Fields.in("c", REALM)))
                .and(Fields.in("h", NUMBER).eq(Fields.in("c", HOLDER)))
                .where(Fields.in("c", REALM).eq(realm))
                .and(Fields.in("c", AMOUNT).ne(0L))
                .orderBy(
                        Fields.in("c", HOLDER).ne(FAUCET),
                        Fields.in("c", HOLDER),
                        Fields.in("c", ASSET),
                        Fields.in("c", ASSET_KEY),
                        Fields.in("c", REASON))
                .fetch();
    }

    /** Everything goes through the account where deposits wait. */
    private static void post(Record row, List<Posting> postings) {
        long holder = row.get(Fields.in("c", HOLDER));
        String asset = Spelling.read(row.get(Fields.in("c", ASSET)));
        String reason = Spelling.read(row.get(Fields.in("c", REASON)));
        BalanceName balance = new BalanceName(asset, Spelling.read(row.get(Fields.in("c", ASSET_KEY))));
        Account between = new Account(Deposit.WAITING, BalanceName.of(asset));
        for (long left = row.get(Fields.in("c", AMOUNT)); left > 0; left -= Amounts.MAX) {
            long amount = Math.min(left, Amounts.MAX);
            if (holder == FAUCET) {
                postings.add(Posting.minted(between, amount, reason));
            } else if (holder == SINK) {
                postings.add(Posting.burnt(between, amount, reason));
            } else {
                HolderName name = holder == WAITING ? Deposit.WAITING : name(row);
                postings.add(new Posting(between, new Account(name, balance), amount, TYPE));
            }
        }
    }

    private List<TraitPosting> traits() {
        return sql.select(Fields.in("h", KIND), Fields.in("h", ID), Fields.in("c", NAME), Fields.in("c", CONTENT))
                .from(tables.checkpointTrait().as("c"))
                .join(tables.holder().as("h"))
                .on(Fields.in("h", REALM).eq(Fields.in("c", REALM)))
                .and(Fields.in("h", NUMBER).eq(Fields.in("c", HOLDER)))
                .where(Fields.in("c", REALM).eq(realm))
                .orderBy(Fields.in("c", HOLDER), Fields.in("c", NAME))
                .fetch(row -> new TraitPosting(
                        name(row),
                        Spelling.read(row.value3()),
                        Optional.empty(),
                        Optional.of(Spelling.read(row.value4())),
                        TYPE));
    }

    private static HolderName name(Record row) {
        return new HolderName(Spelling.read(row.get(Fields.in("h", KIND))), Spelling.read(row.get(Fields.in("h", ID))));
    }
}
