package dev.levelwright.persistence.sql;

import dev.levelwright.persistence.StoreContract;
import dev.levelwright.store.Store;

class H2MemoryStoreTest extends StoreContract {
    @Override
    protected Store open() {
        return JdbcStore.open(
                JdbcSettings.of("jdbc:h2:mem:contract").secret(SECRET).cachedHolders(3));
    }

    @Override
    protected Store reopened(Store before) {
        return before;
    }
}
