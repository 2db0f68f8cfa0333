package dev.levelwright.persistence.importing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A player as another bot knew them.
 *
 * @param id the platform's name of the player
 * @param name what the file calls them, for reports
 * @param figures the numbers that the file has, by {@link Format#fields() field}, in 0..2^53-1
 * @param rung the level, when the file says it or says how to tell
 * @param characters what they play, each with figures of its own; {@code xp} of the player is their sum then
 * @param zone the player's time zone
 * @param remarks what was rounded or left out, for the report
 */
public record Member(
        String id,
        Optional<String> name,
        SortedMap<String, Long> figures,
        Optional<Rung> rung,
        List<Figure> characters,
        Optional<String> zone,
        List<String> remarks) {
    /** Copies the collections. */
    public Member {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        characters = List.copyOf(characters);
        remarks = List.copyOf(remarks);
    }

    /**
     * A level, and how far into it.
     *
     * @param level the level
     * @param into how far into it; 0 when the file does not say
     * @param needed how much leaving it takes by the other bot's curve, at least 1
     */
    public record Rung(int level, long into, long needed) {}

    /**
     * A character.
     *
     * @param name what it is called
     * @param active whether it is the one played now
     * @param xp its XP
     * @param image the address of its picture
     */
    public record Figure(String name, boolean active, long xp, Optional<String> image) {}
}
