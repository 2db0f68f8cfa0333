package dev.levelwright.persistence.sql;

import static dev.levelwright.persistence.sql.Column.ACTIVITY;
import static dev.levelwright.persistence.sql.Column.ACTIVITY_DIGEST;
import static dev.levelwright.persistence.sql.Column.ACTOR;
import static dev.levelwright.persistence.sql.Column.AMOUNT;
import static dev.levelwright.persistence.sql.Column.ASSET;
import static dev.levelwright.persistence.sql.Column.ASSET_KEY;
import static dev.levelwright.persistence.sql.Column.AT;
import static dev.levelwright.persistence.sql.Column.BOOKKEEPING;
import static dev.levelwright.persistence.sql.Column.CONTENT;
import static dev.levelwright.persistence.sql.Column.CONTENT_DIGEST;
import static dev.levelwright.persistence.sql.Column.ENDS_AT;
import static dev.levelwright.persistence.sql.Column.ENTRIES;
import static dev.levelwright.persistence.sql.Column.HOLDER;
import static dev.levelwright.persistence.sql.Column.HOLDERS;
import static dev.levelwright.persistence.sql.Column.ID;
import static dev.levelwright.persistence.sql.Column.ID_ORDER;
import static dev.levelwright.persistence.sql.Column.KIND;
import static dev.levelwright.persistence.sql.Column.LAST_ENTRY;
import static dev.levelwright.persistence.sql.Column.NAME;
import static dev.levelwright.persistence.sql.Column.NEAR;
import static dev.levelwright.persistence.sql.Column.NUMBER;
import static dev.levelwright.persistence.sql.Column.OWNER;
import static dev.levelwright.persistence.sql.Column.PARTIES;
import static dev.levelwright.persistence.sql.Column.PLACE;
import static dev.levelwright.persistence.sql.Column.PUBLISHED;
import static dev.levelwright.persistence.sql.Column.RANKED;
import static dev.levelwright.persistence.sql.Column.RANKED_AT;
import static dev.levelwright.persistence.sql.Column.REALM;
import static dev.levelwright.persistence.sql.Column.REASON;
import static dev.levelwright.persistence.sql.Column.RISEN_AT;
import static dev.levelwright.persistence.sql.Column.SECRET;
import static dev.levelwright.persistence.sql.Column.SEEN_AT;
import static dev.levelwright.persistence.sql.Column.SETTLED_AT;
import static dev.levelwright.persistence.sql.Column.SINCE;
import static dev.levelwright.persistence.sql.Column.STARTS_AT;
import static dev.levelwright.persistence.sql.Column.STREAM;
import static dev.levelwright.persistence.sql.Column.UNIT;
import static dev.levelwright.persistence.sql.Column.VERSION;
import static dev.levelwright.persistence.sql.Column.ZONE;

