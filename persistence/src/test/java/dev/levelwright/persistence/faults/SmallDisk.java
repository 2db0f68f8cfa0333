package dev.levelwright.persistence.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A file system of a few megabytes in memory, which can be filled to the last byte. Root mounts it; somebody else gets it
 * in a namespace of a process that waits, and reaches it through that process.
 */
final class SmallDisk implements AutoCloseable {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final int CHUNK = 4096;

    private final Path mounted;
    private final Path folder;
    private final Optional<Process> keeper;
    private final Thread atExit = new Thread(this::unmount);

    private SmallDisk(Path mounted, Path folder, Optional<Process> keeper) {
        this.mounted = mounted;
        this.folder = folder;
        this.keeper = keeper;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** A disk, unless this machine lets nobody have one. */
    static Optional<SmallDisk> of(int megabytes) {
        try {
            Path mounted = Files.createTempDirectory("levelwright-disk");
            String options = "size=" + megabytes + "m,mode=777";
            return ROOT ? asRoot(mounted, options) : inNamespace(mounted, options);
        } catch (IOException no) {
            return Optional.empty();
        }
    }

    private static Optional<SmallDisk> asRoot(Path mounted, String options) throws IOException {
        Files.setPosixFilePermissions(mounted, PosixFilePermissions.fromString("rwxr-xr-x"));
        return runs("mount", "-t", "tmpfs", "-o", options, "levelwright", mounted.toString())
                ? Optional.of(new SmallDisk(mounted, mounted, Optional.empty()))
                : Optional.empty();
    }

    private static Optional<SmallDisk> inNamespace(Path mounted, String options) throws IOException {
        Process keeper = new ProcessBuilder(
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o " + options + " levelwright " + mounted + " && echo ready && exec cat")
                .redirectErrorStream(true)
                .start();
        if (!"ready".equals(keeper.inputReader().readLine())) {
            keeper.destroyForcibly();
            return Optional.empty();
        }
        Path folder = Path.of("/proc/" + keeper.pid() + "/root" + mounted);
        return Optional.of(new SmallDisk(mounted, folder, Optional.of(keeper)));
    }

    /** The folder on it. */
    Path folder() {
        return folder;
    }

    /** Fills it. */
    void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            for (byte[] chunk = new byte[CHUNK]; ; ) {
                ballast.write(chunk);
            }
        } catch (IOException full) {
            // now it is
        }
    }

    /** Gives the space back. */
    void free() {
        try {
            Files.delete(ballast());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        unmount();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private void unmount() {
        keeper.ifPresent(Process::destroyForcibly);
        try {
            if (keeper.isEmpty()) {
                runs("umount", "--lazy", mounted.toString());
            }
            Files.deleteIfExists(mounted);
        } catch (IOException left) {
            // an empty temporary folder
        }
    }

    private static boolean runs(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }
}
