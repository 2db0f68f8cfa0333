/**
 * The laws of your own game in five lines of JUnit: whatever people do, does what you meant hold, and what nobody would
 * mean never happen?
 *
 * <pre>{@code
 * class MyGameTest extends RulebookLaws {
 *     protected Rulebook rulebook() throws Exception {
 *         return Rulebooks.read(Path.of("game.json"));
 *     }
 * }
 * }</pre>
 *
 * <p>Stories are made up from the rulebook itself: its types of activities, the facts and parties that its rules ask for,
 * the units and pools that came to be, habits, days that pass. They come from a seed, the same ones in every run. A law
 * that breaks is shown by the shortest story that could be found, in words.
 *
 * <p>What lives here: {@link dev.levelwright.testkit.game.RulebookLaws}, {@link dev.levelwright.testkit.game.Law} (what
 * holds for every game unless its author says otherwise, and laws of one's own in a line), {@link
 * dev.levelwright.testkit.game.Deed} (what a law looks at). Part of core's test-jar; needs JUnit Jupiter and AssertJ.
 * Start with {@code RulebookLaws}.
 */
@NullMarked
package dev.levelwright.testkit.game;

import org.jspecify.annotations.NullMarked;
