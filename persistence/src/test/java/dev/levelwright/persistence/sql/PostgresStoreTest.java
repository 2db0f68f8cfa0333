package dev.levelwright.persistence.sql;

import dev.levelwright.persistence.StoreContract;
import dev.levelwright.store.Store;

class PostgresStoreTest extends StoreContract {
    private final String url = Postgres.schema();

    @Override
    protected Store open() {
        return JdbcStore.open(JdbcSettings.of(url).secret(SECRET));
    }
}
