package dev.levelwright.persistence.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clock that a process sees from its start instead of the machine's, by way of libfaketime.
 *
 * @param setting as libfaketime has it: {@code +10y}, {@code -1d}, {@code +5000s}
 * @param ahead how many seconds it is ahead of ours
 */
record FakedClock(String setting, long ahead) {
    private static final String LIBRARY = "libfaketimeMT.so.1";

    /** Whether the library is there. */
    static boolean isInstalled() {
        return library().isPresent();
    }

    /** Lets a process see it. */
    ProcessBuilder seenBy(ProcessBuilder process) {
        process.environment().put("LD_PRELOAD", library().orElseThrow().toString());
        process.environment().put("FAKETIME", setting);
        return process;
    }

    private static Optional<Path> library() {
        return Stream.of("/usr/lib", "/usr/lib64", "/usr/local/lib")
                .flatMap(FakedClock::withFolders)
                .map(folder -> folder.resolve("faketime").resolve(LIBRARY))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** Debian has its libraries in a folder for each kind of machine. */
    private static Stream<Path> withFolders(String name) {
        try (Stream<Path> folders = Files.list(Path.of(name))) {
            return Stream.concat(Stream.of(Path.of(name)), folders.toList().stream());
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
