package dev.levelwright.examples.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The libraries of the published modules, by their bills of materials: each is under a licence that was looked at, and the
 * page names them all. Without bills ({@code -DskipChecks}, or no {@code package} before) nothing is told.
 */
class DependenciesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path PAGE = ROOT.resolve("docs/dependencies.md");
    private static final String BEGIN = "<!-- begin libraries -->\n";
    private static final String END = "<!-- end libraries -->";
    private static final List<String> MODULES = List.of("core", "persistence", "adapters-discord", "adapters-telegram");

    /** Whoever uses the library may use these with it, unchanged and linked, in free and in other software. */
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "BSD-2-Clause", "CC0-1.0", "MIT", "MPL-2.0", "GNU Lesser General Public License 2.1");

    @Test
    void everyLicenceIsOneThatWasLookedAt() throws IOException {
        libraries()
                .values()
                .forEach(library -> assertThat(Collections.disjoint(library.licences(), ALLOWED))
                        .as("%s %s is under %s", library.name(), library.version(), library.licences())
                        .isFalse());
    }

    @Test
    void theCoreBringsAnnotationsOnly() throws IOException {
        assertThat(libraries().values().stream()
                        .filter(library -> library.modules().contains("core"))
                        .map(Library::name))
                .containsExactly("org.jspecify:jspecify");
    }

    @Test
    void thePageNamesThemAll() throws IOException {
        String table = "| library | version | licence | with |\n|---|---|---|---|\n"
                + libraries().values().stream().map(Library::row).collect(Collectors.joining("\n", "", "\n"));
        String before = Files.readString(PAGE);
        String after = before.substring(0, before.indexOf(BEGIN) + BEGIN.length())
                + table
                + before.substring(before.indexOf(END));
        if (Boolean.getBoolean("levelwright.renew")) {
            Files.writeString(PAGE, after);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/dependencies.md; renew it with -Dlevelwright.renew=true")
                .isEqualTo(after);
    }

    private static Map<String, Library> libraries() throws IOException {
        for (String module : MODULES) {
            assumeThat(Library.bill(ROOT, module)).exists();
        }
        return Library.of(ROOT, MODULES);
    }
}
