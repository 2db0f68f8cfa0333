package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.examples.ReadmeFile;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of acceptance tests in the README is that of the tests. They pass, or the build would not. */
class AcceptanceTableTest {
    /** How many numbered lines each game's document has in FEATURES, part 1. */
    private static final Map<String, Integer> LINES =
            Map.of("waifu", 6, "roleplay", 7, "lc", 9, "mikoshi", 5, "faye", 5);

    private static final Set<String> ABBREVIATED = Set.of("xp", "hp", "utc", "lc");

    private static final Pattern NAME = Pattern.compile("line(\\d+)_(\\w+)");

    @Test
    void theReadmeListsEveryAcceptanceTestByItsLine() {
        String rows = rows().stream().map(Row::text).collect(Collectors.joining());

        ReadmeFile.says(
                "acceptance",
                "\n| game | line | what holds | test | on | result |\n|---|---|---|---|---|---|\n" + rows + "\n");
    }

    @Test
    void everyLineOfEveryGameHasATest() {
        List<String> shown = rows().stream()
                .map(row -> row.game() + " " + row.line())
                .distinct()
                .toList();
        Games.all().forEach(game -> {
            for (int line = 1; line <= LINES.getOrDefault(game.name(), 0); line++) {
                assertThat(shown).contains(game.name() + " " + line);
            }
        });
        assertThat(Games.all()).extracting(Game::name).containsExactlyInAnyOrderElementsOf(LINES.keySet());
    }

    private static List<Row> rows() {
        return classes()
                .flatMap(AcceptanceTableTest::rows)
                .sorted(Comparator.comparing((Row row) -> order(row.game()))
                        .thenComparing(Row::line)
                        .thenComparing(Row::test))
                .toList();
    }

    private static int order(String game) {
        return Games.all().stream().map(Game::name).toList().indexOf(game);
    }

    private static Stream<Class<?>> classes() {
        try (Stream<Path> files = Files.list(Path.of(AcceptanceTableTest.class
                        .getResource("AcceptanceTableTest.class")
                        .toURI())
                .getParent())) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".class")) {
                    found.add(Class.forName(
                            AcceptanceTableTest.class.getPackageName() + "." + name.replace(".class", "")));
                }
            }
            return found.stream()
                    .filter(type -> GameTest.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()));
        } catch (IOException | URISyntaxException | ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Row> rows(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .map(method -> row(type, method))
                .flatMap(List::stream);
    }

    private static List<Row> row(Class<?> type, Method method) {
        Matcher name = NAME.matcher(method.getName());
        boolean test = Stream.of(method.getAnnotations())
                .anyMatch(one -> one.annotationType().getName().endsWith("Test"));
        if (!test || !name.matches()) {
            return List.of();
        }
        String game = type.getSimpleName().replaceFirst("Acceptance$", "").toLowerCase(Locale.ROOT);
        boolean everywhere = type.isAnnotationPresent(OnEveryStore.class);
        return List.of(new Row(
                game, Integer.parseInt(name.group(1)), name.group(2), method.getName(), test(type), everywhere));
    }

    private static String test(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** A row of the table. */
    private record Row(String game, int line, String words, String method, String type, boolean everywhere) {
        String test() {
            return type + "." + method;
        }

        String text() {
            return "| " + game + " | " + line + " | " + spoken() + " | `" + type + "` | "
                    + (everywhere ? "memory, H2, PostgreSQL" : "memory, H2") + " | passes |\n";
        }

        /** {@code anEventGivesXp} read as a sentence. */
        private String spoken() {
            String text = Stream.of(words.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .map(word -> ABBREVIATED.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                    .collect(Collectors.joining(" "));
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
    }
}
