/**
 * Commands: what a game understands, as Discord registers it. Pure. Offered for registration one by one, so that the
 * commands of the bot that we live in stay.
 *
 * <p>Start with {@link dev.levelwright.discord.command.CommandJson}.
 */
@NullMarked
package dev.levelwright.discord.command;

import org.jspecify.annotations.NullMarked;
