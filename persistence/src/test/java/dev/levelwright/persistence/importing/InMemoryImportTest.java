package dev.levelwright.persistence.importing;

import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;

class InMemoryImportTest extends ImportContract {
    @Override
    protected Store open() {
        return new InMemoryStore();
    }
}
