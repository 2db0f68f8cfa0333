package dev.levelwright.persistence.importing;

/** How one bot lays out its file. */
interface Layout {
    /** Whether a file looks like one of this bot's. */
    boolean fits(Spot root);

    /** Reads it; what is wrong is reported where it stands. */
    void read(Spot root, Gathering into);
}
