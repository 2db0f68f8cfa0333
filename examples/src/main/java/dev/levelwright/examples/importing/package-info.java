/**
 * Imports another bot's file into a realm: {@code import FILE --rulebook FILE}. Start with {@link
 * dev.levelwright.examples.importing.ImportCommand}; everything but the command line is in {@code
 * dev.levelwright.persistence.importing}.
 */
@NullMarked
package dev.levelwright.examples.importing;

import org.jspecify.annotations.NullMarked;
