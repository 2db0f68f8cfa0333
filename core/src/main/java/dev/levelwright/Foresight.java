package dev.levelwright;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.RealmName;
import dev.levelwright.store.Call;
import dev.levelwright.store.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides without writing: the same deciders on what the store shows, each activity as if it were the only one. */
final class Foresight {
    /** How many activities share a scene. */
    private static final int MOST_TOGETHER = 200;

    private final Levelwright game;
    private final RealmName realm;
    private final Reader reader;

    Foresight(Levelwright game, RealmName realm) {
        this.game = game;
        this.realm = realm;
        this.reader = game.store().reader(realm);
    }

    /** What the activities would come to now, in their order. */
    List<Outcome> of(List<Activity> activities) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < activities.size(); from += MOST_TOGETHER) {
            outcomes.addAll(some(activities.subList(from, Math.min(activities.size(), from + MOST_TOGETHER))));
        }
        return outcomes;
    }

    private List<Outcome> some(List<Activity> activities) {
        Map<Integer, Outcome> known = new LinkedHashMap<>();
        Map<Integer, Call> open = new LinkedHashMap<>();
        Set<Need> needs = new LinkedHashSet<>();
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            Optional<Outcome> first = reader.outcome(activity.id());
            if (first.isPresent()) {
                known.put(i, first.get().again());
            } else {
                open.put(i, game.call(realm, activity));
                activity.parties().values().forEach(party -> needs.add(new Need.Holder(party)));
            }
        }
        decide(open, needs, known);
        return inOrder(known, activities.size());
    }

    private void decide(Map<Integer, Call> open, Set<Need> needs, Map<Integer, Outcome> known) {
        for (int round = 0; round < Decider.MAX_ROUNDS && !open.isEmpty(); round++) {
            Scene scene = reader.scene(Set.copyOf(needs));
            open.entrySet().removeIf(entry -> {
                Step step = entry.getValue().decider().decide(scene);
                if (step instanceof Step.More more) {
                    needs.addAll(more.needs());
                    return false;
                }
                known.put(entry.getKey(), outcome(step));
                return true;
            });
        }
    }

    private static Outcome outcome(Step step) {
        return step instanceof Step.Done done ? done.outcome() : ((Step.Unheard) step).outcome();
    }

    private static List<Outcome> inOrder(Map<Integer, Outcome> known, int count) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(Optional.ofNullable(known.get(i))
                    .orElseThrow(() -> new IllegalStateException(
                            "a decider asked for more than " + Decider.MAX_ROUNDS + " times")));
        }
        return outcomes;
    }
}
