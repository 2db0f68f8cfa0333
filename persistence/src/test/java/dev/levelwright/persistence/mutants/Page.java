package dev.levelwright.persistence.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part of {@code docs/mutants.md}: the table between two marks, which tests write anew when they are asked to. */
record Page(Path file, String part) {
    private static final String RENEW = "levelwright.renew";

    /** Requires that the part tells of these and of no others, or makes it. */
    void tells(List<Mutant> mutants) throws IOException {
        String begin = "<!-- begin " + part + " -->\n";
        String end = "<!-- end " + part + " -->";
        String before = Files.readString(file);
        assertThat(before).contains(begin).contains(end);
        String after = before.substring(0, before.indexOf(begin) + begin.length())
                + table(mutants)
                + before.substring(before.indexOf(end));
        if (Boolean.getBoolean(RENEW)) {
            Files.writeString(file, after);
        } else {
            assertThat(before)
                    .as("docs/mutants.md; renew it with -D" + RENEW + "=true")
                    .isEqualTo(after);
        }
    }

    private static String table(List<Mutant> mutants) {
        StringBuilder table = new StringBuilder(
                "| Broken build | What becomes of it | Failure elsewhere | Killed by |\n|---|---|---|---|\n");
        for (Mutant mutant : mutants) {
            table.append("| `").append(mutant.name()).append("`");
            table.append(mutant.slow() ? " (slow)" : "");
            table.append(" | ").append(mutant.breaks());
            table.append(" | ").append(mutant.failure());
            table.append(" | `").append(shortened(mutant.killedBy())).append("` |\n");
        }
        return table.toString();
    }

    /** Without the package. */
    private static String shortened(String test) {
        return test.substring(test.lastIndexOf('.', test.indexOf('#')) + 1);
    }
}
