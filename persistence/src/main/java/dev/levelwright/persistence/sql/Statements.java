package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Tables.ACTIVITY;
import static dev.levelwright.persistence.sql.Tables.ACTIVITY_DIGEST;
import static dev.levelwright.persistence.sql.Tables.ACTOR;
import static dev.levelwright.persistence.sql.Tables.AMOUNT;
import static dev.levelwright.persistence.sql.Tables.ASSET;
import static dev.levelwright.persistence.sql.Tables.ASSET_KEY;
import static dev.levelwright.persistence.sql.Tables.AT;
import static dev.levelwright.persistence.sql.Tables.BOOKKEEPING;
import static dev.levelwright.persistence.sql.Tables.CONTENT;
import static dev.levelwright.persistence.sql.Tables.CONTENT_DIGEST;
import static dev.levelwright.persistence.sql.Tables.ENDS_AT;
import static dev.levelwright.persistence.sql.Tables.ENTRIES;
import static dev.levelwright.persistence.sql.Tables.HOLDER;
import static dev.levelwright.persistence.sql.Tables.HOLDERS;
import static dev.levelwright.persistence.sql.Tables.ID;
import static dev.levelwright.persistence.sql.Tables.ID_ORDER;
import static dev.levelwright.persistence.sql.Tables.KIND;
import static dev.levelwright.persistence.sql.Tables.LAST_ENTRY;
import static dev.levelwright.persistence.sql.Tables.NAME;
import static dev.levelwright.persistence.sql.Tables.NEAR;
import static dev.levelwright.persistence.sql.Tables.NUMBER;
import static dev.levelwright.persistence.sql.Tables.OWNER;
import static dev.levelwright.persistence.sql.Tables.PARTIES;
import static dev.levelwright.persistence.sql.Tables.PLACE;
import static dev.levelwright.persistence.sql.Tables.PUBLISHED;
import static dev.levelwright.persistence.sql.Tables.RANKED;
import static dev.levelwright.persistence.sql.Tables.RANKED_AT;
import static dev.levelwright.persistence.sql.Tables.REALM;
import static dev.levelwright.persistence.sql.Tables.REASON;
import static dev.levelwright.persistence.sql.Tables.RISEN_AT;
import static dev.levelwright.persistence.sql.Tables.SECRET;
import static dev.levelwright.persistence.sql.Tables.SEEN_AT;
import static dev.levelwright.persistence.sql.Tables.SETTLED_AT;
import static dev.levelwright.persistence.sql.Tables.SINCE;
import static dev.levelwright.persistence.sql.Tables.STARTS_AT;
import static dev.levelwright.persistence.sql.Tables.STREAM;
import static dev.levelwright.persistence.sql.Tables.UNIT;
import static dev.levelwright.persistence.sql.Tables.VERSION;
import static dev.levelwright.persistence.sql.Tables.ZONE;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The statements on the way of an activity, written once when the store is opened: built anew for every call, they took
 * up to half of the rate. Parameters stand in the order of the columns; those of the condition come last.
 */
final class Statements {
    final String findHolder;
    final String findBalances;
    final String findBalance;
    final String findTraits;
    final String findFrames;
    final String findDeposits;
    final String findEntry;
    final String findKey;
    final String findDue;
    final String findUnits;
    final String findNextKey;
    final Write addRealm;
    final Write setRealm;
    final Write addHolder;
    final Write setHolder;
    final Write addBalance;
    final Write setBalance;
    final Write touchBalance;
    final Write addTrait;
    final Write setTrait;
    final Write dropTrait;
    final Write addFrame;
    final Write setFrame;
    final Write addUnit;
    final Write setUnit;
    final Write dropUnit;
    final Write addEntry;
    final Write addKey;
    final Write addDeposit;
    final Write dropDeposit;
    final Write addDue;
    final Write setDue;
    final Write dropDue;
    final Write addChronicle;

    private final DSLContext sql;

