package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.InMemoryStore;
import dev.levelwright.testkit.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A story while it is played, in memory: what is due runs before whatever happens next. */
final class Play implements AutoCloseable {
    /** What a setting names in which a realm would list its own channels or roles. */
    static final String HERE = "here";

    private static final Fact NOWHERE = new Fact.Texts(List.of());
    private static final int MOST_DUE = 20;

    private final Rulebook rulebook;
    private final Trial trial;
    private final List<Activity> told = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<HolderName> made = new ArrayList<>();
    private final Map<HolderName, HolderName> owners = new HashMap<>();
    private long number = 1;

    /** Nothing has happened yet. */
    Play(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.trial = Trial.of(rulebook, new InMemoryStore());
        rulebook.settings().values().stream()
                .filter(setting -> setting.standard().equals(NOWHERE))
                .forEach(setting -> trial.publish(
                        new Chronicle.Set(Long.MIN_VALUE, setting.name(), Optional.of(new Fact.Texts(List.of(HERE))))));
    }

    /** Everything that came of a story. */
    static List<Deed> of(Story story) {
        try (Play play = new Play(story.rulebook())) {
            story.activities().forEach(play::did);
            return play.deeds;
        }
    }

    /** What is due by then, and the activity itself. */
    Deed did(Activity activity) {
        trial.due(activity.at(), MOST_DUE).forEach(this::decided);
        told.add(activity);
        return decided(activity);
    }

    /** Everything so far, in order, with what time made due. */
    List<Deed> deeds() {
        return deeds;
    }

    /** The units and pools that came to be, in order. */
    List<HolderName> made() {
        return made;
    }

    /** Who owns a unit now; empty for a pool, and for a unit that nobody owns. */
    Optional<HolderName> owner(HolderName unit) {
        return Optional.ofNullable(owners.get(unit));
    }

    /** The whole number that somebody's trait was last set to, such as a price; 1 when none was. */
    long number() {
        return number;
    }

    /** What was done so far. */
    Story story() {
        return new Story(rulebook, told);
    }

    private Deed decided(Activity activity) {
        Outcome outcome = trial.did(activity);
        Optional<Transaction> transaction = outcome.number() > 0 && !outcome.replayed()
                ? Optional.of(trial.entry(outcome.number()).transaction())
                : Optional.empty();
        Deed deed = new Deed(activity, outcome, transaction);
        deeds.add(deed);
        outcome.decision().events().forEach(this::remember);
        transaction.ifPresent(one -> one.traits().forEach(this::remember));
        return deed;
    }

    private void remember(Event event) {
        if (event instanceof Event.Created created) {
            made.add(created.unit());
        } else if (event instanceof Event.Opened opened) {
            made.add(opened.pool());
        }
    }

    private void remember(TraitPosting trait) {
        if (trait.trait().equals(Traits.OWNER)) {
            owners.remove(trait.holder());
            trait.after().map(HolderName::parse).ifPresent(owner -> owners.put(trait.holder(), owner));
        }
        trait.after()
                .filter(value -> value.matches("[1-9][0-9]{0,11}"))
                .ifPresent(value -> number = Long.parseLong(value));
    }

    @Override
    public void close() {
        trial.close();
    }
}
