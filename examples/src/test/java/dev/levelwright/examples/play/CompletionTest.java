package dev.levelwright.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.examples.games.Game;
import dev.levelwright.examples.games.Games;
import dev.levelwright.examples.text.Style;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final Game game = Games.named("waifu").orElseThrow();
    private final PlayClock clock = PlayClock.standing(Instant.parse(AtTheTerminal.START));
    private final Levelwright levelwright =
            Levelwright.builder().rulebook(game.rulebook()).clock(clock).build();
    private final Seat seat = new Seat(levelwright, clock, Style.PLAIN, Locale.ENGLISH, Saved.first(clock));
    private final Play play = new Play(seat, new Talk(seat, game.chat()));

    @BeforeEach
    void someoneIsThere() {
        play.type("adopt vesper \"Vesper the Second\"");
        play.type("as bob");
        play.type("adopt chloe Chloe");
    }

    private List<String> offered(String begun, String... before) {
        return new Completion(play).offers(List.of(before), begun, false).toList();
    }

    @Test
    void atFirstThereAreCommandsOfTheGameAndOfTheTerminal() {
        assertThat(offered("")).contains("event", "adopt", "me", "wait", "tomorrow");
    }

    @Test
    void behindACommandThereAreItsOptions() {
        assertThat(offered("", "adopt")).containsExactlyInAnyOrder("entry=", "name=");
    }

    @Test
    void behindAnOptionThereAreItsValues() {
        assertThat(offered("entry=", "adopt")).contains("entry=chloe", "entry=vesper");
        assertThat(offered("unit=", "event")).containsExactly("unit=Chloe");
        play.type("as anna");
        assertThat(offered("unit=", "event")).containsExactly("unit=\"Vesper the Second\"");
    }

    @Test
    void wherePeopleAreWantedThereArePeople() {
        assertThat(offered("", "balance")).contains("@anna", "@bob");
        assertThat(offered("", "as")).containsExactly("anna", "bob");
    }

    @Test
    void theHostHasTheHostsCommands() {
        assertThat(new Completion(play).offers(List.of(), "", true).toList()).contains("grant", "supply");
    }
}
