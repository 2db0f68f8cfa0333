package dev.levelwright.persistence.mutants;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Makes a broken build and plays its test: the changed files alone are compiled, against the good classes, into a folder that
 * stands before them on the class path of a JVM of its own.
 */
final class BrokenBuild {
    private static final String JAVA = "/src/main/java/";
    private static final String RESOURCES = "/src/main/resources/";

    private final Workshop workshop;
    private final Mutant mutant;

    BrokenBuild(Workshop workshop, Mutant mutant) {
        this.workshop = workshop;
        this.mutant = mutant;
    }

    /** What the named test says of the broken build. */
    Verdict verdict() throws IOException {
        Path classes = workshop.folder(mutant.name());
        List<Text> java = new ArrayList<>();
        for (Map.Entry<String, String> source : mutant.sources(workshop.root()).entrySet()) {
            if (source.getKey().contains(JAVA)) {
                java.add(new Text(source.getKey(), source.getValue()));
            } else {
                copy(source.getValue(), classes.resolve(source.getKey().split(RESOURCES, 2)[1]));
            }
        }
        if (!java.isEmpty()) {
            compile(java, classes);
        }
        return NamedTests.played(workshop, classes, List.of(mutant.killedBy()));
    }

    private static void copy(String text, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.writeString(to, text);
    }

    private void compile(List<Text> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new AssertionError("broken builds need a JDK, and this Java has no compiler");
        }
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-nowarn",
                "-parameters",
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-cp",
                workshop.path());
        boolean compiled =
                compiler.getTask(said, null, null, options, null, sources).call();
        if (!compiled) {
            throw new AssertionError("mutant " + mutant.name() + " does not compile:\n" + said);
        }
    }

    /** A source file that stands nowhere. */
    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String file, String source) {
            super(URI.create("string:///" + file.split(JAVA, 2)[1]), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
