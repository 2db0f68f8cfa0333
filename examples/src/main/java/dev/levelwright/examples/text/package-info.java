/**
 * Text on a terminal: {@link dev.levelwright.examples.text.TextTable}s with aligned columns, and the {@link
 * dev.levelwright.examples.text.Style} that says whether there are colours. Knows nothing of games.
 */
@NullMarked
package dev.levelwright.examples.text;

import org.jspecify.annotations.NullMarked;
