package dev.levelwright.examples.games;

import dev.levelwright.chat.ChatSettings;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.rule.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A game that comes with the examples.
 *
 * @param name its name, and that of its rulebook
 * @param about what it is about, in a few words
 * @param language in which it is played
 * @param aliases what its players call commands: {@code niveau} for {@code rank}
 */
public record Game(String name, String about, Locale language, Map<String, String> aliases) {
    public Game {
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    }

    /** A game in English. */
    public Game(String name, String about) {
        this(name, about, Locale.ENGLISH, Map.of());
    }

    /** The same in another language. */
    public Game in(Locale other) {
        return new Game(name, about, other, aliases);
    }

    /** The same where {@code alias} is another name of {@code command}. */
    public Game alias(String alias, String command) {
        Map<String, String> more = new LinkedHashMap<>(aliases);
        more.put(alias, command);
        return new Game(name, about, language, more);
    }

    /** How a chat about it talks: with its aliases. */
    public ChatSettings chat() {
        ChatSettings settings = ChatSettings.standard();
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            settings = settings.withAlias(alias.getKey(), alias.getValue());
        }
        return settings;
    }

    /** Its rulebook, read and checked. */
    public Rulebook rulebook() {
        return read(file(), text());
    }

    /** A rulebook as it is written, with the catalogues that stand beside those of the games. */
    public static Rulebook read(String name, String text) {
        return Rulebooks.read(name, text, Game::resource);
    }

    /** Its rulebook as it is written: what a variant of the game begins with. */
    public String text() {
        try {
            return resource(file());
        } catch (IOException problem) {
            throw new UncheckedIOException("the rulebook " + file() + " cannot be read", problem);
        }
    }

    private static String resource(String file) throws IOException {
        try (InputStream bytes = Game.class.getResourceAsStream("/rulebooks/" + file)) {
            if (bytes == null) {
                throw new NoSuchFileException(file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String file() {
        return name + ".json";
    }
}
