package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;
import java.time.Instant;
import java.util.Optional;

/**
 * How somebody is present in a voice channel from an instant on. It travels as an activity of the host's; the engine keeps
 * the last one in the player's trait {@code presence}, so that no session is lost with a process, and makes of the time
 * since then an activity of type {@code voice}, which rules hear with the facts {@code seconds} (whole ones; what is left
 * counts towards the next), {@code people}, {@code channel} and {@code session}.
 *
 * <p>Reported whenever anything changes, and now and then while nothing does: the time is valued as it was spent, and
 * reporting more often comes to the same seconds. A report that is older than the last one changes nothing.
 *
 * @param player who is present
 * @param channel where; empty for who has left
 * @param people how many people are there who count, the player among them
 * @param counted whether the time that begins counts at all: not while idle, alone, muted or away
 * @param joined whether a new session begins, so that nothing before counts
 * @param longest how many seconds a report lets count at most, so that what nobody watched does not count for ever
 */
public record Attendance(
        HolderName player, Optional<String> channel, long people, boolean counted, boolean joined, long longest) {
    /** The type of the activity that reports it. */
    public static final String TYPE = "presence";

    /** The type of the activity that rules hear. */
    public static final String VOICE = "voice";

    /** The trait in which the last report is kept. */
    static final String TRAIT = "presence";

    private static final String CHANNEL = "channel";
    private static final String PEOPLE = "people";
    private static final String COUNTED = "counted";
    private static final String JOINED = "joined";
    private static final String LONGEST = "longest";
    private static final int MAX_CHANNEL = 200;

    public Attendance {
        if (!player.isPlayer()) {
            throw new IllegalArgumentException("only a player is present but this was " + player);
        }
        if (channel.filter(name -> name.isEmpty() || name.length() > MAX_CHANNEL)
                .isPresent()) {
            throw new IllegalArgumentException("channel must have 1 to " + MAX_CHANNEL + " characters but has "
                    + channel.get().length());
        }
        Amounts.check(PEOPLE, people);
        Amounts.check(LONGEST, longest);
    }

    /** The activity that reports it; the same {@code id} never counts twice. */
    public Activity activity(String id, Instant at) {
        Activity report = Activity.of(TYPE, id, at)
                .by(player)
                .given(PEOPLE, people)
                .given(COUNTED, counted)
                .given(JOINED, joined)
                .given(LONGEST, longest)
                .byHost();
        return channel.map(name -> report.given(CHANNEL, name)).orElse(report);
    }

    /** What an activity reports; empty when it is an ordinary one. */
    static Optional<Attendance> of(Activity activity) {
        Optional<HolderName> actor = activity.party(Activity.ACTOR).filter(HolderName::isPlayer);
        boolean reports = activity.trusted()
                && activity.type().equals(TYPE)
                && activity.fact(LONGEST).isPresent()
                && activity.fact(PEOPLE).isPresent();
        return actor.filter(player -> reports)
                .map(player -> new Attendance(
                        player,
                        activity.fact(CHANNEL).map(Fact::toString),
                        whole(activity, PEOPLE),
                        isTrue(activity, COUNTED),
                        isTrue(activity, JOINED),
                        whole(activity, LONGEST)));
    }

    private static long whole(Activity activity, String fact) {
        return activity.fact(fact)
                .filter(Fact.Whole.class::isInstance)
                .map(value -> ((Fact.Whole) value).value())
                .orElse(0L);
    }

    private static boolean isTrue(Activity activity, String fact) {
        return activity.fact(fact).equals(Optional.of(new Fact.Flag(true)));
    }
}
