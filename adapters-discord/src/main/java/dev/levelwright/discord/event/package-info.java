/**
 * Events to activities: what happens in Discord, as small records without any bot library's types, and the activity that
 * each of them is. Pure: the same event is the same activity, whoever delivers it and however often.
 *
 * <p>Any binding may fill the records: the one to JDA here, another library's author, or {@code webhook}, which reads
 * Discord's own JSON. Imports the core only.
 *
 * <p>Start with {@link dev.levelwright.discord.event.Activities}; voice with
 * {@link dev.levelwright.discord.event.VoiceRooms}.
 */
@NullMarked
package dev.levelwright.discord.event;

import org.jspecify.annotations.NullMarked;
