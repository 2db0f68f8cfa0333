package dev.levelwright.holder;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.time.Frame;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision writes about one holder: new values only, so that applying it needs no arithmetic.
 *
 * @param holder whom it concerns; a holder that was not born is born by it
 * @param seenAt the instant (epoch milliseconds) that the holder has seen from now on
 * @param balances the balances that changed, as they are now
 * @param traits the traits that changed, as they are now; an empty value removes the trait
 * @param frames the windows that moved on
 */
public record HoldingsChange(
        HolderName holder,
        long seenAt,
        Map<BalanceName, Balance> balances,
        Map<String, Optional<String>> traits,
        Map<String, Frame> frames) {}
