/**
 * How much: the notations of amounts in rules, each a record that reads itself off a turn.
 *
 * <p>What lives here: {@link dev.levelwright.quantity.Constant} ({@code 30}), {@link dev.levelwright.quantity.Drawn}
 * ({@code "15..25"}), {@link dev.levelwright.quantity.Rolled} ({@code "2d6+1"}), {@link
 * dev.levelwright.quantity.Named} ({@code "$amount"}, a fact or a setting), {@link dev.levelwright.quantity.All}
 * ({@code "all"}), {@link dev.levelwright.quantity.Held} ({@code "coins"}, {@code "@lot.price"}), {@link
 * dev.levelwright.quantity.PerLevel}, {@link dev.levelwright.quantity.Above}, {@link
 * dev.levelwright.quantity.Stepped} and {@link dev.levelwright.quantity.Share}, which are built upon others, and {@link
 * dev.levelwright.quantity.Quantities} (their common notation).
 *
 * <p>Who may import it: conditions, effects, the entry point and authors of rulebooks. It imports {@code mechanic} and
 * what stands before it.
 *
 * <p>Where to start reading: {@code Quantities}.
 */
@NullMarked
package dev.levelwright.quantity;

import org.jspecify.annotations.NullMarked;
