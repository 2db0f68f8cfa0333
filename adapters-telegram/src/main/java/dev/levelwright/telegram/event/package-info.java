/**
 * What Telegram sends: updates become small records, and those become activities. Everything here is pure.
 *
 * <p>What lives here: {@link dev.levelwright.telegram.event.UpdateReader} reads the raw JSON of one update, whoever received
 * it; {@link dev.levelwright.telegram.event.Incoming} is what it may say; {@link
 * dev.levelwright.telegram.event.Activities} makes activities of that, with the ids under which they act once.
 *
 * <p>Who may import it: every other package of the adapter. It imports the core and Jackson's tree. Where to start
 * reading: {@code Incoming}.
 */
@NullMarked
package dev.levelwright.telegram.event;

import org.jspecify.annotations.NullMarked;
