/**
 * The Discord adapter: a thin layer between Discord and the core.
 *
 * <p>What lives here: what Discord sends becomes an activity, and what the engine decides becomes a message. No number of
 * the game lives here. It depends on the core only; the application wires the store and owns the connection to Discord.
 */
@NullMarked
package dev.levelwright.discord;

import org.jspecify.annotations.NullMarked;
