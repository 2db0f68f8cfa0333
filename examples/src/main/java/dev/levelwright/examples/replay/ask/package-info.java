/**
 * Questions to a finished database: {@code rank}, {@code top}, {@code explain}, {@code journal}, {@code supply}, {@code verify}. Start with {@link
 * dev.levelwright.examples.replay.ask.AskOptions}, which opens it as the latest replay left it.
 */
@NullMarked
package dev.levelwright.examples.replay.ask;

import org.jspecify.annotations.NullMarked;
