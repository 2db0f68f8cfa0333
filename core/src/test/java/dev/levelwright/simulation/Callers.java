package dev.levelwright.simulation;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who hand activities in, and what they were told: the outside of the store, which must never be lied to. */
final class Callers {
    private final Map<Name, Asked> asked = new LinkedHashMap<>();
    private final Disk disk;
    private final Tally tally;
    private long heard;

    Callers(Disk disk, Tally tally) {
        this.disk = disk;
        this.tally = tally;
    }

    /** What an activity is called, and where. */
    record Name(RealmName realm, String activity) {}

    /** What somebody wants to know. */
    static final class Asked {
        private final Name name;
        private final Activity activity;
        private final Set<String> contents = new LinkedHashSet<>();
        private final Set<String> answers = new LinkedHashSet<>();
        private final List<Outcome> told = new ArrayList<>();
        private boolean answered;
        private int times;
        private int seenAnswers;
        private DiskRealm.@Nullable Key seen;
        private int news;

        private Asked(Name name, Activity activity) {
            this.name = name;
            this.activity = activity;
        }

        Name name() {
            return name;
        }

        /** As it was handed in first. */
        Activity activity() {
            return activity;
        }

        /** What was handed in under the name. */
        Set<String> contents() {
            return contents;
        }

        /** The outcomes that must be found again for ever. */
        List<Outcome> told() {
            return told;
        }

        /** What those had asked who were told an outcome. */
        Set<String> answers() {
            return answers;
        }

        /** Whether everything told was found in this key before; from now on it was. */
        @SuppressWarnings("ReferenceEquality") // the very same was looked at before
        boolean isSeen(DiskRealm.@Nullable Key key) {
            boolean same = key != null && key == seen && answers.size() == seenAnswers;
            seen = key;
            seenAnswers = answers.size();
            return same;
        }

        /** How often it was handed in. */
        int times() {
            return times;
        }

        /** How often it was told as something that had just happened. */
        int news() {
            return news;
        }
    }

    /** Takes a note that an activity is handed in. */
    Asked ask(RealmName realm, Activity activity) {
        tally.handedIn();
        Name name = new Name(realm, activity.id());
        Asked one = asked.computeIfAbsent(name, unknown -> new Asked(name, activity));
        one.contents.add(activity.content());
        one.times++;
        return one;
    }

    /**
     * Somebody who handed in {@code content} is told. A process that looks after a lost connection, and finds what it
     * decided itself, takes it for its own; so may another one that was handed the same.
     */
    void hear(Asked one, String content, Outcome outcome) {
        one.answered = true;
        heard++;
        if (outcome.number() > 0) {
            one.answers.add(content);
            tally.acknowledged();
            one.news += outcome.replayed() ? 0 : 1;
            if (one.told.isEmpty()) {
                one.told.add(outcome.again());
            } else {
                Broken.unless(
                        one.told.get(0).equals(outcome.again()),
                        "an outcome that is told again is the first one",
                        one.name,
                        outcome,
                        "was",
                        one.told.get(0));
            }
            int doubts = disk.doubts(one.name.realm(), one.name.activity());
            Broken.unless(one.news <= 1 + doubts, "what happened is told as news once at most", one.name);
        }
    }

    /** Somebody is told of an error that says for sure that nothing was written. */
    void refuse(Asked one) {
        one.answered = true;
    }

    /** How often somebody was told something. */
    long heard() {
        return heard;
    }

    /** Who has heard nothing. */
    List<Asked> unanswered() {
        return asked.values().stream().filter(one -> !one.answered).toList();
    }

    /** Everybody. */
    Iterable<Asked> all() {
        return asked.values();
    }
}
