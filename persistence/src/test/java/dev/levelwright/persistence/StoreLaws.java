package dev.levelwright.persistence;

import dev.levelwright.holder.RealmName;
import dev.levelwright.store.Store;

/** What all laws about stores need. */
public interface StoreLaws {
    /** The store under test. */
    Store store();

    /** Closes the store and gives it as the next process would find it. */
    Store reopen();

    /** What the dice of its realms are keyed with. */
    byte[] secret();

    /** A realm of the store. */
    default Play play() {
        return new Play(store(), new RealmName("realm"));
    }
}
