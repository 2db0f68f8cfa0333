package dev.levelwright.telegram.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Wording;
import dev.levelwright.telegram.event.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvocationTest {
    private static final Person ADA = new Person(7, "Ada", Optional.of("ada"), Locale.ENGLISH, false);
    private static final Person BOB = new Person(8, "Bob", Optional.empty(), Locale.ENGLISH, false);
    private static final Command GIVE =
            command(option("target", Option.Type.USER), option("amount", Option.Type.NUMBER));
    private static final Command NOTE = command(
            option("player", Option.Type.USER), option("unit-name", Option.Type.TEXT), option("why", Option.Type.TEXT));

    @Test
    void aPersonMayStandAnywhere() {
        Map<String, String> expected = Map.of("target", "7", "amount", "10");

        assertThat(options(GIVE, Optional.empty(), word("@ada"), word("10"))).isEqualTo(expected);
        assertThat(options(GIVE, Optional.empty(), word("10"), word("@ADA"))).isEqualTo(expected);
        assertThat(options(GIVE, Optional.of(ADA), word("10"))).isEqualTo(expected);
    }

    @Test
    void whoIsNamedIsMeantRatherThanWhoseMessageIsAnswered() {
        Word bob = new Word("Bob the Builder", false, Optional.of(BOB));

        assertThat(options(GIVE, Optional.of(ADA), word("10"), bob)).containsEntry("target", "8");
    }

    @Test
    void whoIsNotKnownIsNobody() {
        Invocation invocation = invocation(GIVE, Optional.of(ADA), word("@stranger"), word("10"));

        assertThat(invocation.stranger()).contains("@stranger");
        assertThat(invocation.options()).isEqualTo(Map.of("amount", "10"));
    }

    /** Or else /give 10 without anybody would give to the player whose number is 10. */
    @Test
    void aNumberIsNoPerson() {
        assertThat(options(GIVE, Optional.empty(), word("10"))).isEqualTo(Map.of("amount", "10"));
    }

    @Test
    void theLastTextTakesAllThatIsLeft() {
        assertThat(options(NOTE, Optional.empty(), word("sword"), word("for"), word("the"), word("tea")))
                .isEqualTo(Map.of("unit-name", "sword", "why", "for the tea"));
    }

    @Test
    void anOptionMayBeNamed() {
        assertThat(options(NOTE, Optional.empty(), word("why=tea"), word("unit_name=sword"), word("player=9")))
                .isEqualTo(Map.of("unit-name", "sword", "why", "tea", "player", "9"));
        assertThat(options(GIVE, Optional.empty(), word("x=1"))).isEqualTo(Map.of("amount", "x=1"));
        assertThat(options(GIVE, Optional.empty(), new Word("target=9", true, Optional.empty())))
                .isEqualTo(Map.of("amount", "target=9"));
    }

    private static Map<String, String> options(Command command, Optional<Person> answered, Word... words) {
        return invocation(command, answered, words).options();
    }

    private static Invocation invocation(Command command, Optional<Person> answered, Word... words) {
        return Invocation.of(
                command,
                List.of(words),
                answered,
                handle -> Stream.of(ADA, BOB)
                        .filter(person -> person.handle().equals(Optional.of(handle)))
                        .findFirst());
    }

    private static Word word(String text) {
        return new Word(text, false, Optional.empty());
    }

    private static Option option(String name, Option.Type type) {
        return new Option(name, Wording.everywhere(name), type, true, List.of(), false);
    }

    private static Command command(Option... options) {
        return new Command("do", Wording.everywhere("do"), List.of(options), false, false);
    }
}
