package dev.levelwright.simulation;

import dev.levelwright.Levelwright;
import dev.levelwright.StandardVocabulary;
import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Engine;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Form;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookForm;
import dev.levelwright.store.Call;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** A process: a clock of its own, a game, and a store over the disk that all processes share. */
final class BotProcess {
    private static final Form<Rulebook> FORM = RulebookForm.of(StandardVocabulary.create());

    private final Rulebook rulebook;
    private final Disk disk;
    private final UnaryOperator<Decider> engine;
    private final Tally tally;
    private final Duration retention;
    private final SettableClock clock;
    private Optional<Engine> own = Optional.empty();
    private Session session;
    private Levelwright game;

    BotProcess(
            Rulebook rulebook, Disk disk, UnaryOperator<Decider> engine, Tally tally, Duration retention, Instant now) {
        this.rulebook = rulebook;
        this.disk = disk;
        this.engine = engine;
        this.tally = tally;
        this.retention = retention;
        this.clock = new SettableClock(now);
        this.session = new Session(disk, engine, tally);
        this.game = started();
    }

    SettableClock clock() {
        return clock;
    }

    Session session() {
        return session;
    }

    Levelwright game() {
        return game;
    }

    /** Hands in several that belong together; nobody waits. */
    CompletionStage<List<Outcome>> together(RealmName realm, List<Activity> activities) {
        long latest = clock.millis() + Levelwright.MAX_AHEAD.toMillis();
        List<Call> calls = new ArrayList<>();
        for (Activity activity : activities) {
            Activity fixed = activity.at() > latest ? activity.at(clock.instant()) : activity;
            calls.add(new Call(realm, fixed, engine().decider(fixed)));
        }
        return session.together(calls);
    }

    private Engine engine() {
        return own.orElseGet(() -> {
            Engine made = new Engine(rulebook, book -> Canonical.sha256(FORM.write(book)));
            own = Optional.of(made);
            return made;
        });
    }

    /** Ends, and begins again with nothing in memory. */
    void restart() {
        session.end();
        tally.restart();
        if (disk.flaw() == Flaw.FORGETS_KEYS_ON_RESTART) {
            disk.realms().values().forEach(DiskRealm::forgetKeys);
        }
        session = new Session(disk, engine, tally);
        game = started();
    }

    private Levelwright started() {
        return Levelwright.builder()
                .rulebook(rulebook)
                .store(session)
                .clock(clock)
                .retention(retention)
                .build();
    }
}
