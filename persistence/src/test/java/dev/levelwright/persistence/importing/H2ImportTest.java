package dev.levelwright.persistence.importing;

import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2ImportTest extends ImportContract {
    @TempDir
    private Path folder;

    @Override
    protected Store open() {
        return JdbcStore.open("jdbc:h2:file:" + folder.resolve("imports"));
    }
}
