/**
 * Commands as people type them on Telegram, and as Telegram lists them. Everything here is pure.
 *
 * <p>What lives here: {@link dev.levelwright.telegram.command.CommandLine} reads {@code /give@bot @ada "ten coins"}, {@link
 * dev.levelwright.telegram.command.Invocation} makes of its words the options of a command, {@link
 * dev.levelwright.telegram.command.CommandMenu} is the list that Telegram shows.
 *
 * <p>Who may import it: the root of the adapter. It imports {@code event} and {@code delivery}. Where to start reading:
 * {@code CommandLine}.
 */
@NullMarked
package dev.levelwright.telegram.command;

import org.jspecify.annotations.NullMarked;
