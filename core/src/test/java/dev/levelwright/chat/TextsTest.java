package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.chat.answer.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the chat, in all languages. */
class TextsTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts FRENCH = new Texts(Locale.FRANCE);
    private static final Texts RUSSIAN = new Texts(Locale.forLanguageTag("ru-RU"));
    private static final Pattern PLACE = Pattern.compile("\\{\\d(?:#[a-z-]+)?}");

    private static Properties bundle(String suffix) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                TextsTest.class.getResourceAsStream("/dev/levelwright/chat/texts" + suffix + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".few"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_ru"})
    void allLanguagesHaveTheSameTexts(String suffix) throws IOException {
        assertThat(keys(bundle(suffix))).isEqualTo(keys(bundle("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_ru"})
    void allLanguagesSayTheSameValues(String suffix) throws IOException {
        Properties english = bundle("");
        Properties other = bundle(suffix);
        keys(other)
                .forEach(key ->
                        assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void russianHasAFormForFewOfEverythingCounted() throws IOException {
        Properties russian = bundle("_ru");
        assertThat(russian.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".few"))
                        .map(key -> key.replace(".few", ".one")))
                .containsExactlyInAnyOrderElementsOf(russian.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".one"))
                        .toList());
    }

    @Test
    void everyTextIsUsed() throws IOException {
        String sources = sources();
        Set<String> derived = Set.of("command", "option", "do");
        assertThat(keys(bundle(""))).allSatisfy(key -> {
            String counted = key.replaceAll("\\.(one|many)$", "");
            boolean used = sources.contains("\"" + counted + "\"") || isPlace(counted);
            String first = key.substring(0, Math.max(0, key.indexOf('.')));
            boolean byName = derived.contains(first) && sources.contains("\"" + first);
            assertThat(used || byName || key.startsWith("refusal.unmet."))
                    .as(key)
                    .isTrue();
        });
    }

    private static boolean isPlace(String counted) throws IOException {
        return bundle("").values().stream().anyMatch(text -> text.toString().contains("#" + counted + "}"));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/levelwright/chat"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_ru"})
    void descriptionsAreAsShortAsPlatformsWantThem(String suffix) throws IOException {
        Properties texts = bundle(suffix);
        assertThat(texts.stringPropertyNames().stream()
                        .filter(key ->
                                key.startsWith("command.") || key.startsWith("option.") || key.startsWith("do.")))
                .allSatisfy(key ->
                        assertThat(texts.getProperty(key).length()).as(key).isBetween(1, 68));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 раз",
        "2, 2 раза",
        "4, 4 раза",
        "5, 5 раз",
        "11, 11 раз",
        "12, 12 раз",
        "14, 14 раз",
        "21, 21 раз",
        "22, 22 раза",
        "25, 25 раз",
        "101, 101 раз",
        "111, 111 раз",
        "112, 112 раз",
        "122, 122 раза",
        "0, 0 раз"
    })
    void russianCountsInThreeForms(long number, String text) {
        assertThat(RUSSIAN.count("times", number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 jour", "1, 1 jour", "2, 2 jours"})
    void frenchCountsNothingAsOne(long number, String text) {
        assertThat(FRENCH.count("days", number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1 second",
        "1, 1 second",
        "1000, 1 second",
        "1001, 2 seconds",
        "59999, 1 minute",
        "60000, 1 minute",
        "61000, 1 minute 1 second",
        "3599000, 59 minutes 59 seconds",
        "3599001, 1 hour",
        "3600000, 1 hour",
        "11520000, 3 hours 12 minutes",
        "86399999, 1 day",
        "90000000, 1 day 1 hour",
        "864000000, 10 days"
    })
    void durationsAreToldInTheirTwoGreatestUnits(long millis, String text) {
        assertThat(ENGLISH.duration(millis)).isEqualTo(text);
    }

    @Property
    void whoWaitsAsLongAsToldHasWaitedLongEnough(@ForAll @LongRange(min = 1, max = 40_000_000_000L) long millis) {
        assertThat(millis(ENGLISH.duration(millis))).isGreaterThanOrEqualTo(millis);
    }

    private static long millis(String told) {
        List<String> words = List.of(told.replace(",", "").split(" "));
        long sum = 0;
        for (int i = 0; i < words.size(); i += 2) {
            long unit = switch (words.get(i + 1).charAt(0)) {
                case 'd' -> 86_400_000L;
                case 'h' -> 3_600_000L;
                case 'm' -> 60_000L;
                default -> 1_000L;
            };
            sum += Long.parseLong(words.get(i)) * unit;
        }
        return sum;
    }

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        assertThat(ENGLISH.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(FRENCH.number(1_234_567).replaceAll("\\h", " ")).isEqualTo("1 234 567");
        assertThat(FRENCH.decimal("0.60%")).isEqualTo("0,60%");
    }

    @Test
    void otherLanguagesReadEnglish() {
        Texts german = new Texts(Locale.GERMANY);
        assertThat(german.count("days", 2_000)).isEqualTo("2,000 days");
        assertThat(Texts.wording("command.rank").in(Locale.GERMANY)).isEqualTo(ENGLISH.text("command.rank"));
        assertThat(Texts.wording("command.rank").in(Locale.CANADA_FRENCH)).isEqualTo(FRENCH.text("command.rank"));
    }

    @Test
    void somebodysTextIsNoPattern() {
        Line line = ENGLISH.line("no.long", 3);
        assertThat(line.text()).isEqualTo("That is too long: at most 3 characters.");
        assertThat(ENGLISH.line("refusal.unmet", Span.data("{0} {1#days} %s")).text())
                .isEqualTo("Not now: {0} {1#days} %s.");
    }
}
