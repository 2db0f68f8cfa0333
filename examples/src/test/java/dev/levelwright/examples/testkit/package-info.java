/**
 * A bot author's tests of a rulebook: what the laws say of a market that is broken in several ways, and of the games that
 * come along. {@code docs/testing.md} shows it. Start with {@code BrokenMarketTest}.
 */
@NullMarked
package dev.levelwright.examples.testkit;

import org.jspecify.annotations.NullMarked;
