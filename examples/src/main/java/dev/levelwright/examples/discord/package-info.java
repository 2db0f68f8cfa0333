/** A whole Discord bot: {@link dev.levelwright.examples.discord.DiscordBot} is the one class there is to read. */
@NullMarked
package dev.levelwright.examples.discord;

import org.jspecify.annotations.NullMarked;
