package dev.levelwright.effect;

/** Which unit of an owner is active when the active one is gone. */
public enum ThenActive {
    /** None. */
    NONE,
    /** The oldest of the others, none if there is no other. */
    OLDEST_OR_NONE
}
