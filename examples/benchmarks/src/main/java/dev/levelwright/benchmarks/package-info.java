/**
 * What a decision, a durable activity and a look at a great board cost, each beside something known in the same run.
 * Compiled by every build, run by hand, never published. Start with
 * {@link dev.levelwright.benchmarks.DecisionBenchmark} (JMH), {@link dev.levelwright.benchmarks.CommitBenchmark} and
 * {@link dev.levelwright.benchmarks.BoardBenchmark}.
 */
@NullMarked
package dev.levelwright.benchmarks;

import org.jspecify.annotations.NullMarked;
