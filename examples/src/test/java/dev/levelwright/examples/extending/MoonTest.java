package dev.levelwright.examples.extending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.decision.Refusal;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoonTest {
    private static final String WOLVES = """
            { "rulebook": "wolves", "semantics": 1,
              "assets": { "xp": {}, "coins": {} },
              "boosts": { "wolf": { "on": "grant:xp", "by": "x2", "where": { "moon": "full" } } },
              "rules": [
                { "id": "hunt", "on": "hunt", "grant": { "xp": 10 } },
                { "id": "howl", "on": "howl", "if": { "moon": "full" }, "grant": { "coins": 1 } } ] }
            """;

    private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");

    private Realm realm(Rulebook rulebook) {
        return Levelwright.builder()
                .rulebook(rulebook)
                .vocabulary(Moon.vocabulary())
                .clock(clock)
                .build()
                .in("forest");
    }

    /** Full moons of 2026, to the hour (published tables, UTC). */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-03T10:00:00Z", "2026-03-03T11:00:00Z", "2026-06-29T23:00:00Z", "2026-11-24T14:00:00Z"})
    void underAFullMoonTheHuntIsWorthTwice(String instant) {
        Realm forest = realm(Rulebooks.read("wolves", WOLVES, Moon.vocabulary()));
        clock.set(instant);

        forest.player("fang").did("hunt", "h1");
        assertThat(forest.player("fang").view().amount("xp")).isEqualTo(20);
    }

    @Test
    void aRefusalSaysWhenTheMoonIsFullAgainAndThenItIs() {
        Realm forest = realm(Rulebooks.read("wolves", WOLVES, Moon.vocabulary()));
        clock.set("2026-03-10T00:00:00Z");
        Refusal refusal = forest.player("fang").did("howl", "h1").refusal().orElseThrow();

        assertThat(refusal)
                .hasToString("Unmet[rule=howl, condition=moon, detail=the moon must be full but is "
                        + "last quarter, until=" + refusal.until() + "]");
        clock.set(Instant.ofEpochMilli(refusal.until().orElseThrow() - 1).toString());
        assertThat(forest.player("fang").did("howl", "h2").accepted()).isFalse();
        clock.set(Instant.ofEpochMilli(refusal.until().orElseThrow()).toString());
        assertThat(forest.player("fang").did("howl", "h3").accepted()).isTrue();
    }

    @Test
    void theFormatTheSchemaAndTheMessagesFollowFromTheRegistration() {
        Rulebook rulebook = Rulebooks.read("wolves", WOLVES, Moon.vocabulary());

        assertThat(Rulebooks.read("again", Rulebooks.write(rulebook, Moon.vocabulary()), Moon.vocabulary()))
                .isEqualTo(rulebook);
        assertThat(Rulebooks.schema(Moon.vocabulary())).contains("waxing-gibbous");
        assertThatThrownBy(() -> Rulebooks.read("wolves", WOLVES.replace("\"full\"", "\"ful\""), Moon.vocabulary()))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("boosts.wolf.where.moon")
                .hasMessageContaining("full");
    }
}
