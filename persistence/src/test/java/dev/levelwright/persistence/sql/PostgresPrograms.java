package dev.levelwright.persistence.sql;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for this process, and run as somebody for whom they run. */
final class PostgresPrograms {
    private static final String NOBODY = "65534";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private PostgresPrograms() {}

    /** The command that runs one of the programs. PostgreSQL does not run as root: root becomes somebody else for it. */
    static List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (ROOT && LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        } else if (ROOT) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(Unpacked.FOLDER.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs something to its end, in {@code folder}. */
    static void run(Path folder, File log, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + Files.readString(log.toPath()));
            }
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }

    /** A temporary folder in which everybody may look. */
    static Path folder() throws IOException {
        return Files.createTempDirectory(
                "levelwright-postgres",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    /** Gives a folder with all that is in it to the one as whom the programs run. */
    static void hand(Path folder, File log) throws IOException {
        if (ROOT && !LinuxUtils.isUnshareAvailable()) {
            run(folder, log, List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
        }
    }

    /** Deletes a folder with all that is in it, as far as it goes. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // it is a temporary folder
        }
    }

    /** The folder of the programs, which goes with the process. */
    private static final class Unpacked {
        private static final Path FOLDER = unpack();

        private static Path unpack() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            String system = name.startsWith("mac") ? "Darwin" : "Linux";
            String machine = ArchUtils.normalize(System.getProperty("os.arch"));
            try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                    TarArchiveInputStream files = new TarArchiveInputStream(new XZInputStream(packed))) {
                Path folder = folder();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                for (TarArchiveEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                    unpack(files, file, folder.resolve(file.getName()));
                }
                return folder;
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL's programs cannot be unpacked", failure);
            }
        }

        private static void unpack(InputStream content, TarArchiveEntry file, Path to) throws IOException {
            Files.createDirectories(to.getParent());
            if (file.isSymbolicLink()) {
                Files.createSymbolicLink(to, Path.of(file.getLinkName()));
            } else if (file.isDirectory()) {
                Files.createDirectories(to);
            } else {
                Files.copy(content, to);
                Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
