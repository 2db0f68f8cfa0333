package dev.levelwright.examples.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code docs/testing.md}, parts of which are what the laws say: those between {@code <!-- begin NAME -->} and {@code <!--
 * end NAME -->}. With {@code -Dlevelwright.renew=true} they are written anew.
 */
final class TestingPage {
    private static final Path FILE = Path.of("").toAbsolutePath().getParent().resolve("docs/testing.md");

    private TestingPage() {}

    /** The part called {@code name} shows {@code text} as it is, or is made to. */
    static void shows(String name, String text) throws IOException {
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->";
        String before = Files.readString(FILE);
        assertThat(before).contains(begin).contains(end);
        String after = before.substring(0, before.indexOf(begin) + begin.length())
                + "```text\n" + text + "\n```\n"
                + before.substring(before.indexOf(end));
        if (Boolean.getBoolean("levelwright.renew")) {
            Files.writeString(FILE, after);
        }
        assertThat(Files.readString(FILE))
                .as("docs/testing.md; renew it with -Dlevelwright.renew=true")
                .isEqualTo(after);
    }

    /** Its snippets of a language, in order. */
    static List<String> snippets(String language) throws IOException {
        List<String> snippets = new ArrayList<>();
        Matcher matcher = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(FILE));
        while (matcher.find()) {
            snippets.add(matcher.group(1));
        }
        return snippets;
    }
}
