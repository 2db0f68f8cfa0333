package dev.levelwright.persistence.sql;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.store.Call;
import dev.levelwright.store.NotTogether;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One transaction for many callers: decides their calls one after the other, and writes what follows all at once. */
final class Batch {
    private final Connection connection;
    private final Realms realms;
    private final Start start;
    private final JournalText texts;
    private final Flush flush;
    private final HolderCache cache;
    private final Map<RealmName, RealmDraft> drafts = new LinkedHashMap<>();

    Batch(Connection connection, Realms realms, Statements statements, JournalText texts, HolderCache cache) {
        this.connection = connection;
        this.realms = realms;
        this.texts = texts;
        this.cache = cache;
        this.start = new Start(connection, statements, texts, cache);
        this.flush = new Flush(statements, start);
    }

    /** Decides one call. One that fails leaves no trace. */
    Outcome decide(Call call) {
        RealmDraft trial = draft(call.realm()).trial();
        Outcome outcome = decide(trial, call);
        trial.keep();
        return outcome;
    }

    /** Decides several calls of one realm; when one fails or is refused, none leaves a trace. */
    List<Outcome> together(List<Call> calls) {
        RealmDraft trial = draft(calls.get(0).realm()).trial();
        List<Outcome> outcomes = new ArrayList<>();
        for (Call call : calls) {
            outcomes.add(requireAccepted(decide(trial, call)));
        }
        trial.keep();
        return outcomes;
    }

    /** Takes in an entry of a realm's chronicle; calls decided from now on see it. */
    void publish(RealmName realm, Chronicle.Entry entry) {
        draft(realm).publish(entry, texts.write(entry));
    }

    private static Outcome requireAccepted(Outcome outcome) {
        if (!outcome.accepted()) {
            throw new NotTogether(outcome);
        }
        return outcome;
    }

    private Outcome decide(RealmDraft draft, Call call) {
        Activity activity = call.activity();
        Digest content = Digest.of(activity.content());
        Optional<Remembered> first = draft.key(activity.id());
        if (first.isPresent()) {
            return first.get().again(call.realm(), content);
        }
        Step step = ask(draft, call);
        if (step instanceof Step.Done done) {
            return write(draft, activity, content, done);
        }
        return ((Step.Unheard) step).outcome();
    }

    private static Step ask(RealmDraft draft, Call call) {
        BroughtScene scene = new BroughtScene(draft);
        call.activity().parties().values().forEach(scene::bring);
        for (int round = 0; round < Decider.MAX_ROUNDS; round++) {
            Step step = call.decider().decide(scene);
            if (!(step instanceof Step.More more)) {
                return step;
            }
            scene.bring(more.needs());
        }
        throw new IllegalStateException("a decider asked for more than " + Decider.MAX_ROUNDS + " times");
    }

    private Outcome write(RealmDraft draft, Activity activity, Digest content, Step.Done done) {
        Outcome outcome = done.outcome().numbered(draft.nextEntry());
        draft.write(
                done.change(),
                outcome,
                new Written.Texts(
                        texts.write(done.change().transaction()),
                        texts.write(outcome),
                        Digest.of(activity.id()),
                        content,
                        done.change().due().stream().map(texts::write).toList()));
        return outcome;
    }

    private RealmDraft draft(RealmName realm) {
        RealmDraft known = drafts.get(realm);
        if (known == null) {
            known = new RealmDraft(realms.of(realm, connection), start);
            drafts.put(realm, known);
        }
        return known;
    }

    /** Whether there is anything to commit. */
    boolean isChanged() {
        return drafts.values().stream().anyMatch(RealmDraft::isChanged);
    }

    /** Writes everything; the caller commits. */
    void write() throws SQLException {
        drafts.values().stream().filter(RealmDraft::isChanged).forEach(flush::add);
        flush.write(connection);
    }

    /** Hands over to cache and realms what is durable now. */
    void committed() {
        start.remember();
        for (RealmDraft draft : drafts.values()) {
            if (draft.isChanged()) {
                draft.committed();
                draft.holders().values().forEach(state -> cache.put(draft.row().number(), state));
            }
        }
    }
}
