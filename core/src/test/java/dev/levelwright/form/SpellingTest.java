package dev.levelwright.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    @Property(tries = 2000)
    void everyTextIsReadBack(@ForAll("texts") String text) {
        assertThat(Spelling.read(Spelling.write(text))).isEqualTo(text);
    }

    @Property(tries = 2000)
    void everySpellingIsUnicodeWithoutZeros(@ForAll("texts") String text) {
        String spelled = Spelling.write(text);

        assertThat(new String(spelled.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(spelled)
                .doesNotContain("\0");
    }

    @Property(tries = 2000)
    void noTwoTextsAreSpelledAlike(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(Spelling.write(one).equals(Spelling.write(other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd =
                Arbitraries.of("\ud83d", "\udc00", "\0", "utf16:", "//", "\ud83d\ude00", "a", "é", "\n");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                odd.list().ofMaxSize(4).map(parts -> String.join("", parts)));
    }

    @Test
    void ordinaryWordsAreSpelledAsTheyAre() {
        assertThat(Spelling.write("80351110")).isEqualTo("80351110");
        assertThat(Spelling.write("l'été 😀\n\"")).isEqualTo("l'été 😀\n\"");
    }

    @Test
    void halfASurrogatePairIsSpelledInBase64() {
        assertThat(Spelling.write("\ud83d")).isEqualTo("utf16:2D0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf16:", "utf16:AA", "utf16:AGE", "utf16:2D1", "utf16:2D0=", "utf16:2D", "utf16:?"})
    void whatIsNotASpellingIsRefused(String spelled) {
        assertThatThrownBy(() -> Spelling.read(spelled)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsLongerThanTheFormAllowsAreRefusedBothWays() {
        Form<String> three = Spelling.form(3);

        assertThatThrownBy(() -> three.write("abcd")).hasMessage("must be a text of at most 3 characters but has 4");
        assertThatThrownBy(() -> three.read(Document.text("abcd"), "test"))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("must be a text of at most 3 characters but has 4");
    }
}
