package dev.levelwright.persistence.sql;

import dev.levelwright.form.Spelling;
import dev.levelwright.holder.RealmName;
import java.sql.Connection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The boards that are kept in memory: those whose ranks were asked for last, as many as there is room for. Boards of which
 * there is none here are counted in the database, which says the same, later.
 */
final class Boards {
    /** So often somebody looks again who was overtaken by another who looked. */
    private static final int MOST_LOOKS = 5;

    private final Tables tables;
    private final long most;
    private final Map<Key, Ranks> boards = new LinkedHashMap<>(16, 0.75f, true);

    /** No more boards than have {@code most} holders in sum. */
    Boards(Tables tables, long most) {
        this.tables = tables;
        this.most = most;
    }

    /** Where nothing is kept: within a transaction of the host, which sees what nobody else does. */
    static Boards none(Tables tables) {
        return new Boards(tables, 0);
    }

    /**
     * Looks at a board, with its ranks in memory if there is room for it.
     *
     * @param look gives nothing if its transaction began before one that those ranks have already seen
     */
    <T> T look(Looks looks, RealmName realm, String asset, long since, Look<T> look) {
        Key key = new Key(realm, asset, since);
        for (int i = 0; most > 0 && i < MOST_LOOKS; i++) {
            Optional<T> seen = looks.read(connection -> entered(key, ranks -> look.with(connection, ranks)));
            if (seen.isPresent()) {
                return seen.get();
            }
        }
        forget(key);
        return looks.read(connection -> look.with(connection, Optional.empty())).orElseThrow();
    }

    /** Whether a realm is small enough for its boards to be kept. */
    boolean hasRoomFor(RealmRow realm) {
        return realm.holders() <= most;
    }

    private <T> Optional<T> entered(Key key, Function<Optional<Ranks>, Optional<T>> look) {
        Ranks ranks = of(key);
        if (!ranks.enter()) {
            return look.apply(Optional.empty());
        }
        try {
            return look.apply(Optional.of(ranks));
        } finally {
            ranks.leave();
            trim();
        }
    }

    private synchronized Ranks of(Key key) {
        return boards.computeIfAbsent(key, unknown -> new Ranks(tables, Spelling.write(key.asset), key.since));
    }

    private synchronized void forget(Key key) {
        boards.remove(key);
    }

    /** Who was not asked for longest goes first. */
    private synchronized void trim() {
        long held = boards.values().stream().mapToLong(Ranks::weight).sum();
        Iterator<Ranks> eldest = boards.values().iterator();
        while (held > most && eldest.hasNext()) {
            held -= eldest.next().weight();
            eldest.remove();
        }
    }

    /** A look at a board. */
    interface Look<T> {
        Optional<T> with(Connection connection, Optional<Ranks> ranks);
    }

    private record Key(RealmName realm, String asset, long since) {}
}
