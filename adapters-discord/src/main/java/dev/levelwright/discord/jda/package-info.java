/**
 * The binding to JDA, from 5.6.1 to 6.x: one listener that lives beside the bot's own. The only package that knows JDA,
 * and the only one that has threads.
 *
 * <p>Start with {@link dev.levelwright.discord.jda.LevelwrightListener}.
 */
@NullMarked
package dev.levelwright.discord.jda;

import org.jspecify.annotations.NullMarked;
