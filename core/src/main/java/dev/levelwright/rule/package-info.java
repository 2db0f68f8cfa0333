/**
 * The rulebook: a game as data.
 *
 * <p>What lives here: {@link dev.levelwright.rule.Rulebook} and {@link dev.levelwright.rule.Rule} with their builders,
 * what a rule is made of ({@link dev.levelwright.rule.Trigger}, {@link dev.levelwright.rule.Limit}), what stands beside
 * rules ({@link dev.levelwright.rule.Track}, {@link dev.levelwright.rule.Boost} and {@link
 * dev.levelwright.rule.Stacking}, {@link dev.levelwright.rule.Setting}, {@link dev.levelwright.rule.Windows}), {@link
 * dev.levelwright.rule.Chronicle} (which rulebook holds when), and {@link dev.levelwright.rule.RulebookForm} (how a
 * rulebook is written and read). Behind them, for the package alone, is the check that the pieces fit together.
 *
 * <p>Conditions, effects and quantities come in through the doors of {@code mechanic}; nothing here knows those that
 * ship.
 *
 * <p>Who may import it: every package from {@code quantity} on. It imports what stands before it.
 *
 * <p>Where to start reading: {@code Rule}, then {@code Rulebook}.
 */
@NullMarked
package dev.levelwright.rule;

import org.jspecify.annotations.NullMarked;
