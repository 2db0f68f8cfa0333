package dev.levelwright.store;

import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Where realms live. No caller loads, locks or commits: the store brings the holders that a call names, runs its pure
 * decider, brings more when it asks for more, and writes state, journal and key in one commit. So one and the same
 * decider serves one commit for many callers, a transaction that the host opened, and memory.
 *
 * <p>A backend must hold: the key is looked up in the same transaction that writes it; holders are locked in the order of
 * their numbers, units through their owner; decisions are taken after locking; a call that fails leaves its neighbours
 * alone; nothing is acknowledged before it is durable; what no rule is concerned with writes nothing.
 */
public interface Store extends AutoCloseable {
    /**
     * Decides one activity, once: delivered again with the same content it gives the first outcome, marked as replayed.
     *
     * @return completes once the outcome is durable; fails with {@link ContentDiffers} when the id acted with other
     *     content, and with {@link StoreFailure} when the store cannot say what became of it
     */
    CompletionStage<Outcome> submit(Call call);

    /**
     * Decides one activity as {@link #submit} does, and waits for its outcome. A store may do it on the caller's own thread.
     *
     * @throws ContentDiffers when the id acted with other content
     * @throws StoreFailure when the store cannot say what became of it
     */
    default Outcome act(Call call) {
        try {
            return submit(call).toCompletableFuture().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /**
     * Decides several activities of one realm one after the other and writes them in one commit, all or none.
     *
     * @return the outcomes in order; fails with {@link NotTogether} when one is refused, and then nothing was written
     */
    CompletionStage<List<Outcome>> together(List<Call> calls);

    /** Looks at a realm without changing it. */
    Reader reader(RealmName realm);

    /** The activities that are due at {@code now}, the earliest first; whoever submits one makes it disappear. */
    List<Due> due(RealmName realm, Instant now, int limit);

    /** Writes an entry into the realm's chronicle. */
    void publish(RealmName realm, Chronicle.Entry entry);

    /**
     * Calls a realm by another name from now on, as when a chat moves.
     *
     * @throws IllegalArgumentException when there is no such realm, or one of the new name already
     */
    void rename(RealmName from, RealmName to);

    /** Makes durable what was accepted, and lets go of everything. */
    @Override
    void close();
}
