package dev.levelwright.persistence;

import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every {@link Store} holds. Extend it with a class that opens yours:
 *
 * <pre>{@code
 * class MyStoreTest extends StoreContract {
 *     @Override
 *     protected Store open() {
 *         return new MyStore(SECRET);
 *     }
 * }
 * }</pre>
 */
public abstract class StoreContract
        implements KeyLaws,
                TogetherLaws,
                HoldingLaws,
                JournalLaws,
                BoardLaws,
                ThreadLaws,
                ReopeningLaws,
                RenamingLaws,
                MemoryLaws,
                GameLaws {
    /** What the dice of all realms must be keyed with here, so that stores can be compared. */
    protected static final byte[] SECRET = "the contract of every store".getBytes(StandardCharsets.UTF_8);

    private Store store = new InMemoryStore();

    /** Opens the store that is tested: an empty one at first in each test, the same again after it was closed. */
    protected abstract Store open();

    /** The store as the next process would find it; a store that ends with its process is given back as it is. */
    protected Store reopened(Store before) {
        before.close();
        return open();
    }

    @BeforeEach
    final void openStore() {
        store = open();
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    @Override
    public final Store store() {
        return store;
    }

    @Override
    public final Store reopen() {
        store = reopened(store);
        return store;
    }

    @Override
    public final byte[] secret() {
        return SECRET.clone();
    }
}
