package dev.levelwright.examples.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.rule.Rulebook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/discord.md is true: its rules are rules, its snippets compile, its links lead somewhere. */
class DiscordDocumentTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String SURROUNDINGS = """
            import static org.assertj.core.api.Assertions.assertThat;
            import dev.levelwright.*;
            import dev.levelwright.chat.*;
            import dev.levelwright.discord.*;
            import dev.levelwright.discord.jda.*;
            import dev.levelwright.discord.local.*;
            import dev.levelwright.discord.reward.*;
            import dev.levelwright.discord.webhook.*;
            import dev.levelwright.persistence.sql.*;
            import dev.levelwright.rule.*;
            import java.util.*;
            import net.dv8tion.jda.api.*;
            import net.dv8tion.jda.api.requests.GatewayIntent;
            abstract class Snippet {
                String token, guildId, publicKey;
                byte[] rawBody;
                Rulebook rulebook;
                Set<GatewayIntent> intents;
                abstract String header(String name);
                void run(%s) throws Exception {
                    %s
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void itsRulesAreRules() throws IOException {
        String rules = String.join(",\n", blocks("json").get(0).strip().split("\n"));
        Rulebook book = Rulebooks.read("discord.md", """
                { "rulebook": "documented", "semantics": 1, "assets": { "xp": {} }, "rules": [ %s ] }
                """.formatted(rules));

        assertThat(book.rules()).hasSize(4);
    }

    @Test
    void itsSnippetsCompile() throws IOException {
        List<String> snippets = blocks("java");
        assertThat(snippets).hasSize(4);
        for (String snippet : snippets) {
            boolean makesGame = snippet.contains("Levelwright game =");
            boolean makesListener = snippet.contains("levels =");
            String given = (makesGame ? "" : "Levelwright game")
                    + (makesGame || makesListener ? "" : ", ")
                    + (makesListener ? "" : "LevelwrightListener levels");
            assertThat(problems(SURROUNDINGS.formatted(given, snippet))).isEmpty();
        }
    }

    @Test
    void itsLinksLeadToFiles() throws IOException {
        Matcher link = Pattern.compile("]\\(([^)]+)\\)").matcher(text());
        while (link.find()) {
            assertThat(ROOT.resolve("docs").resolve(link.group(1))).exists();
        }
    }

    private String problems(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Snippet.java"), source);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String classPath = System.getProperty("java.class.path");
        ToolProvider.getSystemJavaCompiler()
                .run(null, said, said, "-cp", classPath, "-d", folder.toString(), file.toString());
        return said.toString(StandardCharsets.UTF_8);
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text() throws IOException {
        return Files.readString(ROOT.resolve("docs/discord.md"));
    }
}
