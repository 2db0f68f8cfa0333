/**
 * The port to wherever realms live, and a store in memory. Start with {@link dev.levelwright.store.Store}; a backend
 * brings {@link dev.levelwright.engine.Scene}s, runs deciders in a loop and writes {@link
 * dev.levelwright.decision.Change}s. {@link dev.levelwright.store.Simulation} is a realm on paper, which keeps nothing of
 * how it came about. May be imported by the entry point and by backends.
 */
@NullMarked
package dev.levelwright.store;

import org.jspecify.annotations.NullMarked;
