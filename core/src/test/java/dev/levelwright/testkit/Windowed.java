package dev.levelwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Balance;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.time.Frame;
import java.util.SortedMap;

/**
 * Where everybody's windows stand before and after an activity.
 *
 * @param at the instant at which it was decided
 */
record Windowed(SortedMap<HolderName, Holdings> before, SortedMap<HolderName, Holdings> after, long at) {
    /** That a window which moved on had ended, and that no limit was refilled in a window which did not. */
    void requireNoneEndedEarly() {
        before.forEach((holder, holdings) -> {
            Holdings now = after.get(holder);
            holdings.frames()
                    .forEach((name, frame) -> requireEnded(frame, now.frames().get(name)));
            if (holdings.frames().equals(now.frames()) && holdings.seenAt() == now.seenAt()) {
                requireNoLimitRefilled(holdings, now);
            }
        });
    }

    private void requireEnded(Frame was, Frame is) {
        if (!was.equals(is)) {
            assertThat(at).isGreaterThanOrEqualTo(was.end());
            assertThat(is.start()).isGreaterThanOrEqualTo(was.end());
        }
    }

    private static void requireNoLimitRefilled(Holdings was, Holdings is) {
        was.forEachBalance((name, balance) -> {
            boolean openedThen = balance.settledAt() == was.seenAt();
            if (openedThen && name.asset().indexOf('/') > 0) {
                assertThat(is.balance(name).map(Balance::amount).orElse(0L))
                        .as("%s of %s", name, was.holder())
                        .isGreaterThanOrEqualTo(balance.amount());
            }
        });
    }
}
