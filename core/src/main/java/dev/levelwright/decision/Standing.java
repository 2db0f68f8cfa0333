package dev.levelwright.decision;

import dev.levelwright.curve.Progress;
import dev.levelwright.ledger.Account;
import java.util.Optional;

/**
 * Where a balance stands after a decision.
 *
 * @param account which balance
 * @param label how people read the asset
 * @param amount the amount now
 * @param track the track on the asset, or empty
 * @param progress level and way to the next one, when a track is on the asset
 */
public record Standing(Account account, String label, long amount, String track, Optional<Progress> progress) {}
