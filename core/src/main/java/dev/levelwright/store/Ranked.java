package dev.levelwright.store;

import dev.levelwright.holder.HolderName;

/**
 * A place on a board.
 *
 * @param rank the place, from 1
 * @param holder who
 * @param amount how much
 * @param risenAt the instant (epoch milliseconds) at which the amount last rose
 */
public record Ranked(long rank, HolderName holder, long amount, long risenAt) {}
