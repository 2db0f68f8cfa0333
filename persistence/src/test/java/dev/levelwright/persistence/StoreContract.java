package dev.levelwright.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.RealmName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Entry;
import dev.levelwright.ledger.Fold;
import dev.levelwright.math.Amounts;
import dev.levelwright.store.Call;
import dev.levelwright.store.ContentDiffers;
import dev.levelwright.store.NotTogether;
import dev.levelwright.store.Reader;
import dev.levelwright.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
public abstract class StoreContract {
    /** What the dice of all realms must be keyed with here, so that stores can be compared. */
    protected static final byte[] SECRET = "the contract of every store".getBytes(StandardCharsets.UTF_8);

    protected static final BalanceName COINS = BalanceName.of("coins");
    protected static final HolderName ADA = HolderName.player("ada");
    protected static final HolderName BOB = HolderName.player("bob");

    private static final RealmName REALM = new RealmName("realm");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private Store store;

    /** Opens the store that is tested: a new one the first time in a test, the same again after it was closed. */
    protected abstract Store open() throws Exception;

    /** The store as another process would find it later; a store that ends with its process is given back as it is. */
    protected Store reopened(Store before) throws Exception {
        before.close();
        return open();
    }

    @BeforeEach
    final void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    /** The store under test. */
    protected final Store store() {
        return store;
    }
}
