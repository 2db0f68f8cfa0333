package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code docs/chat.md} says is there, and nothing is missing. */
class DocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/chat.md");

    /** Commands of the village's own kinds and types, for which the document has a line each. */
    private static final Set<String> OWN = Set.of("pet", "use", "buy", "adopt", "feed", "prize");

    @Test
    void everyCommandIsInTheDocument() throws IOException {
        String text = Files.readString(DOCUMENT);
        assertThat(Commands.of(Village.rulebook().build()))
                .filteredOn(command -> !OWN.contains(command.name()))
                .allSatisfy(command -> assertThat(text).contains("`/" + command.name() + "`"));
        assertThat(text).contains("`/<kind>`", "`/<pool>`", "`/<type>`");
    }
}
