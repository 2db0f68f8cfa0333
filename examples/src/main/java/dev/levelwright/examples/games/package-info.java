/**
 * The games that come with the examples: {@link dev.levelwright.examples.games.Games} is the list of them, each a rulebook
 * beside this package and, where a bot has a face of its own, a few lines around it. No number of a game is written here.
 * Start with Games. May be imported by the command line; imports the library only.
 */
@NullMarked
package dev.levelwright.examples.games;

import org.jspecify.annotations.NullMarked;
