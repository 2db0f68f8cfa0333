package dev.levelwright;

import dev.levelwright.engine.Engine;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Form;
import dev.levelwright.mechanic.Vocabulary;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookForm;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.store.Simulation;
import dev.levelwright.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Builds a {@link Levelwright}. Only the rulebook is required. */
public final class LevelwrightBuilder {
    private Optional<Rulebook> rulebook = Optional.empty();
    private Optional<Store> store = Optional.empty();
    private Optional<Vocabulary> vocabulary = Optional.empty();
    private InstantSource clock = InstantSource.system();
    private Duration retention = Duration.ofDays(30);

    LevelwrightBuilder() {}

    /** The rulebook for all realms that published none. */
    public LevelwrightBuilder rulebook(Rulebook standard) {
        rulebook = Optional.of(standard);
        return this;
    }

    /** Where realms live; in memory unless set. */
    public LevelwrightBuilder store(Store where) {
        store = Optional.of(where);
        return this;
    }

    /** The words of rulebooks, an author's own among them; the standard ones unless set. */
    public LevelwrightBuilder vocabulary(Vocabulary words) {
        vocabulary = Optional.of(words);
        return this;
    }

    /** What tells the time; the system's clock unless set. */
    public LevelwrightBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** How old an activity may be before it is refused as stale: as long as keys are kept, 30 days unless set. */
    public LevelwrightBuilder retention(Duration ofKeys) {
        retention = ofKeys;
        return this;
    }

    /** The game. */
    public Levelwright build() {
        return new Levelwright(engine(), store.orElseGet(InMemoryStore::new), clock, retention);
    }

    /**
     * One realm of the game on paper, without store and clock: activities say when they happened.
     *
     * @param secret what the dice are keyed with, at least 16 bytes
     */
    public Simulation simulation(byte[] secret) {
        return new Simulation(engine(), secret);
    }

    private Engine engine() {
        Rulebook standard = rulebook.orElseThrow(() -> new IllegalStateException("a game needs a rulebook"));
        Form<Rulebook> form = RulebookForm.of(vocabulary.orElseGet(StandardVocabulary::create));
        return new Engine(standard, book -> Canonical.sha256(form.write(book)));
    }
}
