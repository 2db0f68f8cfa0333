/**
 * A game at the terminal: {@code play GAME}. Several people type, one after the other; the clock can be put forward; every
 * activity of the rulebook is a command. Start with PlayCommand, which opens everything, then {@link
 * dev.levelwright.examples.play.Play}, which answers a line with lines and knows no terminal. May be imported by the
 * command line; imports the library, the games and the words on terminals.
 */
@NullMarked
package dev.levelwright.examples.play;

import org.jspecify.annotations.NullMarked;