    Statements(Tables tables) {
        this.sql = tables.sql();
        findHolder = find(tables.holder(), List.of(NUMBER, SEEN_AT, LAST_ENTRY, BOOKKEEPING), REALM, KIND, ID_ORDER);
        findBalances = find(tables.balance(), List.of(ASSET, AMOUNT, SETTLED_AT, RISEN_AT), REALM, HOLDER, ASSET_KEY);
        findBalance = find(tables.balance(), List.of(AMOUNT, SETTLED_AT, RISEN_AT), REALM, HOLDER, ASSET_KEY, ASSET);
        findTraits = find(tables.trait(), List.of(NAME, CONTENT), REALM, HOLDER);
        findFrames = find(tables.frame(), List.of(NAME, STARTS_AT, ENDS_AT, ZONE), REALM, HOLDER);
        findDeposits = sql.select(NUMBER, PLACE, ASSET, ASSET_KEY, AMOUNT, REASON)
                .from(tables.deposit())
                .where(areThese(REALM, HOLDER))
                .orderBy(NUMBER, PLACE)
                .getSQL();
        findEntry = find(tables.journal(), List.of(PARTIES, NUMBER, AT, ACTIVITY, CONTENT), REALM, NUMBER);
        findKey = findKey(tables);
        findDue = find(tables.due(), List.of(AT), REALM, ACTIVITY);
        findUnits = findUnits(tables);
        findNextKey = findNextKey(tables);
        addRealm = add(tables.realm(), NUMBER, NAME, SECRET, STREAM, VERSION, ENTRIES, HOLDERS, PUBLISHED);
        setRealm = set(tables.realm(), List.of(VERSION, ENTRIES, HOLDERS, PUBLISHED), NUMBER, VERSION);
        addHolder = add(tables.holder(), REALM, NUMBER, KIND, ID, ID_ORDER, SEEN_AT, LAST_ENTRY, BOOKKEEPING);
        setHolder = set(tables.holder(), List.of(SEEN_AT, LAST_ENTRY, BOOKKEEPING), REALM, NUMBER);
        addBalance =
                add(tables.balance(), AMOUNT, SETTLED_AT, RISEN_AT, RANKED, RANKED_AT, REALM, HOLDER, ASSET_KEY, ASSET);
        setBalance = set(
                tables.balance(),
                List.of(AMOUNT, SETTLED_AT, RISEN_AT, RANKED, RANKED_AT),
                REALM,
                HOLDER,
                ASSET_KEY,
                ASSET);
        touchBalance = set(tables.balance(), List.of(AMOUNT, SETTLED_AT, RISEN_AT), REALM, HOLDER, ASSET_KEY, ASSET);
        addTrait = add(tables.trait(), CONTENT, REALM, HOLDER, NAME);
        setTrait = set(tables.trait(), List.of(CONTENT), REALM, HOLDER, NAME);
        dropTrait = drop(tables.trait(), REALM, HOLDER, NAME);
        addFrame = add(tables.frame(), STARTS_AT, ENDS_AT, ZONE, REALM, HOLDER, NAME);
        setFrame = set(tables.frame(), List.of(STARTS_AT, ENDS_AT, ZONE), REALM, HOLDER, NAME);
        addUnit = add(tables.unit(), OWNER, SINCE, REALM, UNIT);
        setUnit = set(tables.unit(), List.of(OWNER, SINCE), REALM, UNIT);
        dropUnit = drop(tables.unit(), REALM, UNIT);
        addEntry = add(tables.journal(), REALM, NUMBER, AT, ACTIVITY, ACTOR, PARTIES, CONTENT);
        addKey = add(tables.key(), REALM, NEAR, ACTIVITY_DIGEST, CONTENT_DIGEST, NUMBER);
        addDeposit = add(tables.deposit(), REALM, HOLDER, NUMBER, PLACE, ASSET, ASSET_KEY, AMOUNT, REASON);
        dropDeposit = drop(tables.deposit(), REALM, HOLDER, NUMBER, PLACE);
        addDue = add(tables.due(), REALM, ACTIVITY, AT, CONTENT);
        setDue = set(tables.due(), List.of(AT, CONTENT), REALM, ACTIVITY);
        dropDue = drop(tables.due(), REALM, ACTIVITY);
        addChronicle = add(tables.chronicle(), REALM, PLACE, CONTENT);
    }

    private String findKey(Tables tables) {
        return sql.select(
                        Tables.of("k", CONTENT_DIGEST),
                        Tables.of("j", NUMBER),
                        Tables.of("j", AT),
                        Tables.of("j", ACTIVITY),
                        Tables.of("j", CONTENT))
                .from(tables.key().as("k"))
                .join(tables.journal().as("j"))
                .on(Tables.of("j", REALM).eq(Tables.of("k", REALM)))
                .and(Tables.of("j", NUMBER).eq(Tables.of("k", NUMBER)))
                .where(is(Tables.of("k", REALM)))
                .and(is(Tables.of("k", NEAR)))
                .and(is(Tables.of("k", ACTIVITY_DIGEST)))
                .getSQL();
    }

    private String findUnits(Tables tables) {
        return sql.select(Tables.of("h", ID))
                .from(tables.unit().as("u"))
                .join(tables.holder().as("h"))
                .on(Tables.of("h", REALM).eq(Tables.of("u", REALM)))
                .and(Tables.of("h", NUMBER).eq(Tables.of("u", UNIT)))
                .where(is(Tables.of("u", REALM)))
                .and(is(Tables.of("u", OWNER)))
                .and(is(Tables.of("h", KIND)))
                .orderBy(Tables.of("u", SINCE), Tables.of("h", ID_ORDER))
                .getSQL();
    }

    private String findNextKey(Tables tables) {
        return sql.select(ASSET_KEY)
                .from(tables.balance())
                .where(areThese(REALM, HOLDER))
                .and(ASSET_KEY.ge((String) null))
                .and(is(ASSET))
                .orderBy(ASSET_KEY)
                .limit(DSL.inline(1))
                .getSQL();
    }

    private String find(Table<Record> table, List<Field<?>> columns, Field<?>... keys) {
        return sql.select(columns).from(table).where(areThese(keys)).getSQL();
    }

    private Write add(Table<Record> table, Field<?>... columns) {
        return Write.add(sql, table, columns);
    }

    private Write set(Table<Record> table, List<Field<?>> columns, Field<?>... keys) {
        return Write.set(sql, table, columns, keys);
    }

    private Write drop(Table<Record> table, Field<?>... keys) {
        return Write.drop(sql, table, keys);
    }

    private static Condition areThese(Field<?>... keys) {
        return DSL.and(Arrays.stream(keys).map(Statements::is).toList());
    }

    private static <T> Condition is(Field<T> column) {
        return column.eq(parameter(column));
    }

    private static <T> Field<T> parameter(Field<T> column) {
        return DSL.param(column.getName(), column);
    }
}
