package dev.levelwright.examples.replay;

import dev.levelwright.Realm;
import dev.levelwright.holder.HolderName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** All players of a realm about whom anything was written, in code-point order, read page by page. */
final class Players implements Iterable<HolderName> {
    private static final int PAGE = 500;

    private final Realm realm;

    Players(Realm realm) {
        this.realm = realm;
    }

    long count() {
        long count = 0;
        for (Iterator<HolderName> all = iterator(); all.hasNext(); all.next()) {
            count++;
        }
        return count;
    }

    @Override
    public Iterator<HolderName> iterator() {
        return new Pages();
    }

    private final class Pages implements Iterator<HolderName> {
        private final Deque<HolderName> page = new ArrayDeque<>();
        private String after = "";

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                page.addAll(realm.reader().holders(HolderName.PLAYER, after, PAGE));
            }
            return !page.isEmpty();
        }

        @Override
        public HolderName next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no further player");
            }
            HolderName player = page.remove();
            after = player.id();
            return player;
        }
    }
}
