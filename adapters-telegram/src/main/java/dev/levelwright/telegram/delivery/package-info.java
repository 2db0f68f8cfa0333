/**
 * What goes to Telegram, and when it may.
 *
 * <p>What lives here: {@link dev.levelwright.telegram.delivery.Outgoing} is one call of the Bot API, {@link
 * dev.levelwright.telegram.delivery.BotApi} the door through which any library makes it, {@link
 * dev.levelwright.telegram.delivery.Outbox} the queue that keeps to Telegram's limits, {@link
 * dev.levelwright.telegram.delivery.Pace} their arithmetic. A message that cannot be sent never touches what was decided.
 *
 * <p>Who may import it: {@code message} and the root of the adapter. It imports the core's pictures only. Where to start
 * reading: {@code Outgoing}, then {@code Outbox}.
 */
@NullMarked
package dev.levelwright.telegram.delivery;

import org.jspecify.annotations.NullMarked;
