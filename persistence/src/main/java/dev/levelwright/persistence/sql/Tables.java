package dev.levelwright.persistence.sql;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The tables under their prefix and schema: their names, and what jOOQ makes of them, which it is not asked for while a
 * store opens.
 */
final class Tables {
    private final Optional<String> schema;
    private final String prefix;
    private final boolean inPostgres;

    Tables(JdbcSettings settings) {
        this.schema = settings.schema();
        this.prefix = settings.prefix();
        this.inPostgres = settings.url().startsWith(PostgresDialect.PREFIX);
    }

    /** Composes statements for these tables and runs them on a connection. */
    DSLContext on(Connection connection) {
        return DSL.using(connection, inPostgres ? SQLDialect.POSTGRES : SQLDialect.H2, Rendering.SETTINGS);
    }

    boolean inPostgres() {
        return inPostgres;
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

    /** How jOOQ writes; loaded with the first statement that it composes. */
    private static final class Rendering {
        static final Settings SETTINGS =
                new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withExecuteLogging(false);
    }
}
