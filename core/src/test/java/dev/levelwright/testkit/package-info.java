/**
 * For tests of your own: a clock that is set by hand, rulebooks and activities drawn at random, and the laws that every
 * game and every store must keep. Published as the test-jar of the core.
 *
 * <p>Five lines run all laws on a rulebook of yours:
 *
 * <pre>{@code
 * class MyGameTest extends dev.levelwright.testkit.Laws {
 *     protected Arbitrary<Rulebook> rulebooks() {
 *         return Arbitraries.just(MyGame.rulebook());
 *     }
 * }
 * }</pre>
 *
 * <p>What lives here: {@link dev.levelwright.testkit.Laws}, {@link dev.levelwright.testkit.Trial} (an engine over a
 * store, without a clock), {@link dev.levelwright.testkit.SettableClock}, {@link
 * dev.levelwright.testkit.RulebookArbitraries}, {@link dev.levelwright.testkit.ActivityArbitraries} and {@link
 * dev.levelwright.testkit.History} (what they make). Needs jqwik 1.9 and AssertJ. Start with {@code Laws}.
 */
@NullMarked
package dev.levelwright.testkit;

import org.jspecify.annotations.NullMarked;
