/**
 * The doors for mechanics: what a rule may ask, do and count with, and what each of these sees of the world.
 *
 * <p>What lives here: the doors {@link dev.levelwright.mechanic.Condition}, {@link dev.levelwright.mechanic.Effect} and
 * {@link dev.levelwright.mechanic.Quantity}; what they are given, {@link dev.levelwright.mechanic.Situation} (to look
 * at) and {@link dev.levelwright.mechanic.Turn} (to act with); how rules name things ({@link
 * dev.levelwright.mechanic.Party}, {@link dev.levelwright.mechanic.Path}); {@link dev.levelwright.mechanic.References}
 * (where a mechanic says what it names, so that the rulebook can be checked); {@link
 * dev.levelwright.mechanic.Vocabulary} (the registered words).
 *
 * <p>A mechanic of your own is a record that implements a door, a form, and one registration on a vocabulary.
 *
 * <p>Who may import it: {@code rule}, the mechanics that ship, the engine, and authors. It imports what stands before
 * it, down to {@code loot}.
 *
 * <p>Where to start reading: {@code Condition}, then {@code Turn}.
 */
@NullMarked
package dev.levelwright.mechanic;

import org.jspecify.annotations.NullMarked;
