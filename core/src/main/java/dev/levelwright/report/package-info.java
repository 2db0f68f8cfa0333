/**
 * What a whole realm's journal tells: {@link dev.levelwright.report.Supply}, how much of an asset there is and where it
 * came from, and {@link dev.levelwright.report.Audit}, whether the journal adds up to what the store shows. Both read the
 * journal once, in pages, and remember holders and reasons, not entries. {@link dev.levelwright.report.OddsSheet} tells
 * what loot gives, {@link dev.levelwright.report.AtCapacity} who sits at a cap now, {@link
 * dev.levelwright.report.PastBoard} who was best in a season that is over, {@link
 * dev.levelwright.report.Lint} what a rulebook probably does not mean. Start with {@code Supply.of(realm)} and
 * {@code Audit.of(realm)}. Stands above the entry point; may be imported by adapters and programs.
 */
@NullMarked
package dev.levelwright.report;

import org.jspecify.annotations.NullMarked;
