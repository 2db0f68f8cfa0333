/**
 * JMH benchmarks: what one decision costs, beside a local Bucket4j bucket in the same run. Compiled by every build, run
 * by hand, never published. Start with {@link dev.levelwright.benchmarks.DecisionBenchmark}.
 */
@NullMarked
package dev.levelwright.benchmarks;

import org.jspecify.annotations.NullMarked;
