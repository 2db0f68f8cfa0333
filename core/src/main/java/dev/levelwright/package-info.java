/**
 * The entry point. Start with {@link dev.levelwright.Levelwright}: a game is a rulebook, a store and a clock; {@link
 * dev.levelwright.Realm} and {@link dev.levelwright.Player} are how a bot tells it what happened. This is the only
 * package of the core that reads a clock. {@link dev.levelwright.StandardVocabulary} registers the mechanics that ship;
 * an author adds their own there.
 */
@NullMarked
package dev.levelwright;

import org.jspecify.annotations.NullMarked;
