package dev.levelwright.persistence.sql;

import dev.levelwright.persistence.StoreContract;
import dev.levelwright.store.Store;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contract through a pooler that gives connections to transactions; {@code apt-get install pgbouncer} brings it. */
@EnabledIf(value = "isInstalled", disabledReason = "PgBouncer is not installed")
class PgBouncerStoreTest extends StoreContract {
    private static final class Pooler {
        private static final String URL = PgBouncer.before(Postgres.url()).url();
    }

    private final String schema = Postgres.schema().replaceFirst(".*currentSchema=", "");

    static boolean isInstalled() {
        return PgBouncer.isInstalled();
    }

    @Override
    protected Store open() {
        return JdbcStore.open(JdbcSettings.of(Pooler.URL).schema(schema).secret(SECRET));
    }
}
