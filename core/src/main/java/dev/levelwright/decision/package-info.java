/**
 * What an activity comes to: {@link dev.levelwright.decision.Decision}, why not ({@link dev.levelwright.decision.Refusal}), how each amount came about ({@link dev.levelwright.decision.Derivation}), what is written ({@link dev.levelwright.decision.Change}), and the {@link dev.levelwright.decision.Outcome} once it is durable. Start with Outcome. Values only: nothing here decides.
 */
@NullMarked
package dev.levelwright.decision;

import org.jspecify.annotations.NullMarked;
