package dev.levelwright.persistence.sql;

import dev.levelwright.persistence.importing.ImportContract;
import dev.levelwright.store.Store;

class PostgresImportTest extends ImportContract {
    private final String url = Postgres.database();

    @Override
    protected Store open() {
        return JdbcStore.open(url);
    }
}
