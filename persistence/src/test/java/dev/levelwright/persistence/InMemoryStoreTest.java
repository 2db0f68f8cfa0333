package dev.levelwright.persistence;

import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;

class InMemoryStoreTest extends StoreContract {
    @Override
    protected Store open() {
        return new InMemoryStore(SECRET);
    }

    @Override
    protected Store reopened(Store before) {
        return before;
    }
}
