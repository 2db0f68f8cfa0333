package dev.levelwright.persistence.sql;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The tables under their prefix and schema, and their columns, which are called alike in all tables. */
final class Tables {
    static final Field<Long> REALM = column("realm", Long.class);
    static final Field<Long> NUMBER = column("number", Long.class);
    static final Field<Long> HOLDER = column("holder", Long.class);
    static final Field<Long> UNIT = column("unit", Long.class);
    static final Field<Long> OWNER = column("owner", Long.class);
    static final Field<Long> SINCE = column("since", Long.class);
    static final Field<Long> STREAM = column("stream", Long.class);
    static final Field<Long> VERSION = column("version", Long.class);
    static final Field<Long> PUBLISHED = column("published", Long.class);
    static final Field<Long> ACTOR = column("actor", Long.class);
    static final Field<Long> ENTRIES = column("entries", Long.class);
    static final Field<Long> KEYS = column("keys", Long.class);
    static final Field<Long> HOLDERS = column("holders", Long.class);
    static final Field<Long> AMOUNT = column("amount", Long.class);
    static final Field<Long> SETTLED_AT = column("settled_at", Long.class);
    static final Field<Long> RISEN_AT = column("risen_at", Long.class);
    static final Field<Long> RANKED = column("ranked", Long.class);
    static final Field<Long> RANKED_AT = column("ranked_at", Long.class);
    static final Field<Long> LAST_ENTRY = column("last_entry", Long.class);
    static final Field<Long> NEAR = column("near", Long.class);
    static final Field<Long> SEEN_AT = column("seen_at", Long.class);
    static final Field<Long> STARTS_AT = column("starts_at", Long.class);
    static final Field<Long> ENDS_AT = column("ends_at", Long.class);
    static final Field<Long> AT = column("at", Long.class);
    static final Field<Long> PLACE = column("place", Long.class);
    static final Field<String> NAME = column("name", String.class);
    static final Field<String> KIND = column("kind", String.class);
    static final Field<String> ID = column("id", String.class);
    static final Field<byte[]> ID_ORDER = column("id_order", byte[].class);
    static final Field<byte[]> SECRET = column("secret", byte[].class);
    static final Field<String> ASSET = column("asset", String.class);
    static final Field<String> ASSET_KEY = column("asset_key", String.class);
    static final Field<String> CONTENT = column("content", String.class);
    static final Field<String> ZONE = column("zone", String.class);
    static final Field<String> BOOKKEEPING = column("bookkeeping", String.class);
    static final Field<String> REASON = column("reason", String.class);
    static final Field<String> ACTIVITY = column("activity", String.class);
    static final Field<byte[]> ACTIVITY_DIGEST = column("activity", byte[].class);
    static final Field<byte[]> CONTENT_DIGEST = column("content", byte[].class);
    static final Field<String> PARTIES = column("parties", String.class);

    private final Optional<String> schema;
    private final String prefix;
    private final DSLContext sql;

    Tables(JdbcSettings settings) {
        this.schema = settings.schema();
        this.prefix = settings.prefix();
        this.sql = DSL.using(
                settings.url().startsWith(PostgresDialect.PREFIX) ? SQLDialect.POSTGRES : SQLDialect.H2,
                new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withExecuteLogging(false));
    }

    /** Writes statements for these tables. */
    DSLContext sql() {
        return sql;
    }

    Table<Record> realm() {
        return table("realm");
    }

    Table<Record> holder() {
        return table("holder");
    }

    Table<Record> balance() {
        return table("balance");
    }

    Table<Record> trait() {
        return table("trait");
    }

    Table<Record> frame() {
        return table("frame");
    }

    Table<Record> unit() {
        return table("unit");
    }

    Table<Record> journal() {
        return table("journal");
    }

    Table<Record> key() {
        return table("key");
    }

    Table<Record> retention() {
        return table("retention");
    }

    Table<Record> checkpoint() {
        return table("checkpoint");
    }

    Table<Record> checkpointTrait() {
        return table("checkpoint_trait");
    }

    Table<Record> deposit() {
        return table("deposit");
    }

    Table<Record> due() {
        return table("due");
    }

    Table<Record> chronicle() {
        return table("chronicle");
    }

    /** A table's name as it stands in a statement. */
    String text(String name) {
        return schema.map(of -> of + ".").orElse("") + prefix + name;
    }

    /** The column of a table that a statement calls {@code alias}. */
    static <T> Field<T> of(String alias, Field<T> column) {
        return DSL.field(DSL.name(alias, column.getName()), column.getDataType());
    }

    /** All tables whose rows belong to a realm. */
    List<Table<Record>> ofRealms() {
        return List.of(
                holder(),
                balance(),
                trait(),
                frame(),
                unit(),
                journal(),
                key(),
                retention(),
                checkpoint(),
                checkpointTrait(),
                deposit(),
                due(),
                chronicle());
    }

    private Table<Record> table(String name) {
        Name local = DSL.name(prefix + name);
        return DSL.table(schema.map(of -> DSL.name(DSL.name(of), local)).orElse(local));
    }

    private static <T> Field<T> column(String name, Class<T> type) {
        return DSL.field(DSL.name(name), type);
    }
}
