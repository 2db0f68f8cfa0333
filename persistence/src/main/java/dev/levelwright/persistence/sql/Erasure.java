package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Fields.ACTIVITY;
import static dev.levelwright.persistence.sql.Fields.ASSET;
import static dev.levelwright.persistence.sql.Fields.ASSET_KEY;
import static dev.levelwright.persistence.sql.Fields.CONTENT;
import static dev.levelwright.persistence.sql.Fields.HOLDER;
import static dev.levelwright.persistence.sql.Fields.ID;
import static dev.levelwright.persistence.sql.Fields.ID_ORDER;
import static dev.levelwright.persistence.sql.Fields.NAME;
import static dev.levelwright.persistence.sql.Fields.NUMBER;
import static dev.levelwright.persistence.sql.Fields.PLACE;
import static dev.levelwright.persistence.sql.Fields.REALM;
import static dev.levelwright.persistence.sql.Fields.REASON;

import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Puts a pseudonym in the place of a holder's name in every row of a realm. Amounts, sums and numbers stay, so the journal
 * folds to the balances as before; keys are digests and stay, so what was delivered before still acts only once.
 */
final class Erasure {
    private static final int PAGE = 500;

    private final DSLContext sql;
    private final Tables tables;
    private final long realm;
    private final HolderName who;
    private final HolderName instead;
    private final Pseudonym pseudonym;

    Erasure(Connection connection, Tables tables, long realm, HolderName who, HolderName instead) {
        this.sql = tables.on(connection);
        this.tables = tables;
        this.realm = realm;
        this.who = who;
        this.instead = instead;
        this.pseudonym = new Pseudonym(who, instead);
    }

    /** Rewrites everything in this transaction; gives whether there was such a holder. */
    boolean run() {
        Optional<Long> number = sql.select(NUMBER)
                .from(tables.holder())
                .where(REALM.eq(realm))
                .and(Fields.KIND.eq(Spelling.write(who.kind())))
                .and(ID_ORDER.eq(Start.order(who.id())))
                .fetchOptional(NUMBER);
        number.ifPresent(this::rewrite);
        return number.isPresent();
    }

    private void rewrite(long number) {
        sql.update(tables.holder())
                .set(ID, Spelling.write(instead.id()))
                .set(ID_ORDER, Start.order(instead.id()))
                .where(REALM.eq(realm))
                .and(NUMBER.eq(number))
                .execute();
        texts(tables.trait(), List.of(HOLDER, NAME), CONTENT);
        texts(tables.deposit(), List.of(HOLDER, NUMBER, PLACE), REASON);
        texts(tables.deposit(), List.of(HOLDER, NUMBER, PLACE), ASSET_KEY);
        texts(tables.balance(), List.of(HOLDER, ASSET_KEY, ASSET), ASSET_KEY);
        texts(tables.checkpointTrait(), List.of(HOLDER, NAME), CONTENT);
        texts(tables.checkpoint(), List.of(HOLDER, ASSET_KEY, ASSET, Fields.REASON), ASSET_KEY);
        journal();
        due();
    }

    /** A column of texts, in the rows where the id stands in it. */
    private void texts(Table<Record> table, List<Field<?>> keys, Field<String> column) {
        for (Record row : sql.select(keys)
                .select(column)
                .from(table)
                .where(REALM.eq(realm))
                .and(mentions(column))
                .fetch()) {
            sql.update(table)
                    .set(column, pseudonym.text(row.get(column)))
                    .where(REALM.eq(realm))
                    .and(is(row, keys))
                    .execute();
        }
    }

    private void journal() {
        long last = 0;
        List<Record> page = page(last);
        while (!page.isEmpty()) {
            for (Record row : page) {
                last = row.get(NUMBER);
                sql.update(tables.journal())
                        .set(ACTIVITY, pseudonym.text(row.get(ACTIVITY)))
                        .set(CONTENT, pseudonym.json(row.get(CONTENT)))
                        .where(REALM.eq(realm))
                        .and(NUMBER.eq(last))
                        .execute();
            }
            page = page(last);
        }
    }

    private List<Record> page(long after) {
        return List.copyOf(sql.select(NUMBER, ACTIVITY, CONTENT)
                .from(tables.journal())
                .where(REALM.eq(realm))
                .and(NUMBER.gt(after))
                .and(mentions(ACTIVITY).or(mentions(CONTENT)))
                .orderBy(NUMBER)
                .limit(PAGE)
                .fetch());
    }

    private void due() {
        for (Record row : sql.select(ACTIVITY, CONTENT)
                .from(tables.due())
                .where(REALM.eq(realm))
                .and(mentions(CONTENT).or(mentions(ACTIVITY)))
                .fetch()) {
            sql.update(tables.due())
                    .set(ACTIVITY, pseudonym.text(row.get(ACTIVITY)))
                    .set(CONTENT, pseudonym.json(row.get(CONTENT)))
                    .where(REALM.eq(realm))
                    .and(ACTIVITY.eq(row.get(ACTIVITY)))
                    .execute();
        }
    }

    /** Whether the id may stand in a text, as text or inside JSON; what is found is looked at more closely. */
    private Condition mentions(Field<String> column) {
        String spelled = Spelling.write(who.id());
        String quoted = Canonical.text(Document.text(spelled));
        return DSL.position(column, DSL.val(spelled))
                .gt(0)
                .or(DSL.position(column, DSL.val(quoted.substring(1, quoted.length() - 1)))
                        .gt(0));
    }

    private static Condition is(Record row, List<Field<?>> keys) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        keys.forEach(key -> values.put(key, row.get(key)));
        return DSL.condition(values);
    }
}
