package dev.levelwright.persistence.sql;

import dev.levelwright.form.Document;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * A realm as lines of JSON: the realm itself, then the rows of each table in the order of their keys, then how many lines
 * there were. The realm's number in this database stands nowhere, so a realm looks the same wherever it lives.
 */
final class RealmFile {
    /** The version of the format. */
    static final long FORMAT = 1;

    static final String REALM = "realm";
    static final String END = "end";

    /** The realm's own line, beside its format. */
    static final List<Field<?>> HEAD =
            List.of(Tables.NAME, Tables.SECRET, Tables.STREAM, Tables.ENTRIES, Tables.HOLDERS, Tables.PUBLISHED);

    /** Columns that may hold nothing. */
    private static final Set<Field<?>> MAYBE = Set.of(Tables.SEEN_AT, Tables.RANKED, Tables.RANKED_AT, Tables.ACTOR);

    private RealmFile() {}

    /**
     * The rows of one table.
     *
     * @param name how its lines begin
     * @param columns what a row holds beside the realm, first what it is found and ordered by
     * @param keys how many of the columns that are
     */
    record Part(String name, Table<Record> table, List<Field<?>> columns, int keys) {
        List<Field<?>> order() {
            return columns.subList(0, keys);
        }
    }

    /** All parts, in their order. */
    static List<Part> parts(Tables tables) {
        return List.of(
                new Part(
                        "holder",
                        tables.holder(),
                        List.of(
                                Tables.NUMBER,
                                Tables.KIND,
                                Tables.ID,
                                Tables.ID_ORDER,
                                Tables.SEEN_AT,
                                Tables.LAST_ENTRY,
                                Tables.BOOKKEEPING),
                        1),
                new Part(
                        "balance",
                        tables.balance(),
                        List.of(
                                Tables.HOLDER,
                                Tables.ASSET_KEY,
                                Tables.ASSET,
                                Tables.AMOUNT,
                                Tables.SETTLED_AT,
                                Tables.RISEN_AT,
                                Tables.RANKED,
                                Tables.RANKED_AT),
                        3),
                new Part("trait", tables.trait(), List.of(Tables.HOLDER, Tables.NAME, Tables.CONTENT), 2),
                new Part(
                        "frame",
                        tables.frame(),
                        List.of(Tables.HOLDER, Tables.NAME, Tables.STARTS_AT, Tables.ENDS_AT, Tables.ZONE),
                        2),
                new Part("unit", tables.unit(), List.of(Tables.UNIT, Tables.OWNER, Tables.SINCE), 1),
                new Part(
                        "journal",
                        tables.journal(),
                        List.of(
                                Tables.NUMBER,
                                Tables.AT,
                                Tables.ACTIVITY,
                                Tables.ACTOR,
                                Tables.PARTIES,
                                Tables.CONTENT),
                        1),
                new Part(
                        "key",
                        tables.key(),
                        List.of(Tables.NEAR, Tables.ACTIVITY_DIGEST, Tables.CONTENT_DIGEST, Tables.NUMBER),
                        2),
                new Part("retention", tables.retention(), List.of(Tables.KEYS, Tables.ENTRIES, Tables.AT), 1),
                new Part(
                        "checkpoint",
                        tables.checkpoint(),
                        List.of(Tables.HOLDER, Tables.ASSET_KEY, Tables.ASSET, Tables.REASON, Tables.AMOUNT),
                        4),
                new Part(
                        "checkpoint_trait",
                        tables.checkpointTrait(),
                        List.of(Tables.HOLDER, Tables.NAME, Tables.CONTENT),
                        2),
                new Part(
                        "deposit",
                        tables.deposit(),
                        List.of(
                                Tables.HOLDER,
                                Tables.NUMBER,
                                Tables.PLACE,
                                Tables.ASSET,
                                Tables.ASSET_KEY,
                                Tables.AMOUNT,
                                Tables.REASON),
                        3),
                new Part("due", tables.due(), List.of(Tables.ACTIVITY, Tables.AT, Tables.CONTENT), 1),
                new Part("chronicle", tables.chronicle(), List.of(Tables.PLACE, Tables.CONTENT), 1));
    }

    static boolean mayMiss(Field<?> column) {
        return MAYBE.contains(column);
    }

    /** A column's value as it stands in a line. */
    static Document written(Object value) {
        if (value instanceof Long number) {
            return Document.whole(number);
        }
        return Document.text(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString());
    }

    /** The value that a line holds for a column, or empty when it is of another type. */
    static Optional<Object> read(Document value, Field<?> column) {
        if (column.getType() == Long.class) {
            return value instanceof Document.Whole whole ? Optional.of(whole.value()) : Optional.empty();
        }
        if (!(value instanceof Document.Text text)) {
            return Optional.empty();
        }
        return column.getType() == byte[].class ? hex(text.value()) : Optional.of(text.value());
    }

    private static Optional<Object> hex(String text) {
        try {
            return Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException noDigits) {
            return Optional.empty();
        }
    }
}
