package dev.levelwright.presence;

import dev.levelwright.math.Amounts;
import java.time.Duration;
import java.util.Set;

/**
 * Whose time in a voice channel counts.
 *
 * @param people how many people who count must be in the channel for anybody's time to count, at least 1
 * @param muted whether the muted count
 * @param deafened whether the deafened count
 * @param away channels in which nobody counts
 * @param longest how long may pass without a report and still count: what nobody watched does not count for ever
 */
public record IdleRules(int people, boolean muted, boolean deafened, Set<String> away, Duration longest) {
    /** Two or more who hear and are heard; ten minutes may pass without a report. */
    public static final IdleRules USUAL = new IdleRules(2, false, false, Set.of(), Duration.ofMinutes(10));

    public IdleRules {
        Amounts.check("people", people, 1, Integer.MAX_VALUE);
        Amounts.check("longest, in seconds,", longest.toSeconds(), 1, Amounts.MAX);
        away = Set.copyOf(away);
    }

    /** The same with {@code channels} in which nobody counts. */
    public IdleRules awayIn(Set<String> channels) {
        return new IdleRules(people, muted, deafened, channels, longest);
    }

    /** Whether somebody counts in a channel, if there are enough of them. */
    boolean counts(Occupant occupant, String channel) {
        return !occupant.bot()
                && (muted || !occupant.muted())
                && (deafened || !occupant.deafened())
                && !away.contains(channel);
    }
}
