/**
 * Holders: who has balances and traits, and what they have.
 *
 * <p>What lives here: names ({@link dev.levelwright.holder.HolderName}, {@link dev.levelwright.holder.RealmName}),
 * {@link dev.levelwright.holder.Holdings} (everything that one holder has) and {@link
 * dev.levelwright.holder.HoldingsChange} (what a decision writes of it), traits ({@link
 * dev.levelwright.holder.Traits}, {@link dev.levelwright.holder.TraitType}), what the rulebook declares ({@link
 * dev.levelwright.holder.Kind}, {@link dev.levelwright.holder.Catalogue}) and {@link
 * dev.levelwright.holder.HolderForms} (how that is written).
 *
 * <p>Who may import it: every package from {@code activity} on. It imports {@code asset}, {@code form} and {@code
 * time}.
 *
 * <p>Where to start reading: {@code HolderName}, then {@code Holdings}.
 */
@NullMarked
package dev.levelwright.holder;

import org.jspecify.annotations.NullMarked;
