package dev.levelwright.store;

import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.math.Dice;
import dev.levelwright.rule.Chronicle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A store that lives as long as its process: for tests, simulations and trying things out. It holds all laws of a store
 * but durability. One realm decides one activity at a time; realms do not wait for each other.
 */
public final class InMemoryStore implements Store {
    private static final String KNOWN_SECRET = "levelwright in-memory store";

    private final Map<RealmName, RealmMemory> realms = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final byte[] secret;

    /** A store whose dice are keyed with a published secret: repeatable, and foreseeable by anybody. */
    public InMemoryStore() {
        this(KNOWN_SECRET.getBytes(StandardCharsets.UTF_8));
    }

    /** A store whose dice are keyed with {@code secret}, at least 16 bytes. */
    public InMemoryStore(byte[] secret) {
        this.secret = secret.clone();
    }

    @Override
    public CompletionStage<Outcome> submit(Call call) {
        return settled(() -> of(call.realm()).submit(call));
    }

    @Override
    public CompletionStage<List<Outcome>> together(List<Call> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return settled(() -> of(oneRealm(calls)).together(calls));
    }

    @Override
    public Reader reader(RealmName realm) {
        return of(realm);
    }

    @Override
    public List<Due> due(RealmName realm, Instant now, int limit) {
        return of(realm).due(now.toEpochMilli(), limit);
    }

    @Override
    public void publish(RealmName realm, Chronicle.Entry entry) {
        of(realm).publish(entry);
    }

    @Override
    public void rename(RealmName from, RealmName to) {
        RealmMemory realm = realms.get(from);
        if (realm == null || !realm.written()) {
            throw new IllegalArgumentException("there is no realm " + from);
        }
        realms.compute(to, (name, there) -> {
            if (there != null && there.written()) {
                throw new IllegalArgumentException(
                        "realm " + to + " is there already, so " + from + " cannot be called that");
            }
            return realm;
        });
        realms.remove(from, realm);
    }

    @Override
    public void close() {
        realms.clear();
    }

    /** The realm that all of {@code calls} name; an error when they name several. */
    static RealmName oneRealm(List<Call> calls) {
        RealmName realm = calls.get(0).realm();
        for (Call call : calls) {
            if (!call.realm().equals(realm)) {
                throw new IllegalArgumentException("activities that belong together must be of one realm but are of "
                        + realm + " and " + call.realm());
            }
        }
        return realm;
    }

    private RealmMemory of(RealmName realm) {
        return realms.computeIfAbsent(
                realm, name -> new RealmMemory(name, numbers.incrementAndGet(), new Dice(secret)));
    }

    private static <T> CompletionStage<T> settled(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
