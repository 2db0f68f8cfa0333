package dev.levelwright.examples.replay;

import dev.levelwright.examples.replay.input.InputProblem;
import dev.levelwright.persistence.sql.JdbcStore;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a replay goes.
 *
 * @param url a JDBC URL, or {@code memory}
 */
public record Database(String url) {
    /** An H2 file in the working directory. */
    public static final String STANDARD = "jdbc:h2:file:./levelwright-replay";

    /** A store that ends with the process. */
    public static final String MEMORY = "memory";

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:|(?=[./~]))([^;]+).*");

    /** Opens the store, and makes the database where there is none yet. */
    public Store open() {
        try {
            return isMemory() ? new InMemoryStore() : JdbcStore.open(url);
        } catch (IllegalArgumentException refused) {
            throw new InputProblem("--db: " + refused.getMessage());
        }
    }

    /** An error when it is a file that is not there; opening it would make an empty one. */
    public void requireExisting() {
        if (!exists()) {
            throw new InputProblem("there is no database " + place() + ": run replay first, or say --db JDBC_URL");
        }
    }

    /** Whether it is there already, unless it is a file that is not. */
    public boolean exists() {
        return file().map(file -> Files.exists(Path.of(file + ".mv.db"))).orElse(true);
    }

    /** Whether it ends with the process. */
    public boolean isMemory() {
        return url.equals(MEMORY);
    }

    /** The file that keeps what the latest replay into this database was. */
    public Path lastRun() {
        String beside = file().map(Path::toString).orElse("levelwright-replay");
        return Path.of(beside + ".properties");
    }

    /** Where it can be found, for people. */
    public String place() {
        return file().map(file -> file + ".mv.db").orElse(url.replaceFirst("[?;].*", ""));
    }

    private Optional<Path> file() {
        Matcher matcher = H2_FILE.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String path = matcher.group(1);
        return Optional.of(Path.of(path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path));
    }
}
