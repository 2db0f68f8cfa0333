/**
 * The Discord adapter: a thin layer between Discord and the core.
 *
 * <p>What lives here: what Discord sends becomes an activity, and what the game says becomes a message. No number of the
 * game lives here. It depends on the core only; the application wires the store and owns the connection to Discord.
 *
 * <ul>
 *   <li>{@code event}: events to activities, pure
 *   <li>{@code message}: replies to messages, pure
 *   <li>{@code command}: commands as Discord registers them, pure
 *   <li>{@code reward}: roles for levels, pure
 *   <li>here: the game as any binding sees it
 *   <li>{@code webhook}: Discord's own JSON, and interactions by HTTP
 *   <li>{@code jda}: the binding to JDA
 * </ul>
 *
 * <p>Each imports only those before it. Start with {@link dev.levelwright.discord.DiscordGame}; a bot on JDA needs only
 * {@link dev.levelwright.discord.jda.LevelwrightListener}.
 */
@NullMarked
package dev.levelwright.discord;

import org.jspecify.annotations.NullMarked;
