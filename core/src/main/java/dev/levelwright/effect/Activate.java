package dev.levelwright.effect;

/** Whether a unit becomes its new owner's active one. */
public enum Activate {
    /** It does not. */
    NEVER,
    /** It does when the owner has none. */
    IF_NONE,
    /** It does. */
    ALWAYS
}
