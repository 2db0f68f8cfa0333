package dev.levelwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.examples.games.Games;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README of the examples leads somewhere and leaves no game out. */
class ExamplesReadmeTest {
    @Test
    void everyLinkLeadsToAFile() {
        Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(ReadmeFile.text());
        int count = 0;
        while (links.find()) {
            assertThat(Path.of("").toAbsolutePath().resolve(links.group(1))).exists();
            count++;
        }
        assertThat(count).isGreaterThan(10);
    }

    @Test
    void everyGameIsTold() {
        Games.all()
                .forEach(game -> assertThat(ReadmeFile.text())
                        .contains("[`" + game.name() + "`]", "\n### " + game.name() + "\n"));
    }
}
