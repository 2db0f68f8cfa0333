package dev.levelwright;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;

/**
 * An activity that was decided, and what it durably came to.
 *
 * @param realm where
 * @param activity what happened
 * @param outcome what it came to
 */
public record Happened(RealmName realm, Activity activity, Outcome outcome) {}
