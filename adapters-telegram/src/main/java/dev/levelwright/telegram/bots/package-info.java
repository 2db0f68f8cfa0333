/**
 * The binding to the library TelegramBots, version 10: the only package that knows it. Whoever uses another library leaves
 * it alone, and needs that library not at all.
 *
 * <p>What lives here: {@link dev.levelwright.telegram.bots.PollingConsumer} takes updates from its long polling, {@link
 * dev.levelwright.telegram.bots.TelegramBotsApi} makes calls through its client.
 *
 * <p>Who may import it: bots. It imports everything else of the adapter. Where to start reading: {@code PollingConsumer}.
 */
@NullMarked
package dev.levelwright.telegram.bots;

import org.jspecify.annotations.NullMarked;
