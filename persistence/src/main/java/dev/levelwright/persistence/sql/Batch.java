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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One transaction for many callers: decides their calls one after the other, and writes what follows all at once. */
final class Batch {
    /** The order of the column of names, in which what is written locks the realms too: two orders would deadlock. */
    private static final Comparator<RealmName> AS_THE_DATABASE_SORTS =
            Comparator.comparing(name -> Start.order(name.id()), Arrays::compareUnsigned);

    private final Connection connection;
    private final Tools tools;
    private final Memory memory;
    private final Start start;
    private final Map<RealmName, RealmDraft> drafts = new LinkedHashMap<>();

    /** A transaction on {@code connection}, over what {@code memory} knows. */
    Batch(Connection connection, Tools tools, Memory memory, Care care) {
        this.connection = connection;
        this.tools = tools;
        this.memory = memory;
        this.start = new Start(connection, tools.statements(), tools.texts(), memory, care != Care.TRUSTING);
    }

    /** Locks realms, in the order in which everybody does, and looks how they are now. */
    void lock(Collection<RealmName> realms) {
        realms.stream()
                .distinct()
                .sorted(AS_THE_DATABASE_SORTS)
                .forEach(name -> begin(tools.realms().lock(connection, name)));
    }

    /** Brings at once what calls will ask for. */
    void bring(List<Call> calls) {
        Map<RealmName, List<Call>> byRealm =
                calls.stream().collect(Collectors.groupingBy(Call::realm, LinkedHashMap::new, Collectors.toList()));
        byRealm.forEach(
                (name, ofRealm) -> tools.dialect().bring(start, draft(name).row(), ofRealm));
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
            Outcome outcome = decide(trial, call);
            if (!outcome.accepted()) {
                requireNew(trial, calls);
                throw new NotTogether(outcome);
            }
            outcomes.add(outcome);
        }
        trial.keep();
        return outcomes;
    }

    /** What is refused writes no keys, so nothing else shows that one of the calls acted before and was decided anew. */
    private void requireNew(RealmDraft draft, List<Call> calls) {
        boolean acted = !start.looksUpKeys()
                && calls.stream()
                        .anyMatch(call ->
                                start.look(draft.row(), call.activity().id()).isPresent());
        if (acted) {
            throw new SqlFailure(new StaleRealm());
        }
    }

    /** Takes in an entry of a realm's chronicle; calls decided from now on see it. */
    Chronicle.Entry publish(RealmName realm, Chronicle.Entry entry) {
        draft(realm).publish(entry, tools.texts().write(entry));
        return entry;
    }

    private Outcome decide(RealmDraft draft, Call call) {
        Activity activity = call.activity();
        Digest content = Digest.of(activity.content());
        Optional<Remembered> first = draft.key(activity.id());
        if (first.isPresent()) {
            return first.get().again(call.realm(), content);
        }
        try {
            Step step = ask(draft, call);
            return step instanceof Step.Done done
                    ? write(draft, activity, content, done)
                    : acted(call, draft, content).orElseGet(() -> unheard(draft, (Step.Unheard) step));
        } catch (SqlFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            return acted(call, draft, content).orElseThrow(() -> failure);
        }
    }

    /** What is written shows by its key whether it acted before; of what is not written the key is looked up after all. */
    private Optional<Outcome> acted(Call call, RealmDraft draft, Digest content) {
        return start.looksUpKeys()
                ? Optional.empty()
                : start.look(draft.row(), call.activity().id()).map(first -> first.again(call.realm(), content));
    }

    private static Outcome unheard(RealmDraft draft, Step.Unheard step) {
        draft.came(step.outcome().activity());
        return step.outcome();
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
                        tools.texts().write(done.change().transaction(), outcome),
                        Digest.of(activity.id()),
                        content,
                        done.change().due().stream().map(tools.texts()::write).toList()));
        return outcome;
    }

    private RealmDraft draft(RealmName realm) {
        RealmDraft known = drafts.get(realm);
        return known != null
                ? known
                : begin(memory.realm(realm).orElseGet(() -> tools.realms().find(connection, realm)));
    }

    private RealmDraft begin(RealmRow row) {
        if (row.written()) {
            memory.refresh(row);
        } else {
            memory.forget(row.name());
        }
        RealmDraft draft = new RealmDraft(row, start);
        drafts.put(row.name(), draft);
        return draft;
    }

    /** Whether there is anything to commit. */
    boolean isChanged() {
        return drafts.values().stream().anyMatch(RealmDraft::isChanged);
    }

    /** What wrote nothing shows nowhere else that its realms were right. */
    void requireSame() throws SQLException {
        for (RealmDraft draft : drafts.values()) {
            if (tools.realms().find(connection, draft.row().name()).version()
                    != draft.row().version()) {
                throw new StaleRealm();
            }
        }
    }

    /** Writes everything; the caller commits. */
    void write() throws SQLException {
        Flush flush = new Flush(tools.statements(), start);
        drafts.values().stream().filter(RealmDraft::isChanged).forEach(flush::add);
        tools.dialect().write(connection, tools.statements(), flush);
    }

    /** Hands over to the memory what is durable now. */
    void committed() {
        start.remember();
        for (RealmDraft draft : drafts.values()) {
            if (draft.isChanged()) {
                RealmRow now = draft.committed();
                memory.committed(now);
                tools.realms().committed(now);
                draft.holders().values().forEach(state -> memory.put(draft.row().number(), state));
            }
        }
    }
}
