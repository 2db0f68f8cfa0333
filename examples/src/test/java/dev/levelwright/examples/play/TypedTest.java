package dev.levelwright.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    void wordsAreTakenApartByTheirNames() {
        Typed typed = Typed.of("  give @bob amount=10 note=\"for you\" \"and more\" empty= last ");

        assertThat(typed.command()).isEqualTo("give");
        assertThat(typed.plain()).containsExactly("@bob", "and more", "last");
        assertThat(typed.named()).isEqualTo(Map.of("amount", "10", "note", "for you", "empty", ""));
        assertThat(typed.rest()).isEqualTo("@bob amount=10 note=\"for you\" \"and more\" empty= last");
    }

    @Test
    void aWordBeforeACommandIsTakenAway() {
        assertThat(Typed.of("host grant @bob xp 5").behind()).isEqualTo(Typed.of("grant @bob xp 5"));
    }

    @Test
    void whatWasMistypedIsGuessedByItsBeginningOrAtTwoEdits() {
        List<String> known = List.of("event", "adopt", "create_scene", "create_character");

        assertThat(Guess.of("evnt", known)).containsExactly("event");
        assertThat(Guess.of("create", known)).containsExactly("create_scene", "create_character");
        assertThat(Guess.of("xyzzy", known)).isEmpty();
    }

    @Property
    void takingApartNeverFails(@ForAll String line) {
        Typed typed = Typed.of(line);

        assertThat(typed.command()).doesNotContain(" ");
        assertThat(line).contains(typed.command()).contains(typed.rest());
    }
}
