package dev.levelwright.examples.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.testkit.game.RulebookLaws;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page is true: its test class compiles, runs, and says of the broken market what the page says. */
class TestingPageTest {
    private static final String IMPORTS = """
            import dev.levelwright.persistence.json.*;
            import dev.levelwright.rule.*;
            import dev.levelwright.testkit.game.*;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.*;
            """;

    @TempDir
    private Path folder;

    @Test
    void theFiveLinesCompileAndRun() throws Exception {
        Map<String, Boolean> results =
                results("MyGameTest", TestingPage.snippets("java").get(0));
        assertThat(results)
                .hasSizeGreaterThan(15)
                .containsEntry("nobody profits from going round in circles", false)
                .containsEntry("delivering again changes nothing", true);
    }

    @Test
    void lawsOfOnesOwnCompileAndRun() throws Exception {
        Map<String, Boolean> results =
                results("MyMarketTest", TestingPage.snippets("java").get(1));
        assertThat(results)
                .containsEntry("nobody ever holds more than 1,000 gold", true)
                .containsEntry("nobody makes gold by buy, sell, smelt", false)
                .containsEntry("nobody gives more than they have", true)
                .doesNotContainKey("every asset can be had");
    }

    private Map<String, Boolean> results(String name, String source) throws Exception {
        String market = Path.of(
                        getClass().getResource("/testkit/broken-market.json").toURI())
                .toString();
        Files.writeString(
                folder.resolve(name + ".java"),
                IMPORTS + source.replace("\"game.json\"", "\"" + market.replace("\\", "\\\\") + "\""));
        List<String> arguments = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                folder.resolve(name + ".java").toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return results((RulebookLaws) constructor.newInstance());
        }
    }

    private static Map<String, Boolean> results(RulebookLaws laws) throws Exception {
        Method factory = RulebookLaws.class.getDeclaredMethod("laws");
        factory.setAccessible(true);
        Map<String, Boolean> results = new TreeMap<>();
        ((Stream<?>) factory.invoke(laws))
                .map(DynamicTest.class::cast)
                .forEach(test -> results.put(test.getDisplayName(), holds(test)));
        return results;
    }

    private static boolean holds(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return true;
        } catch (AssertionError broken) {
            assertThat(broken).hasMessageContaining("not so: ").hasMessageContaining("-Dlevelwright.seed=");
            return false;
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }
}
