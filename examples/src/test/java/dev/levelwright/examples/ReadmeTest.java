package dev.levelwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.persistence.json.Rulebooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README is true: its snippets compile, run and say what their comments promise. */
class ReadmeTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern PROMISE = Pattern.compile("say\\(.*\\); // (\".*\")");

    @TempDir
    private Path folder;

    @Test
    void everyJavaSnippetCompilesRunsAndSaysWhatItPromises() throws Exception {
        List<String> snippets =
                blocks("java").stream().filter(PROMISE.asPredicate()).toList();
        assertThat(snippets).hasSize(2);
        Files.writeString(folder.resolve("quickstart.json"), blocks("json").get(0));
        for (int i = 0; i < snippets.size(); i++) {
            assertThat(said("Snippet" + i, snippets.get(i))).isEqualTo(promises(snippets.get(i)));
        }
    }

    /** {@code docs/discord.md} and the tests of the adapter run what this only compiles: it needs a token. */
    @Test
    void theBotOfThisEveningCompiles() throws IOException {
        List<String> bots = blocks("java").stream()
                .filter(snippet -> snippet.contains("JDABuilder"))
                .toList();
        assertThat(bots).hasSize(1);
        compile("Bot", "Rulebook rulebook = null;\nString token = \"\";\n" + bots.get(0));
    }

    @Test
    void everyRulebookInItIsARulebook() throws IOException {
        List<String> rulebooks = blocks("json");
        assertThat(rulebooks).isNotEmpty();
        rulebooks.forEach(
                text -> assertThat(Rulebooks.read("README.md", text).rules()).isNotEmpty());
    }

    @Test
    void theDependencyIsThisVersion() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        Matcher version = Pattern.compile("<artifactId>levelwright-parent</artifactId>\\s*<version>(.*)</version>")
                .matcher(pom);
        assertThat(version.find()).isTrue();
        assertThat(blocks("xml").get(0)).contains("<version>" + version.group(1) + "</version>");
    }

    @Test
    void itsTestCommandIsTheOneThatCiRuns() throws IOException {
        assertThat(blocks("sh")).anyMatch(command -> command.strip().equals("mvn -B verify"));
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("mvn -B verify");
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(readme());
        int count = 0;
        while (links.find()) {
            assertThat(ROOT.resolve(links.group(1))).exists();
            count++;
        }
        assertThat(count).isGreaterThan(5);
    }

    private static List<String> promises(String snippet) {
        List<String> promises = new ArrayList<>();
        Matcher matcher = PROMISE.matcher(snippet);
        while (matcher.find()) {
            promises.add(matcher.group(1).substring(1, matcher.group(1).length() - 1));
        }
        assertThat(promises).isNotEmpty();
        return promises;
    }

    private List<String> said(String name, String snippet) throws IOException, InterruptedException {
        compile(name, snippet);
        String classPath = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath + System.getProperty("path.separator") + folder,
                        name)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.lines().toList();
    }

    private void compile(String name, String snippet) throws IOException {
        Path source = folder.resolve(name + ".java");
        Files.writeString(source, program(name, snippet));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(compiled).isZero();
    }

    /** What a reader would put around a snippet: imports, and the bot's own names. */
    private static String program(String name, String snippet) {
        return """
                import dev.levelwright.*;
                import dev.levelwright.asset.*;
                import dev.levelwright.curve.*;
                import dev.levelwright.decision.*;
                import dev.levelwright.discord.jda.*;
                import dev.levelwright.effect.*;
                import dev.levelwright.holder.*;
                import dev.levelwright.persistence.json.*;
                import dev.levelwright.persistence.sql.*;
                import dev.levelwright.quantity.*;
                import dev.levelwright.rule.*;
                import dev.levelwright.store.*;
                import java.nio.file.Path;
                import java.time.Duration;
                import java.util.Locale;
                import net.dv8tion.jda.api.JDABuilder;

                public class %s {
                    static void announce(HolderName holder, int level) {}

                    static void say(String text) {
                        System.out.println(text);
                    }

                    public static void main(String[] args) throws Exception {
                        String guildId = "81384788765712384";
                        String userId = "80351110224678912";
                        String messageId = "1180000000000000048";
                %s
                    }
                }
                """.formatted(name, snippet.indent(8));
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme());
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
