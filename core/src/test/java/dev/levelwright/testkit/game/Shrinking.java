package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.holder.HolderName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Makes a story that breaks something as short and plain as it can: leaves deeds out, gives them to ann, leaves facts out,
 * makes numbers small and times round. Every step still breaks it, so what is left is needed.
 */
final class Shrinking {
    private static final int MOST_PLAYS = 3_000;
    private static final List<Duration> ROUND = List.of(
            Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

    private final Predicate<Story> broken;
    private Story story;
    private int plays;

    private Shrinking(Story story, Predicate<Story> broken) {
        this.story = story;
        this.broken = broken;
    }

    /** The smallest story found, which is {@code story} itself when nothing can be left out of it. */
    static Story smallest(Story story, Predicate<Story> broken) {
        return new Shrinking(story, broken).smallest();
    }

    private Story smallest() {
        Story before;
        do {
            before = story;
            leaveOut();
            simplify();
            hurry();
        } while (!before.equals(story) && plays < MOST_PLAYS);
        return story;
    }

    private void leaveOut() {
        for (int length = Math.max(1, story.activities().size() / 2); length >= 1; length /= 2) {
            for (int from = story.activities().size() - length; from >= 0; from -= length) {
                List<Activity> fewer = new ArrayList<>(story.activities());
                fewer.subList(from, Math.min(fewer.size(), from + length)).clear();
                attempt(fewer);
            }
        }
    }

    private void simplify() {
        for (int at = 0; at < story.activities().size(); at++) {
            for (String fact : List.copyOf(activity(at).facts().keySet())) {
                replace(at, withoutFact(activity(at), fact));
                reduce(at, fact);
            }
            for (String role : List.copyOf(activity(at).parties().keySet())) {
                if (!role.equals(Activity.ACTOR)) {
                    replace(at, withoutParty(activity(at), role));
                }
                name(at, role);
            }
        }
    }

    private void name(int at, String role) {
        for (String plain : List.of("ann", "bob")) {
            HolderName holder = activity(at).parties().get(role);
            if (holder != null && holder.isPlayer() && holder.id().compareTo(plain) > 0) {
                replace(at, activity(at).party(role, HolderName.player(plain)));
            }
        }
    }

    /** Takes as much off a number as can be taken. */
    private void reduce(int at, String fact) {
        if (number(at, fact) > 1 && !replace(at, activity(at).with(fact, 1L))) {
            for (long less = number(at, fact) / 2; less >= 1; less /= 2) {
                long fewer = number(at, fact) - less;
                if (fewer > 1) {
                    replace(at, activity(at).with(fact, fewer));
                }
            }
        }
    }

    private long number(int at, String fact) {
        return activity(at).facts().get(fact) instanceof Fact.Whole whole ? whole.value() : 0;
    }

    /** Lets less time pass before each deed, or a rounder one. */
    private void hurry() {
        for (int at = 0; at < story.activities().size(); at++) {
            long before =
                    at == 0 ? Teller.BEGIN.toEpochMilli() : activity(at - 1).at();
            long gap = activity(at).at() - before;
            for (long shorter : shorter(gap)) {
                if (shorter < gap && attempt(earlier(at, gap - shorter))) {
                    break;
                }
            }
        }
    }

    /** Rounder times, the shortest first; those of the same hour last, for what depends on midnight. */
    private static List<Long> shorter(long gap) {
        List<Long> shorter = new ArrayList<>();
        ROUND.forEach(round -> shorter.add(round.toMillis()));
        long ofDay = gap % Duration.ofDays(1).toMillis();
        for (long time : List.of(ofDay, gap)) {
            shorter.add(time - time % Duration.ofHours(1).toMillis());
            shorter.add(time - time % Duration.ofMinutes(1).toMillis());
            shorter.add(time);
        }
        return shorter;
    }

    private List<Activity> earlier(int from, long millis) {
        List<Activity> moved = new ArrayList<>(story.activities());
        for (int i = from; i < moved.size(); i++) {
            moved.set(i, moved.get(i).at(Instant.ofEpochMilli(moved.get(i).at() - millis)));
        }
        return moved;
    }

    private static Activity withoutFact(Activity activity, String fact) {
        Map<String, Fact> facts = new TreeMap<>(activity.facts());
        facts.remove(fact);
        return new Activity(
                activity.id(),
                activity.type(),
                activity.at(),
                activity.parties(),
                facts,
                activity.context(),
                activity.trusted());
    }

    private static Activity withoutParty(Activity activity, String role) {
        Map<String, HolderName> parties = new TreeMap<>(activity.parties());
        parties.remove(role);
        return new Activity(
                activity.id(),
                activity.type(),
                activity.at(),
                parties,
                activity.facts(),
                activity.context(),
                activity.trusted());
    }

    private Activity activity(int at) {
        return story.activities().get(at);
    }

    private boolean replace(int at, Activity plainer) {
        List<Activity> changed = new ArrayList<>(story.activities());
        return !changed.set(at, plainer).equals(plainer) && attempt(changed);
    }

    private boolean attempt(List<Activity> activities) {
        Story candidate = story.with(activities);
        if (plays++ >= MOST_PLAYS || candidate.equals(story) || !broken.test(candidate)) {
            return false;
        }
        story = candidate;
        return true;
    }
}
