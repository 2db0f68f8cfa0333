/**
 * Exact numbers: amounts, ratios, fractions, ranges and dice.
 *
 * <p>What lives here: {@link dev.levelwright.math.Amounts} (the bound and the named divisions of every amount), {@link
 * dev.levelwright.math.Ratio} (what boosts multiply by), {@link dev.levelwright.math.Fraction} (signed and unbounded,
 * for the coefficients of curves), {@link dev.levelwright.math.Range} and {@link dev.levelwright.math.DiceNotation}
 * (what a rule may grant), {@link dev.levelwright.math.Dice} and {@link dev.levelwright.math.Rolls} (chance without
 * luck: every draw is a function of the realm's secret and of what happened).
 *
 * <p>Who may import it: every package. It imports nothing but the JDK, and uses no floating point.
 *
 * <p>Where to start reading: {@code Amounts}, then {@code Ratio}.
 */
@NullMarked
package dev.levelwright.math;

import org.jspecify.annotations.NullMarked;
