/**
 * What the game says, as messages of Telegram. Everything here is pure.
 *
 * <p>What lives here: {@link dev.levelwright.telegram.message.Messages} makes calls of a {@link dev.levelwright.chat.Reply},
 * {@link dev.levelwright.telegram.message.Keyboard} its buttons. Every text goes through {@link
 * dev.levelwright.chat.Markup#TELEGRAM}.
 *
 * <p>Who may import it: the root of the adapter. It imports {@code event} and {@code delivery}. Where to start reading:
 * {@code Messages}.
 */
@NullMarked
package dev.levelwright.telegram.message;

import org.jspecify.annotations.NullMarked;
