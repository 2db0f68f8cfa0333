package dev.levelwright.curve;

/**
 * Where a total stands on a curve.
 *
 * @param level the level reached
 * @param into what was gathered since that level began
 * @param needed what that level takes in all, so that {@code needed - into} is left; 0 at the last level
 */
public record Progress(int level, long into, long needed) {
    /** Whether there is no further level. */
    public boolean isLast() {
        return needed == 0;
    }

    /** What is left to the next level; 0 at the last level. */
    public long left() {
        return isLast() ? 0 : needed - into;
    }
}
