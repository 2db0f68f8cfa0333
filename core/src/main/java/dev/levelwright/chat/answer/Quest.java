package dev.levelwright.chat.answer;

import dev.levelwright.asset.Asset;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * An asset that rewards at thresholds.
 *
 * @param asset what is counted
 * @param steps the thresholds, each with the distance of further ones above it, 0 for none
 */
record Quest(Asset asset, NavigableMap<Long, Long> steps) {
    /** The next threshold above {@code amount}; empty when all are reached. */
    Optional<Long> next(long amount) {
        return steps.entrySet().stream()
                .flatMap(step -> next(step.getKey(), step.getValue(), amount).stream())
                .min(Long::compare);
    }

    private static Optional<Long> next(long first, long again, long amount) {
        if (amount < first) {
            return Optional.of(first);
        }
        return again == 0 ? Optional.empty() : Optional.of(first + ((amount - first) / again + 1) * again);
    }
}
