package dev.levelwright.persistence.sql;

import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import dev.levelwright.store.ContentDiffers;

/**
 * What an activity did first.
 *
 * @param content the digest of its content
 * @param outcome its outcome
 */
record Remembered(Digest content, Outcome outcome) {
    /** The outcome again, for an activity with the same content. */
    Outcome again(RealmName realm, Digest sameContent) {
        if (!content.equals(sameContent)) {
            throw new ContentDiffers(realm.id(), outcome.activity());
        }
        return outcome.again();
    }
}
