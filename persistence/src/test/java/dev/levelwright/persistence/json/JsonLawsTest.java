package dev.levelwright.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Documents;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.MiniGame;
import dev.levelwright.form.MiniGames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonLawsTest {
    private static final ObjectMapper OTHER_READER = new ObjectMapper();

    @Property(tries = 2000)
    void whatIsWrittenIsReadAsTheSameDocument(@ForAll("documents") Document document) {
        String text = JsonDocuments.write(document);

        assertThat(JsonDocuments.parse("a", text)).isEqualTo(document);
        assertThat(JsonDocuments.write(JsonDocuments.parse("a", text))).isEqualTo(text);
        assertThat(JsonDocuments.parse("a", Canonical.text(document))).isEqualTo(document);
    }

    @Property(tries = 1000)
    void anotherReaderFindsTheSameInBothTexts(@ForAll("documents") Document document) throws JsonProcessingException {
        JsonNode canonical = OTHER_READER.readTree(Canonical.text(document));

        assertThat(OTHER_READER.readTree(JsonDocuments.write(document))).isEqualTo(canonical);
        assertThat(canonical.toString()).isEqualTo(OTHER_READER.writeValueAsString(canonical));
    }

    @Property(tries = 2000)
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        try {
            JsonDocuments.read(MiniGame.form(), "any.json", text);
        } catch (InvalidDocument refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.getMessage().lines().count())
                    .isEqualTo(refused.problems().size() + 1L);
        }
    }

    @Property(tries = 1000)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
        try {
            assertThat(JsonDocuments.parse("any.json", new ByteArrayInputStream(bytes)))
                    .isNotNull();
        } catch (InvalidDocument refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<Document> documents() {
        return Arbitraries.oneOf(Documents.any(4), MiniGames.any().map(MiniGame.form()::write));
    }

    /** Rulebooks with a piece cut out, doubled, or replaced by something strange. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> strange =
                Arbitraries.of("", "\"", "}", "]", ",", ":", "1.5", "null", "\\", "\u0000", "\uD800", "{\"a\":", "1e9");
        return documents()
                .map(JsonDocuments::write)
                .flatMap(text -> Arbitraries.integers()
                        .between(0, text.length())
                        .flatMap(at -> strange.map(piece -> text.substring(0, at)
                                + piece
                                + text.substring(Math.min(text.length(), at + piece.length())))));
    }
}
