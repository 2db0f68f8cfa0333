package dev.levelwright.loot;

/** Where draws come from: the dice of an activity, a journal that replays them, or a test that tries them all. */
@FunctionalInterface
public interface Picker {
    /**
     * Picks a whole number, each as likely as any other.
     *
     * @param least the least number, included; always 0 when a loot table asks
     * @param greatest the greatest number, included; at most 2^53-2 when a loot table asks
     */
    long between(long least, long greatest);
}
