package dev.levelwright.examples.miniapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window, in which time passes as fast as it can. */
final class Chromium {
    private final Path program;
    private final Path home;

    private Chromium(Path program, Path home) {
        this.program = program;
        this.home = home;
    }

    /** The browser of this machine: the one that {@code CHROMIUM} names, or one on the path; empty if there is none. */
    static Optional<Chromium> find(Path home) {
        Stream<Path> named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream();
        Stream<Path> onPath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Chromium(program, home));
    }

    /** The page as it is when {@code millis} have passed in it. */
    String page(String url, long millis) throws IOException, InterruptedException {
        return run("--virtual-time-budget=" + millis, "--dump-dom", url);
    }

    /** A picture of the page, as a phone shows it, when {@code millis} have passed in it. */
    void picture(String url, long millis, int height, Path png) throws IOException, InterruptedException {
        run(
                "--virtual-time-budget=" + millis,
                "--window-size=430," + height,
                "--force-device-scale-factor=2",
                "--hide-scrollbars",
                "--screenshot=" + png,
                url);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + Files.createTempDirectory(home, "profile")));
        command.addAll(List.of(arguments));
        Path page = Files.createTempFile(home, "page", ".html");
        Process process = new ProcessBuilder(command)
                .redirectOutput(page.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("the browser did not come to an end");
        }
        return Files.readString(page, StandardCharsets.UTF_8);
    }
}
