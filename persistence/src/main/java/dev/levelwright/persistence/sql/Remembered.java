package dev.levelwright.persistence.sql;

import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.store.ContentDiffers;
import java.security.MessageDigest;

/** What an activity did first: the digest of its content, and its outcome. */
final class Remembered {
    private final byte[] content;
    private final Outcome outcome;

    Remembered(byte[] content, Outcome outcome) {
        this.content = content;
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    /** The outcome again, for an activity with the same content. */
    Outcome again(RealmName realm, byte[] sameContent) {
        if (!MessageDigest.isEqual(content, sameContent)) {
            throw new ContentDiffers(realm.id(), outcome.activity());
        }
        return outcome.again();
    }
}
