package dev.levelwright.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Wording;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.Member;
import dev.levelwright.discord.event.MessageEvent;
import dev.levelwright.discord.event.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TypedCommandTest {
    private static final Wording WORDS = Wording.everywhere("words");
    private static final Command GIVE = new Command(
            "give",
            WORDS,
            List.of(
                    option("user", Option.Type.USER),
                    option("amount", Option.Type.NUMBER),
                    option("why", Option.Type.TEXT)),
            false,
            false);
    private final TypedCommand typed = new TypedCommand("!");

    @Test
    void optionsAreGivenInTheirOrderAndTheLastTakesTheRest() {
        assertThat(options("!give <@!501> 10 for the cake"))
                .isEqualTo(Map.of("user", "501", "amount", "10", "why", "for the cake"));
        assertThat(options("!GIVE \"501\" 10")).isEqualTo(Map.of("user", "501", "amount", "10"));
    }

    @Test
    void whatIsNoCommandIsAMessage() {
        assertThat(in("give 501 10")).isEmpty();
        assertThat(in("!ping")).isEmpty();
        assertThat(in("!")).isEmpty();
        assertThat(in("! give")).isPresent();
    }

    @Test
    void aTypedCommandAndItsMessageHaveNamesOfTheirOwn() {
        assertThat(in("!give").orElseThrow().request().id()).isEqualTo("discord:700:typed");
    }

    @Property
    void whateverIsTypedIsAtMostACommand(@ForAll String text) {
        in("!give " + text)
                .ifPresent(
                        event -> assertThat(event.request().options().keySet()).isSubsetOf("user", "amount", "why"));
    }

    private Map<String, String> options(String text) {
        return in(text).orElseThrow().options();
    }

    private Optional<InteractionEvent> in(String text) {
        MessageEvent message = new MessageEvent("100", "700", Member.person("500"), Place.channel("200"), text);
        return typed.in(message, Map.of("give", GIVE), false, Locale.ENGLISH);
    }

    private static Option option(String name, Option.Type type) {
        return new Option(name, WORDS, type, false, List.of(), false);
    }
}
