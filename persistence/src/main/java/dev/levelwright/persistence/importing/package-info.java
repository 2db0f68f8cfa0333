/**
 * What other bots kept, brought into a realm.
 *
 * <p>Start at {@link dev.levelwright.persistence.importing.Export}: it reads a file of MEE6, Amari, Lurkr, Polaris,
 * ExperienceD, Red LevelUp, UnbelievaBoat or an {@code xp.json} ({@link
 * dev.levelwright.persistence.importing.Format}) into {@link dev.levelwright.persistence.importing.Member}s, or refuses
 * it with every place at which something is wrong. {@link dev.levelwright.persistence.importing.Import} brings them into
 * a realm by {@link dev.levelwright.persistence.importing.ImportOptions}, all or none, and says in an {@link
 * dev.levelwright.persistence.importing.ImportReport} what became of everybody. One class per format knows its layout.
 * Applications use it; it uses core and {@code persistence.json}.
 */
@NullMarked
package dev.levelwright.persistence.importing;

import org.jspecify.annotations.NullMarked;
