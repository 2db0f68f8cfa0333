package dev.levelwright.persistence.importing;

import dev.levelwright.holder.HolderName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of everybody in a file.
 *
 * @param dryRun whether it only says what would be
 * @param written whether it is durable; nothing is when anybody was refused
 * @param assets which asset took which field of the file
 * @param remarks about the whole file
 * @param lines one for each member, in the file's order
 */
public record ImportReport(
        boolean dryRun, boolean written, SortedMap<String, String> assets, List<String> remarks, List<Line> lines) {
    /** Copies the collections. */
    public ImportReport {
        assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
    }

    /** What became of one member. */
    public enum Status {
        /** Amounts changed, or would change. */
        CHANGED,
        /** Everything was so already. */
        UNCHANGED,
        /** This file was imported with these options before; nothing changes again. */
        IMPORTED_BEFORE,
        /** The file has nothing for this member that any asset takes. */
        SKIPPED,
        /** It cannot be taken in; the remarks say why, and nothing at all is written. */
        REFUSED
    }

    /**
     * One member.
     *
     * @param player the platform's name
     * @param name what the file calls them
     * @param status what became of them
     * @param moves the amounts, in the order of assets
     * @param remarks what was rounded, left out or refused
     */
    public record Line(String player, Optional<String> name, Status status, List<Move> moves, List<String> remarks) {
        /** Copies the lists. */
        public Line {
            moves = List.copyOf(moves);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * One amount.
     *
     * @param holder the player, or the unit
     * @param of what the unit is called; empty for the player
     * @param asset the asset
     * @param before how much there was
     * @param after how much there is
     * @param levelBefore the level by the first track over the asset, empty when there is none
     * @param levelAfter the level afterwards
     */
    public record Move(
            HolderName holder,
            String of,
            String asset,
            long before,
            long after,
            OptionalInt levelBefore,
            OptionalInt levelAfter) {}

    /** How many members it came to {@code status} with. */
    public long count(Status status) {
        return lines.stream().filter(line -> line.status() == status).count();
    }

    /** Whether nothing stood in the way. */
    public boolean possible() {
        return count(Status.REFUSED) == 0;
    }
}
