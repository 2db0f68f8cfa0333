package dev.levelwright.persistence.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small process that runs a class of these tests. */
final class JavaProcess {
    private JavaProcess() {}

    /** It speaks with whoever starts it; what goes wrong in it is said where the tests say it. */
    static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
