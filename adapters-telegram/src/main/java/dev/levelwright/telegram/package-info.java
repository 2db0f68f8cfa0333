/**
 * The Telegram adapter: a thin layer between Telegram and the core.
 *
 * <p>What lives here: what Telegram sends becomes an activity, and what the engine decides becomes a message. No number of
 * the game lives here. It depends on the core only; the application wires the store and owns the connection to Telegram.
 */
@NullMarked
package dev.levelwright.telegram;

import org.jspecify.annotations.NullMarked;
