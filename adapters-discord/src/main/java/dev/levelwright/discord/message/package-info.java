/**
 * Replies to messages: what the game says, as Discord's embeds, components and flags, and as the JSON of its API. Pure.
 * Nobody is ever mentioned, whatever a text says. Imports the core only.
 *
 * <p>Start with {@link dev.levelwright.discord.message.DiscordMessage}.
 */
@NullMarked
package dev.levelwright.discord.message;

import org.jspecify.annotations.NullMarked;
