package dev.levelwright.testkit;

import dev.levelwright.activity.Activity;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened in a realm, in the order of delivery.
 *
 * @param rulebook what the realm plays
 * @param published what was written into its chronicle before anything happened
 * @param activities what happened, each with an id of its own
 */
public record History(Rulebook rulebook, List<Chronicle.Entry> published, List<Activity> activities) {
    public History {
        published = List.copyOf(published);
        activities = List.copyOf(activities);
    }

    /** Every rulebook that is played at some time. */
    public List<Rulebook> rulebooks() {
        return Stream.concat(
                        Stream.of(rulebook),
                        published.stream()
                                .filter(Chronicle.Version.class::isInstance)
                                .map(entry -> ((Chronicle.Version) entry).rulebook()))
                .toList();
    }

    /**
     * Whether nothing was published between the instant at which an activity happened and the one at which it was
     * decided: it acts under what held at its own instant, though its holders have seen a later one.
     */
    public boolean isUnderOneEra(long happened, long decided) {
        return published.stream().noneMatch(entry -> entry.from() > happened && entry.from() <= decided);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("under ").append(rulebook).append('\n');
        published.forEach(entry -> text.append("published ").append(entry).append('\n'));
        activities.forEach(activity -> text.append(activity).append('\n'));
        return text.toString();
    }
}
