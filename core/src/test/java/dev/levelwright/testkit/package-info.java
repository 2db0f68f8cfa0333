/**
 * For tests of your own: a clock that is set by hand, rulebooks and activities drawn at random, and the laws that every
 * game and every store must keep. Published as the test-jar of the core. Whoever tests a rulebook of their own starts with
 * {@link dev.levelwright.testkit.game.RulebookLaws}, which needs no jqwik.
 *
 * <p>Five lines try the engine's promises on histories that jqwik draws under a rulebook of yours:
 *
 * <pre>{@code
 * class MyGameTest extends dev.levelwright.testkit.Laws {
 *     protected Arbitrary<Rulebook> rulebooks() {
 *         return Arbitraries.just(MyGame.rulebook());
 *     }
 * }
 * }</pre>
 *
 * <p>What lives here: {@link dev.levelwright.testkit.Promises} (each law as a check of one history), {@link
 * dev.levelwright.testkit.Laws} (them as properties), {@link dev.levelwright.testkit.Trial} (an engine over a
 * store, without a clock), {@link dev.levelwright.testkit.SettableClock}, {@link
 * dev.levelwright.testkit.RulebookArbitraries}, {@link dev.levelwright.testkit.ActivityArbitraries} and {@link
 * dev.levelwright.testkit.History} (what they make). Needs jqwik 1.9 and AssertJ. Start with {@code Laws}.
 */
@NullMarked
package dev.levelwright.testkit;

import org.jspecify.annotations.NullMarked;
