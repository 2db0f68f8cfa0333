/**
 * Who is present where: joining, muting and leaving become reports from which the engine makes credited intervals.
 *
 * <p>{@link dev.levelwright.presence.Presence} knows who is in which channel of a realm, and gives the activities to submit
 * whenever anything changes. Start there; {@link dev.levelwright.presence.IdleRules} says whose time counts. What is reported is {@link dev.levelwright.engine.Attendance}. May be imported by adapters and applications.
 */
@NullMarked
package dev.levelwright.presence;

import org.jspecify.annotations.NullMarked;
