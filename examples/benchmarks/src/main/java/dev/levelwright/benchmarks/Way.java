package dev.levelwright.benchmarks;

/** A way of making one activity durable, by many callers at once. */
interface Way {
    /** One activity; returns once it is durable. */
    void act() throws Exception;
}
