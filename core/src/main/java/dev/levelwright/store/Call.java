package dev.levelwright.store;

import dev.levelwright.activity.Activity;
import dev.levelwright.engine.Decider;
import dev.levelwright.holder.RealmName;

/**
 * An activity that somebody wants decided and made durable.
 *
 * @param realm the realm in which it happened
 * @param activity what happened; its id is the idempotency key
 * @param decider what it does, as a pure function of what the store brings
 */
public record Call(RealmName realm, Activity activity, Decider decider) {}
