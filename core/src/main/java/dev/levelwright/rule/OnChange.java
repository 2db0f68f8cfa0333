package dev.levelwright.rule;

/**
 * What becomes of levels when a version of the rulebook brings another curve for a track. Amounts and levels cannot both
 * stay as they are; a realm says which matters more to its people.
 *
 * <p>Example: 500 XP are level 5 at 100 a level. A version asks 200 a level from now on.
 */
public enum OnChange {
    /** The amount stays and the level follows from it: 500 XP, level 2. */
    RECOMPUTE,
    /**
     * The level stays, and so does the share of the way to the next one; the amount becomes what they take under the new
     * curve, by a posting: 1,000 XP, level 5. So does the rank on a board of the amount, among those who play on.
     */
    KEEP_LEVEL,
    /**
     * The amount stays, and nobody is below a level that they were rewarded for: 500 XP, level 5, and the next level comes
     * at 1,200 XP. Spending what the track reads takes no level away either; only a restart does.
     */
    NEVER_DEMOTE
}
