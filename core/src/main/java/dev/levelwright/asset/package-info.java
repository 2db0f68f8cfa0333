/**
 * Assets: what is counted, under which policies it is held, and how much of it somebody has.
 *
 * <p>What lives here: {@link dev.levelwright.asset.Asset} with its builder, the policies it is made of ({@link
 * dev.levelwright.asset.Measure}, {@link dev.levelwright.asset.Overflow}, {@link dev.levelwright.asset.Regeneration},
 * {@link dev.levelwright.asset.Lapse}), what a policy may look at ({@link dev.levelwright.asset.Bearing}), {@link
 * dev.levelwright.asset.Balance} and {@link dev.levelwright.asset.BalanceName}, and {@link
 * dev.levelwright.asset.AssetForms} (how all of it is written in rulebooks). Nothing here makes time pass: that is the
 * engine's.
 *
 * <p>Who may import it: every package from {@code curve} on. It imports {@code math} and {@code form}.
 *
 * <p>Where to start reading: {@code Asset}.
 */
@NullMarked
package dev.levelwright.asset;

import org.jspecify.annotations.NullMarked;
