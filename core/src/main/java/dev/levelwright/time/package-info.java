/**
 * Time as arithmetic: windows and their resets, the frozen window of a holder, whole steps of regeneration.
 *
 * <p>What lives here: {@link dev.levelwright.time.Window} (when an allowance falls back: rolling, calendar, season,
 * ever), {@link dev.levelwright.time.Frame} (one holder's current window, frozen against zone changes), {@link
 * dev.levelwright.time.Steps} (what rises or falls in whole steps from an anchor), {@link dev.levelwright.time.Zones}
 * (names of zones, and which time-zone data this is).
 *
 * <p>Instants are epoch milliseconds as {@code long}. Nothing here reads a clock: whoever calls says what time it is.
 *
 * <p>Who may import it: every package but {@code math}. It imports {@code math} only.
 *
 * <p>Where to start reading: {@code Window}, then {@code Frame}.
 */
@NullMarked
package dev.levelwright.time;

import org.jspecify.annotations.NullMarked;
