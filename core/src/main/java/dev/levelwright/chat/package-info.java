/**
 * A game that people talk to, whatever the platform: commands, replies, buttons, announcements.
 *
 * <p>What lives here: {@link dev.levelwright.chat.Chat}, which answers a {@link dev.levelwright.chat.Request} with a {@link
 * dev.levelwright.chat.Reply}; {@link dev.levelwright.chat.Commands}, what a rulebook lets people say; {@link
 * dev.levelwright.chat.Markup}, the door through which texts reach a platform and become harmless; the doors {@link
 * dev.levelwright.chat.Names} and {@link dev.levelwright.chat.Avatars}; {@link dev.levelwright.chat.Announcer}, which
 * tells of levels. {@code chat.answer} has what each command answers and is not API; {@code chat.picture} draws.
 *
 * <p>Who may import it: adapters and bots; nothing in the core. It imports whatever it likes of the core.
 *
 * <p>Where to start reading: {@code Chat}, then {@code Reply} and {@code Markup}.
 */
@NullMarked
package dev.levelwright.chat;

import org.jspecify.annotations.NullMarked;
