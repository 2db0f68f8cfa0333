package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody's text stays in its place, on every platform. */
class MarkupTest {
    private static final Pattern CUT_ENTITY = Pattern.compile("&[a-z]*…");
    private static final List<Markup> ALL = List.of(Markup.DISCORD, Markup.TELEGRAM, Markup.PLAIN);

    static Stream<String> hostile() {
        return Hostile.TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextBreaksOut(String text) {
        ALL.forEach(markup -> {
            Tame.require(markup, markup.data(text));
            Tame.require(markup, markup.plain(text));
            Tame.require(markup, markup.person(text, text));
            Tame.require(markup, inside(markup, markup.strong(text)));
        });
    }

    @Property(tries = 2_000)
    void noTextAtAllBreaksOut(@ForAll("texts") String text) {
        ALL.forEach(markup -> Tame.require(markup, markup.data(text)));
    }

    @Property(tries = 2_000)
    void linesFitWhereverTheyAreCut(
            @ForAll("texts") String one, @ForAll("texts") String two, @ForAll @IntRange(min = 1, max = 60) int most) {
        List<Line> lines =
                List.of(Line.of(Span.data(one), Span.strong(two)), Line.plain("and"), Line.of(Span.person("x", two)));
        ALL.forEach(markup -> {
            String written = markup.lines(lines, most);
            assertThat(written.length()).isLessThanOrEqualTo(most);
            assertThat(isWhole(markup, written)).as(written).isTrue();
        });
    }

    @Property(tries = 500)
    void whatFitsIsNotCut(@ForAll("texts") String text) {
        ALL.forEach(markup -> {
            String whole = markup.data(text);
            assertThat(markup.lines(List.of(Line.of(Span.data(text))), Math.max(1, whole.length())))
                    .isEqualTo(whole);
        });
    }

    @Property(tries = 1_000)
    void telegramMakesNoLinksOfSomebodysText(@ForAll("texts") String text) {
        Tame.requireNoLinks(Markup.TELEGRAM.data(text));
    }

    @Test
    void ordinaryNamesStayAsTheyAre() {
        for (String name : List.of("Ann", "Jean-Luc d'Été", "夏目漱石", "Анна", "🎉 Party 🎉", "👨‍👩‍👧")) {
            assertThat(Markup.PLAIN.data(name)).isEqualTo(name);
            assertThat(Markup.DISCORD.data(name)).isEqualTo(name);
            assertThat(Markup.TELEGRAM.data(name)).isEqualTo(name);
        }
    }

    @Test
    void rightToLeftNamesStandInAnIsolate() {
        assertThat(Markup.PLAIN.data("שלום")).isEqualTo("\u2068שלום\u2069");
        assertThat(Markup.PLAIN.data("\u202Eevil")).isEqualTo("evil");
    }

    @Test
    void aPlayerIsShownWithoutBeingNotified() {
        assertThat(Markup.DISCORD.person("123", "Ann")).isEqualTo("<@123>");
        assertThat(Markup.DISCORD.person("ann", "@everyone")).isEqualTo("@\u200Beveryone");
        assertThat(Markup.TELEGRAM.person("123", "<Ann>")).isEqualTo("&lt;Ann&gt;");
        assertThat(Markup.PLAIN.person("123", "Ann")).isEqualTo("Ann");
    }

    @Test
    void cutTextsEndInAnEllipsisBetweenTwoCharacters() {
        assertThat(Markup.PLAIN.line(Line.plain("🎉🎉🎉"), 5)).isEqualTo("🎉🎉…");
        assertThat(Markup.DISCORD.line(Line.of(Span.data("****")), 6)).isEqualTo("\\*\\*…");
        assertThat(Markup.TELEGRAM.line(Line.of(Span.strong("<<<<")), 16)).isEqualTo("<b>&lt;&lt;</b>…");
    }

    /** Of what stands out, what stands between the signs. */
    private static String inside(Markup markup, String strong) {
        return markup == Markup.DISCORD && !strong.isEmpty() ? strong.substring(2, strong.length() - 2) : strong;
    }

    private static boolean isWhole(Markup markup, String text) {
        boolean cutEntity =
                markup == Markup.TELEGRAM && CUT_ENTITY.matcher(text).find();
        return !cutEntity && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> dangerous = Arbitraries.of(
                "@", "<", ">", "&", "*", "_", "`", "\\", "\n", "\u001b", "\u202E", "\u0335", "\uD83C", "🎉", "a", " ",
                "#", "-", "1", ".", "/", ":", "//", "[", "]", "(", ")", "|", "~", "א", "\u200D", "\u00AD");
        return Arbitraries.oneOf(
                dangerous.list().ofMaxSize(12).map(parts -> String.join("", parts)),
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.of(Hostile.TEXTS));
    }
}
