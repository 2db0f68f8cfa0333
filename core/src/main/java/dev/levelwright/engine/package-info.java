/**
 * The engine: settle, decide, explain. Pure functions from an activity and a {@link dev.levelwright.engine.Scene} to a
 * {@link dev.levelwright.engine.Step}; no clock, no store, no chance of its own.
 *
 * <p>Start with {@link dev.levelwright.engine.Engine}: it makes a {@code Draft} of the decision, a {@code Run} plays the
 * rules on it through {@code RuleTurn} (the one place where boosts, rooms and postings meet), {@code Progression} follows
 * up levels and thresholds. {@code Edition} is a rulebook made ready once: its {@code Script}s are rules, its {@code Policy}s
 * are assets, with everything looked up that does not depend on the activity. {@code HoldingsDraft} is one holder meanwhile; {@code Settling}, {@code Pace} and
 * {@code Lapsing} are what time does, {@code Frames} where windows stand, {@code Entanglement} what must be written
 * together. {@link dev.levelwright.engine.Intake} is what the host brings along for a player; {@code TakingIn} decides it
 * beside the rules. {@link dev.levelwright.engine.Reversal} is what the host takes back; {@code Reversing} decides it. May be imported by the store, the entry point and what stands above them.
 */
@NullMarked
package dev.levelwright.engine;

import org.jspecify.annotations.NullMarked;
