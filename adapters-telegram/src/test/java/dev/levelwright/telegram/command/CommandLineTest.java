package dev.levelwright.telegram.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.telegram.event.Incoming.Said;
import dev.levelwright.telegram.event.Mention;
import dev.levelwright.telegram.event.Person;
import dev.levelwright.telegram.event.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final Person ADA = new Person(7, "Ada", Optional.empty(), Locale.ENGLISH, false);

    @Test
    void aCommandIsItsNameItsBotAndItsWords() {
        CommandLine line = read("/Give@Quest_Bot  @ada\n10 ");

        assertThat(line.name()).isEqualTo("give");
        assertThat(line.addressee()).isEqualTo("quest_bot");
        assertThat(line.words()).extracting(Word::text).containsExactly("@ada", "10");
        assertThat(line.words().get(0).handle()).contains("ada");
    }

    @Test
    void whatSaysNoBotIsForAnyBot() {
        assertThat(read("/rank").isFor("quest_bot")).isTrue();
        assertThat(read("/rank@quest_bot").isFor("quest_bot")).isTrue();
        assertThat(read("/rank@other_bot").isFor("quest_bot")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/use \"iron sword\" now",
                "/use “iron sword” now",
                "/use „iron sword“ now",
                "/use „iron sword” now",
                "/use «iron sword» now"
            })
    void whatStandsInQuotesIsOneWord(String text) {
        assertThat(read(text).words()).extracting(Word::text).containsExactly("iron sword", "now");
    }

    @Test
    void aQuoteThatIsNeverClosedIsAnOrdinaryCharacter() {
        assertThat(read("/use \"iron sword").words()).extracting(Word::text).containsExactly("\"iron", "sword");
    }

    @Test
    void aPersonWithoutAHandleIsOneWordHoweverTheyAreCalled() {
        Said said = said("/give Ada Lovelace 10", new Mention(6, 18, Optional.of(ADA)));

        List<Word> words = CommandLine.of(said).orElseThrow().words();

        assertThat(words).extracting(Word::text).containsExactly("Ada Lovelace", "10");
        assertThat(words.get(0).person()).contains(ADA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "rank", " /rank", "/rank!", "//rank", "/ rank", "/ранг", "/rank@", "a /rank"})
    void whatOnlyLooksLikeACommandIsNone(String text) {
        assertThat(CommandLine.of(said(text))).isEmpty();
    }

    /** Whatever stands there and wherever an entity claims to lie, reading it ends, within its bounds. */
    @Property
    void everyTextIsReadToItsEnd(@ForAll String text, @ForAll byte from, @ForAll byte length) {
        int start = Math.abs((int) from);
        Mention somewhere = new Mention(start, start + Math.abs((int) length), Optional.of(ADA));

        CommandLine line =
                CommandLine.of(said("/a " + text + "\"\"\"", somewhere)).orElseThrow();

        assertThat(line.words()).hasSizeLessThanOrEqualTo(CommandLine.MAX_WORDS);
    }

    private static CommandLine read(String text) {
        return CommandLine.of(said(text)).orElseThrow();
    }

    private static Said said(String text, Mention... mentions) {
        Place place = new Place(-5, Place.Kind.GROUP, 0);
        return new Said(place, 1, ADA, Instant.EPOCH, text, List.of(mentions), Optional.empty(), "text");
    }
}
