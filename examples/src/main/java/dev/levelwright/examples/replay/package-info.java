/**
 * Replays what a community wrote, through a rulebook, into a store: {@code replay INPUT --rulebook FILE}. Start with
 * {@link dev.levelwright.examples.replay.Replay}, the loop; {@link dev.levelwright.examples.replay.ReplayCommand} is
 * the command line around it. Inputs are read in {@code input}; a finished database is asked in {@code ask}.
 */
@NullMarked
package dev.levelwright.examples.replay;

import org.jspecify.annotations.NullMarked;
