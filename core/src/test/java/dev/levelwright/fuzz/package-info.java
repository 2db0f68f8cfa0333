/**
 * Fuzzing: what others wrote, distorted, thousands of times, in search of anything that answers otherwise than its
 * documentation says. Published in the test-jar of the core, for who reads files or texts of others with words of their
 * own.
 *
 * <p>What lives here: {@link dev.levelwright.fuzz.Fuzz} (the search), {@link dev.levelwright.fuzz.Input} (what a target is
 * given), {@link dev.levelwright.fuzz.Distortion} and {@link dev.levelwright.fuzz.Pieces} (how one text becomes another, by
 * its brackets and quotation marks where it has some), {@link dev.levelwright.fuzz.Nasty} (what is put in), {@link
 * dev.levelwright.fuzz.Allocated} (what reading costs). Start with {@code Fuzz}.
 */
@NullMarked
package dev.levelwright.fuzz;

import org.jspecify.annotations.NullMarked;
