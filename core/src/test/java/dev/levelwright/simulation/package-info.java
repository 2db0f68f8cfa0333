/**
 * Deterministic simulation, in the manner of FoundationDB and TigerBeetle: one seed draws players, clocks, schedules and
 * faults, and everything else follows. Published in the test-jar of the core, where the module with the real stores takes
 * the same workload from.
 *
 * <p>What lives here: {@link dev.levelwright.simulation.Plots} and {@link dev.levelwright.simulation.RandomPlots} draw a
 * {@link dev.levelwright.simulation.Plot}, a list of {@link dev.levelwright.simulation.Step}s; {@link
 * dev.levelwright.simulation.World} carries it out, with {@link dev.levelwright.simulation.BotProcess}es whose {@link
 * dev.levelwright.simulation.Session}s share a {@link dev.levelwright.simulation.Disk}; after each step {@link
 * dev.levelwright.simulation.Books}, {@link dev.levelwright.simulation.Callers}, {@link
 * dev.levelwright.simulation.Replay} and {@link dev.levelwright.simulation.TownModel} must agree with what is durable.
 * {@link dev.levelwright.simulation.Shrinker} makes failures short. Start with {@code World}; {@code docs/simulation.md}
 * has the commands.
 */
@NullMarked
package dev.levelwright.simulation;

import org.jspecify.annotations.NullMarked;
