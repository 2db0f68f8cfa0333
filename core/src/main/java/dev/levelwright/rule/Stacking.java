package dev.levelwright.rule;

/** How the boosts of one group combine; the groups among themselves multiply. */
public enum Stacking {
    /** What each gives beyond one is added: x1.5 and x2 are x2.5. */
    ADD,
    /** They multiply: x1.5 and x2 are x3. */
    MULTIPLY,
    /** The largest alone applies. */
    LARGEST,
    /** The one whose asset rose last alone applies, and is alone used up. */
    NEWEST
}
