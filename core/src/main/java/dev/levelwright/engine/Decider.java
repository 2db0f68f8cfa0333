package dev.levelwright.engine;

/**
 * Decides what an activity does, from nothing but a scene: the same scene gives the same step. A store may ask it as
 * often as it likes, inside whatever transaction it likes.
 */
@FunctionalInterface
public interface Decider {
    /** Most times a decider may ask for more in one decision. */
    int MAX_ROUNDS = 200;

    /** Says what is to be written, or what must be brought first. */
    Step decide(Scene scene);
}
