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
            List.of(Fields.NAME, Fields.SECRET, Fields.STREAM, Fields.ENTRIES, Fields.HOLDERS, Fields.PUBLISHED);

    /** Columns that may hold nothing. */
    private static final Set<Field<?>> MAYBE = Set.of(Fields.SEEN_AT, Fields.RANKED, Fields.RANKED_AT, Fields.ACTOR);

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
                                Fields.NUMBER,
                                Fields.KIND,
                                Fields.ID,
                                Fields.ID_ORDER,
                                Fields.SEEN_AT,
                                Fields.LAST_ENTRY,
                                Fields.BOOKKEEPING),
                        1),
                new Part(
                        "balance",
                        tables.balance(),
                        List.of(
                                Fields.HOLDER,
                                Fields.ASSET_KEY,
                                Fields.ASSET,
                                Fields.AMOUNT,
                                Fields.SETTLED_AT,
                                Fields.RISEN_AT,
                                Fields.RANKED,
                                Fields.RANKED_AT),
                        3),
                new Part("trait", tables.trait(), List.of(Fields.HOLDER, Fields.NAME, Fields.CONTENT), 2),
                new Part(
                        "frame",
                        tables.frame(),
                        List.of(Fields.HOLDER, Fields.NAME, Fields.STARTS_AT, Fields.ENDS_AT, Fields.ZONE),
                        2),
                new Part("unit", tables.unit(), List.of(Fields.UNIT, Fields.OWNER, Fields.SINCE), 1),
                new Part(
                        "journal",
                        tables.journal(),
                        List.of(
                                Fields.NUMBER,
                                Fields.AT,
                                Fields.ACTIVITY,
                                Fields.ACTOR,
                                Fields.PARTIES,
                                Fields.CONTENT),
                        1),
                new Part(
                        "key",
                        tables.key(),
                        List.of(Fields.NEAR, Fields.ACTIVITY_DIGEST, Fields.CONTENT_DIGEST, Fields.NUMBER),
                        2),
                new Part("retention", tables.retention(), List.of(Fields.KEYS, Fields.ENTRIES, Fields.AT), 1),
                new Part(
                        "checkpoint",
                        tables.checkpoint(),
                        List.of(Fields.HOLDER, Fields.ASSET_KEY, Fields.ASSET, Fields.REASON, Fields.AMOUNT),
                        4),
                new Part(
                        "checkpoint_trait",
                        tables.checkpointTrait(),
                        List.of(Fields.HOLDER, Fields.NAME, Fields.CONTENT),
                        2),
                new Part(
                        "deposit",
                        tables.deposit(),
                        List.of(
                                Fields.HOLDER,
                                Fields.NUMBER,
                                Fields.PLACE,
                                Fields.ASSET,
                                Fields.ASSET_KEY,
                                Fields.AMOUNT,
                                Fields.REASON),
                        3),
                new Part("due", tables.due(), List.of(Fields.ACTIVITY, Fields.AT, Fields.CONTENT), 1),
                new Part("chronicle", tables.chronicle(), List.of(Fields.PLACE, Fields.CONTENT), 1));
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
