package dev.levelwright.telegram;

import dev.levelwright.holder.RealmName;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import dev.levelwright.telegram.event.Incoming.Moved;
import dev.levelwright.telegram.event.Place;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Groups that became supergroups: their realms go on under the new number. What is delivered late of the old group still
 * finds the realm, so that it is known to have acted.
 */
final class Moves {
    private static final System.Logger LOG = System.getLogger(Moves.class.getName());

    private final Store store;
    private final Realms realms;
    private final Map<Long, Long> moved = new ConcurrentHashMap<>();

    Moves(Store store, Realms realms) {
        this.store = store;
        this.realms = realms;
    }

    /** The place as it is called now. */
    Place now(Place place) {
        Long to = moved.get(place.chat());
        return to == null ? place : place.in(to);
    }

    /**
     * Telegram tells of a move twice, in the old group and in the new one, and again after a restart.
     *
     * @throws StoreFailure when the store could not say whether it renamed the realm: then nothing was followed
     */
    void follow(Moved move) {
        if (moved.putIfAbsent(move.place().chat(), move.to()) == null) {
            try {
                followNow(move);
            } catch (StoreFailure failure) {
                moved.remove(move.place().chat(), move.to());
                throw failure;
            }
        }
    }

    private void followNow(Moved move) {
        Optional<String> from = realms.at(move.place()).map(Realms.Home::realm);
        Optional<String> to =
                realms.at(new Place(move.to(), Place.Kind.SUPERGROUP, 0)).map(Realms.Home::realm);
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            rename(new RealmName(from.get()), new RealmName(to.get()));
        }
    }

    private void rename(RealmName from, RealmName to) {
        try {
            store.rename(from, to);
        } catch (IllegalArgumentException nothingToRename) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "a group moved, and its realm keeps its name: {0}",
                    nothingToRename.getMessage());
        }
    }
}
