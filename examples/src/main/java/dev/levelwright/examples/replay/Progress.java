package dev.levelwright.examples.replay;

/** Is told how far a replay is. */
public interface Progress extends AutoCloseable {
    /**
     * So far.
     *
     * @param bytes bytes of the input that were read
     * @param activities activities that are durable
     */
    void at(long bytes, long activities);

    /** No further. */
    @Override
    default void close() {}
}
