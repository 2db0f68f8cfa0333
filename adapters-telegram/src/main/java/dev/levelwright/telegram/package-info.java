/**
 * The Telegram adapter: a thin layer between Telegram and the core. No number of the game lives here.
 *
 * <p>What lives here: {@link dev.levelwright.telegram.TelegramAdapter}, the wiring, which takes updates and answers
 * them; {@link dev.levelwright.telegram.TelegramSettings}, what an author decides; {@link
 * dev.levelwright.telegram.Webhook}, one way in. The rooms behind it, each importing only earlier ones: {@code event}
 * (updates become activities), {@code delivery} (calls and the pace at which they go out), {@code command} (what people
 * type), {@code message} (what the game says), {@code miniapp} (who looks at a page), and {@code bots}, the binding to
 * the library TelegramBots, which is the other way in.
 *
 * <p>It depends on the core only; the application wires the store and owns the connection to Telegram. Where to start
 * reading: {@code TelegramAdapter.take}.
 */
@NullMarked
package dev.levelwright.telegram;

import org.jspecify.annotations.NullMarked;
