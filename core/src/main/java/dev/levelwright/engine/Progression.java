package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Refused;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Track;
import dev.levelwright.rule.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows when amounts have risen: every level crossed is reported and rewarded, in order, and every threshold that
 * a rule waits for. What follows may make more follow, up to a bound; beyond it the whole activity is refused.
 */
final class Progression {
    /** Most levels and thresholds that one activity may bring about. */
    static final int MAX_STEPS = 1_000;

    private final Draft draft;
    private final Run run;
    private final Map<Account, Long> seen = new HashMap<>();
    private int steps;

    Progression(Draft draft, Run run) {
        this.draft = draft;
        this.run = run;
    }

    /** Plays everything that follows. */
    void follow() {
        boolean more = true;
        while (more) {
            more = false;
            for (HoldingsDraft holdings : draft.holders()) {
                for (BalanceName name : List.copyOf(holdings.changed().keySet())) {
                    more |= levels(holdings, name);
                    more |= thresholds(holdings, name);
                }
            }
        }
    }

    private boolean levels(HoldingsDraft holdings, BalanceName name) {
        boolean any = false;
        boolean climbs = !name.keyed()
                && holdings.asset(name).of().equals(holdings.holder().kind());
        for (Track track : climbs ? draft.era().edition().tracks(name.asset()) : List.<Track>of()) {
            while (rewarded(holdings, track) < holdings.level(track)) {
                levelUp(holdings, track, rewarded(holdings, track) + 1);
                any = true;
            }
        }
        return any;
    }

    /** The highest level rewarded so far: written down, or the level before this decision. */
    static int rewarded(HoldingsDraft holdings, Track track) {
        BalanceName name = BalanceName.of(track.reached());
        if (holdings.changed().containsKey(name)
                || holdings.stored().balance(name).isPresent()) {
            return (int) holdings.now(name).amount();
        }
        return track.curve().levelAt(holdings.ungifted(BalanceName.of(track.asset())));
    }

    private void levelUp(HoldingsDraft holdings, Track track, int level) {
        step(Trigger.levelOn(track.name()));
        holdings.write(BalanceName.of(track.reached()), level);
        draft.tally()
                .events()
                .add(new Event.LevelUp(
                        holdings.holder(),
                        track.name(),
                        level,
                        track.title(level).orElse("")));
        String type = Trigger.levelOn(track.name());
        run.play(derived(holdings, type, "level", level));
    }

    private boolean thresholds(HoldingsDraft holdings, BalanceName name) {
        List<Rule> waiting = draft.era().edition().reaches(name.asset());
        if (waiting.isEmpty() || isClosedWindow(holdings, name)) {
            return false;
        }
        Account account = new Account(holdings.holder(), name);
        long before = seen.getOrDefault(account, holdings.ungifted(name));
        long now = holdings.now(name).amount();
        seen.put(account, now);
        List<Crossing> crossings = new ArrayList<>();
        waiting.forEach(rule -> cross(rule, before, now, crossings));
        crossings.forEach(crossing -> reached(holdings, account, crossing));
        return !crossings.isEmpty();
    }

    /** What a closed window held has risen long ago, whenever it is written down. */
    private static boolean isClosedWindow(HoldingsDraft holdings, BalanceName name) {
        return name.keyed() && holdings.asset(name).keep() > 0;
    }

    private void cross(Rule rule, long before, long now, List<Crossing> crossings) {
        Trigger.Reach reach = (Trigger.Reach) rule.trigger();
        long threshold = reach.amount();
        while (threshold <= now) {
            if (threshold > before) {
                step(rule.id());
                crossings.add(new Crossing(rule, threshold));
            }
            if (reach.again() == 0) {
                return;
            }
            long skipped = Math.max(0, (before - threshold) / reach.again());
            threshold += Math.max(1, skipped) * reach.again();
        }
    }

    private void reached(HoldingsDraft holdings, Account account, Crossing crossing) {
        draft.tally().events().add(new Event.Reached(account, crossing.threshold, crossing.rule.id()));
        run.play(derived(holdings, draft.activity().type(), "reached", crossing.threshold), crossing.rule);
    }

    /** The activity that a level or a threshold is: the cause with the holder as its actor or unit. */
    private Activity derived(HoldingsDraft holdings, String type, String fact, long value) {
        Activity cause = draft.activity();
        HolderName holder = holdings.holder();
        Activity base = new Activity(
                cause.id(), type, cause.at(), cause.parties(), cause.facts(), cause.context(), cause.trusted());
        Activity owned = holdings.owner()
                .map(owner -> base.by(owner.holder()).party(Activity.UNIT, holder))
                .orElseGet(() -> holder.isPlayer() ? base.by(holder) : base.party(holder.kind(), holder));
        return owned.with(fact, value);
    }

    private void step(String what) {
        if (++steps > MAX_STEPS) {
            throw new Refused(new Refusal.TooMuch("", what, MAX_STEPS));
        }
    }

    private record Crossing(Rule rule, long threshold) {}
}
