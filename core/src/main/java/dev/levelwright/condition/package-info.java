/**
 * What a rule asks before it acts: the conditions that ship.
 *
 * <p>What lives here: conditions on the activity ({@link dev.levelwright.condition.FactIs}, {@link
 * dev.levelwright.condition.Trusted}, {@link dev.levelwright.condition.OnDays}), on who takes part ({@link
 * dev.levelwright.condition.Same}, {@link dev.levelwright.condition.NotSame}, {@link
 * dev.levelwright.condition.Owns}), on what they have ({@link dev.levelwright.condition.Holds}, {@link
 * dev.levelwright.condition.AtLevel}, {@link dev.levelwright.condition.Unlocked}, {@link
 * dev.levelwright.condition.TraitIs}), on other conditions ({@link dev.levelwright.condition.AnyOf}, {@link
 * dev.levelwright.condition.AllOf}, {@link dev.levelwright.condition.Not}), and {@link
 * dev.levelwright.condition.Conditions} (their registration, where the words of the rulebook stand).
 *
 * <p>Who may import it: the entry point and authors of rulebooks. It imports {@code quantity}, {@code mechanic} and
 * what stands before them.
 *
 * <p>Where to start reading: {@code Conditions}, then {@code FactIs}.
 */
@NullMarked
package dev.levelwright.condition;

import org.jspecify.annotations.NullMarked;