import java.util.List;

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

    Statements(Tables tables) {
        findHolder =
                find(tables.text("holder"), List.of(NUMBER, SEEN_AT, LAST_ENTRY, BOOKKEEPING), REALM, KIND, ID_ORDER);
        findBalances =
                find(tables.text("balance"), List.of(ASSET, AMOUNT, SETTLED_AT, RISEN_AT), REALM, HOLDER, ASSET_KEY);
        findBalance =
                find(tables.text("balance"), List.of(AMOUNT, SETTLED_AT, RISEN_AT), REALM, HOLDER, ASSET_KEY, ASSET);
        findTraits = find(tables.text("trait"), List.of(NAME, CONTENT), REALM, HOLDER);
        findFrames = find(tables.text("frame"), List.of(NAME, STARTS_AT, ENDS_AT, ZONE), REALM, HOLDER);
        findDeposits =
                find(tables.text("deposit"), List.of(NUMBER, PLACE, ASSET, ASSET_KEY, AMOUNT, REASON), REALM, HOLDER)
                        + " ORDER BY number, place";
        findEntry = find(tables.text("journal"), List.of(PARTIES, NUMBER, AT, ACTIVITY, CONTENT), REALM, NUMBER);
        findKey = findKey(tables);
        findDue = find(tables.text("due"), List.of(AT), REALM, ACTIVITY);
        findUnits = findUnits(tables);
        findNextKey = findNextKey(tables);
        addRealm = Write.add(tables.text("realm"), NUMBER, NAME, SECRET, STREAM, VERSION, ENTRIES, HOLDERS, PUBLISHED);
        setRealm = Write.set(tables.text("realm"), List.of(VERSION, ENTRIES, HOLDERS, PUBLISHED), NUMBER, VERSION);
        addHolder =
                Write.add(tables.text("holder"), REALM, NUMBER, KIND, ID, ID_ORDER, SEEN_AT, LAST_ENTRY, BOOKKEEPING);
        setHolder = Write.set(tables.text("holder"), List.of(SEEN_AT, LAST_ENTRY, BOOKKEEPING), REALM, NUMBER);
        addBalance = Write.add(
                tables.text("balance"),
                AMOUNT,
                SETTLED_AT,
                RISEN_AT,
                RANKED,
                RANKED_AT,
                REALM,
                HOLDER,
                ASSET_KEY,
                ASSET);
        setBalance = Write.set(
                tables.text("balance"),
                List.of(AMOUNT, SETTLED_AT, RISEN_AT, RANKED, RANKED_AT),
                REALM,
                HOLDER,
                ASSET_KEY,
                ASSET);
        touchBalance = Write.set(
                tables.text("balance"), List.of(AMOUNT, SETTLED_AT, RISEN_AT), REALM, HOLDER, ASSET_KEY, ASSET);
        addTrait = Write.add(tables.text("trait"), CONTENT, REALM, HOLDER, NAME);
        setTrait = Write.set(tables.text("trait"), List.of(CONTENT), REALM, HOLDER, NAME);
        dropTrait = Write.drop(tables.text("trait"), REALM, HOLDER, NAME);
        addFrame = Write.add(tables.text("frame"), STARTS_AT, ENDS_AT, ZONE, REALM, HOLDER, NAME);
        setFrame = Write.set(tables.text("frame"), List.of(STARTS_AT, ENDS_AT, ZONE), REALM, HOLDER, NAME);
        addUnit = Write.add(tables.text("unit"), OWNER, SINCE, REALM, UNIT);
        setUnit = Write.set(tables.text("unit"), List.of(OWNER, SINCE), REALM, UNIT);
        dropUnit = Write.drop(tables.text("unit"), REALM, UNIT);
        addEntry = Write.add(tables.text("journal"), REALM, NUMBER, AT, ACTIVITY, ACTOR, PARTIES, CONTENT);
        addKey = Write.add(tables.text("key"), REALM, NEAR, ACTIVITY_DIGEST, CONTENT_DIGEST, NUMBER);
        addDeposit = Write.add(tables.text("deposit"), REALM, HOLDER, NUMBER, PLACE, ASSET, ASSET_KEY, AMOUNT, REASON);
        dropDeposit = Write.drop(tables.text("deposit"), REALM, HOLDER, NUMBER, PLACE);
        addDue = Write.add(tables.text("due"), REALM, ACTIVITY, AT, CONTENT);
        setDue = Write.set(tables.text("due"), List.of(AT, CONTENT), REALM, ACTIVITY);
        dropDue = Write.drop(tables.text("due"), REALM, ACTIVITY);
        addChronicle = Write.add(tables.text("chronicle"), REALM, PLACE, CONTENT);
    }

    private static String findKey(Tables tables) {
        return "SELECT k.content, j.number, j.at, j.activity, j.content FROM " + tables.text("key") + " AS k JOIN "
                + tables.text("journal") + " AS j ON j.realm = k.realm AND j.number = k.number"
                + " WHERE k.realm = ? AND k.near = ? AND k.activity = ?";
    }

    private static String findUnits(Tables tables) {
        return "SELECT h.id FROM " + tables.text("unit") + " AS u JOIN " + tables.text("holder")
                + " AS h ON h.realm = u.realm AND h.number = u.unit"
                + " WHERE u.realm = ? AND u.owner = ? AND h.kind = ? ORDER BY u.since, h.id_order";
    }

    private static String findNextKey(Tables tables) {
        return "SELECT asset_key FROM " + tables.text("balance")
                + " WHERE realm = ? AND holder = ? AND asset_key >= ? AND asset = ?"
                + " ORDER BY asset_key FETCH FIRST 1 ROW ONLY";
    }

    private static String find(String table, List<Column<?>> columns, Column<?>... keys) {
        return "SELECT " + Write.names(columns) + " FROM " + table + " WHERE " + Write.are(List.of(keys), " AND ");
    }
}
