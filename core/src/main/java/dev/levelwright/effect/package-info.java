/**
 * What a rule does: the effects that ship. Each works only through its turn, which boosts, limits, posts and traces.
 *
 * <p>What lives here: what takes ({@link dev.levelwright.effect.Cost}), what gives ({@link
 * dev.levelwright.effect.Grant}, {@link dev.levelwright.effect.Convert}, {@link dev.levelwright.effect.Roll}), what
 * goes from one to another ({@link dev.levelwright.effect.Move}, {@link dev.levelwright.effect.DepositTo}), what is set
 * ({@link dev.levelwright.effect.Raise}, {@link dev.levelwright.effect.Empty}, {@link
 * dev.levelwright.effect.SetTraits} with {@link dev.levelwright.effect.TraitValue}, {@link
 * dev.levelwright.effect.CreateUnit}, {@link dev.levelwright.effect.CloseUnit}, {@link
 * dev.levelwright.effect.MakeDue}), and {@link dev.levelwright.effect.Effects} (their registration, where the words of
 * the rulebook stand).
 *
 * <p>Who may import it: the entry point and authors of rulebooks. It imports {@code quantity}, {@code mechanic} and
 * what stands before them.
 *
 * <p>Where to start reading: {@code Effects}, then {@code Grant}.
 */
@NullMarked
package dev.levelwright.effect;

import org.jspecify.annotations.NullMarked;
