package dev.levelwright.asset;

/** What a {@link Measure} may look at: the holder whose balance is measured, and the realm's settings. */
public interface Bearing {
    /** The level on the track named {@code name}, or the amount of the asset of that name. */
    long standing(String name);

    /** The value of the setting {@code name} in this realm. */
    long setting(String name);

    /** The number in field {@code field} of the catalogue entry that the holder was made from, 0 without one. */
    long entry(String field);
}
