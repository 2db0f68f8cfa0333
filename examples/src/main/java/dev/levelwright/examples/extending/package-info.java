/**
 * A mechanic of an author's own, through one door: {@link dev.levelwright.examples.extending.Moon} is a condition that no
 * rulebook had before. {@code docs/extending.md} shows what it took. Imports the library only.
 */
@NullMarked
package dev.levelwright.examples.extending;

import org.jspecify.annotations.NullMarked;
