package dev.levelwright.examples.games;

import dev.levelwright.persistence.sql.JdbcSettings;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.persistence.sql.Postgres;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where a game is played in a test. The dice fall alike everywhere. */
enum Where {
    /** In memory; it ends with its process, so a restart finds what was there. */
    MEMORY {
        @Override
        Store open(String url) {
            return new InMemoryStore(SECRET);
        }

        @Override
        Store reopen(Store before, String url) {
            return before;
        }
    },
    /** In an H2 file of its own. */
    H2 {
        @Override
        String url(Path folder) {
            return "jdbc:h2:file:" + folder.resolve("game").toAbsolutePath();
        }
    },
    /** In a PostgreSQL schema of its own. */
    POSTGRES {
        @Override
        String url(Path folder) {
            return Postgres.schema();
        }
    };

    private static final byte[] SECRET = "the dice of the acceptance tests".getBytes(StandardCharsets.UTF_8);

    /** A new place; {@code folder} is for its files. */
    String url(Path folder) {
        return "";
    }

    /** The store at that place. */
    Store open(String url) {
        return JdbcStore.open(JdbcSettings.of(url).secret(SECRET));
    }

    /** The store at that place as the next process finds it. */
    Store reopen(Store before, String url) {
        before.close();
        return open(url);
    }
}
