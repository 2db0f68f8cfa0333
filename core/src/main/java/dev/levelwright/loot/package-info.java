/**
 * Loot: what chance gives, how likely each of it is, and pity.
 *
 * <p>What lives here: {@link dev.levelwright.loot.LootTable} (guaranteed and weighted entries, rolled with or without
 * repeats), {@link dev.levelwright.loot.Weighted} (one entry), {@link dev.levelwright.loot.Pity} (a chance that grows
 * with every miss), {@link dev.levelwright.loot.Picker} (the door through which draws come in), {@link
 * dev.levelwright.loot.Drawing} (what an opening gave), {@link dev.levelwright.loot.Odds} (the exact odds) and {@link
 * dev.levelwright.loot.LootForms} (how tables are written). The package does not know what an entry gives: payloads pass
 * through it, and the rulebook fills in its effects.
 *
 * <p>One class, the wheel, says how likely each entry is at a roll. Drawings and odds both ask it, so they cannot
 * disagree.
 *
 * <p>Who may import it: mechanics, rules and whatever stands after them. It imports {@code math} and,
 * for its notation, {@code form} and {@code asset}.
 *
 * <p>Where to start reading: {@code LootTable}, then {@code Pity}.
 */
@NullMarked
package dev.levelwright.loot;

import org.jspecify.annotations.NullMarked;
