package dev.levelwright.persistence.sql;

import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The columns as jOOQ knows them, for statements that differ from call to call. Nothing on the way of an activity may
 * need them: to load jOOQ takes a good part of a start.
 */
final class Fields {
    static final Field<Long> REALM = of(Column.REALM);
    static final Field<Long> NUMBER = of(Column.NUMBER);
    static final Field<Long> HOLDER = of(Column.HOLDER);
    static final Field<Long> UNIT = of(Column.UNIT);
    static final Field<Long> OWNER = of(Column.OWNER);
    static final Field<Long> SINCE = of(Column.SINCE);
    static final Field<Long> STREAM = of(Column.STREAM);
    static final Field<Long> VERSION = of(Column.VERSION);
    static final Field<Long> PUBLISHED = of(Column.PUBLISHED);
    static final Field<Long> ACTOR = of(Column.ACTOR);
    static final Field<Long> ENTRIES = of(Column.ENTRIES);
    static final Field<Long> KEYS = of(Column.KEYS);
    static final Field<Long> HOLDERS = of(Column.HOLDERS);
    static final Field<Long> AMOUNT = of(Column.AMOUNT);
    static final Field<Long> SETTLED_AT = of(Column.SETTLED_AT);
    static final Field<Long> RISEN_AT = of(Column.RISEN_AT);
    static final Field<Long> RANKED = of(Column.RANKED);
    static final Field<Long> RANKED_AT = of(Column.RANKED_AT);
    static final Field<Long> LAST_ENTRY = of(Column.LAST_ENTRY);
    static final Field<Long> NEAR = of(Column.NEAR);
    static final Field<Long> SEEN_AT = of(Column.SEEN_AT);
    static final Field<Long> STARTS_AT = of(Column.STARTS_AT);
    static final Field<Long> ENDS_AT = of(Column.ENDS_AT);
    static final Field<Long> AT = of(Column.AT);
    static final Field<Long> PLACE = of(Column.PLACE);
    static final Field<String> NAME = of(Column.NAME);
    static final Field<String> KIND = of(Column.KIND);
    static final Field<String> ID = of(Column.ID);
    static final Field<byte[]> ID_ORDER = of(Column.ID_ORDER);
    static final Field<byte[]> SECRET = of(Column.SECRET);
    static final Field<String> ASSET = of(Column.ASSET);
    static final Field<String> ASSET_KEY = of(Column.ASSET_KEY);
    static final Field<String> CONTENT = of(Column.CONTENT);
    static final Field<String> ZONE = of(Column.ZONE);
    static final Field<String> BOOKKEEPING = of(Column.BOOKKEEPING);
    static final Field<String> REASON = of(Column.REASON);
    static final Field<String> ACTIVITY = of(Column.ACTIVITY);
    static final Field<byte[]> ACTIVITY_DIGEST = of(Column.ACTIVITY_DIGEST);
    static final Field<byte[]> CONTENT_DIGEST = of(Column.CONTENT_DIGEST);
    static final Field<String> PARTIES = of(Column.PARTIES);

    private Fields() {}

    /** The column of a table that a statement calls {@code alias}. */
    static <T> Field<T> in(String alias, Field<T> column) {
        return DSL.field(DSL.name(alias, column.getName()), column.getDataType());
    }

    private static <T> Field<T> of(Column<T> column) {
        return DSL.field(DSL.name(column.name()), column.type());
    }
}
