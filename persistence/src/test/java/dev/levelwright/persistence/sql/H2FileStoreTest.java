package dev.levelwright.persistence.sql;

import dev.levelwright.persistence.StoreContract;
import dev.levelwright.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2FileStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    protected Store open() {
        return JdbcStore.open(
                JdbcSettings.of("jdbc:h2:file:" + folder.resolve("game")).secret(SECRET));
    }
}
