/**
 * What can be replayed: chat tables, exports of DiscordChatExporter, exports of Telegram Desktop. Start with {@link
 * dev.levelwright.examples.replay.input.Input}, which recognises a file by its content and gives its {@link
 * dev.levelwright.examples.replay.input.Row}s one by one. A row that says that somebody did something carries the
 * activity, ready to be submitted; its id follows from the row alone, so that reading a file again gives the same ids.
 */
@NullMarked
package dev.levelwright.examples.replay.input;

import org.jspecify.annotations.NullMarked;
