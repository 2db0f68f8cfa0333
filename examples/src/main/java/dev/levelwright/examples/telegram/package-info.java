/**
 * A complete bot for Telegram.
 *
 * <p>What lives here: {@link dev.levelwright.examples.telegram.TelegramBot}. Start with it.
 */
@NullMarked
package dev.levelwright.examples.telegram;

import org.jspecify.annotations.NullMarked;
