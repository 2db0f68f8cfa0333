/**
 * Programs that show the engine at work. Start with {@link dev.levelwright.examples.Main}, which holds them together on
 * one command line.
 */
@NullMarked
package dev.levelwright.examples;

import org.jspecify.annotations.NullMarked;
