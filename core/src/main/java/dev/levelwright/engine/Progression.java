package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Refused;
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
    private Map<Account, Long> seen = Map.of();
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
                for (Cell cell : holdings.changes()) {
                    more |= levels(holdings, cell);
                    more |= thresholds(holdings, cell);
                }
            }
        }
    }

    private boolean levels(HoldingsDraft holdings, Cell cell) {
        boolean any = false;
        boolean climbs = !cell.name().keyed()
                && cell.policy().asset().of().equals(holdings.holder().kind());
        for (Climb climb : climbs ? cell.policy().tracks() : List.<Climb>of()) {
            while (rewarded(holdings, climb) < holdings.level(climb)) {
                levelUp(holdings, climb, rewarded(holdings, climb) + 1);
                any = true;
            }
        }
        return any;
    }

    /** The highest level rewarded so far: written down, or the level before this decision. */
    static int rewarded(HoldingsDraft holdings, Climb climb) {
        BalanceName name = climb.reached();
        if (holdings.isChanged(name) || holdings.stored().balance(name).isPresent()) {
            return (int) holdings.now(name).amount();
        }
        return climb.track().curve().levelAt(holdings.ungifted(climb.amount()));
    }

    private void levelUp(HoldingsDraft holdings, Climb climb, int level) {
        Track track = climb.track();
        step(Trigger.levelOn(track.name()));
        holdings.write(climb.reached(), level);
        draft.tally()
                .add(new Event.LevelUp(
                        holdings.holder(),
                        track.name(),
                        level,
                        track.title(level).orElse("")));
        String type = Trigger.levelOn(track.name());
        run.play(derived(holdings, type, "level", level));
    }

    private boolean thresholds(HoldingsDraft holdings, Cell cell) {
        List<Script> waiting = cell.policy().reaches();
        if (waiting.isEmpty() || isClosedWindow(cell)) {
            return false;
        }
        BalanceName name = cell.name();
        Account account = new Account(holdings.holder(), name);
        long before = seen.getOrDefault(account, holdings.ungifted(name));
        long now = holdings.now(name).amount();
        seen = seen.isEmpty() ? new HashMap<>() : seen;
        seen.put(account, now);
        List<Crossing> crossings = new ArrayList<>();
        waiting.forEach(script -> cross(script, before, now, crossings));
        crossings.forEach(crossing -> reached(holdings, account, crossing));
        return !crossings.isEmpty();
    }

    /** What a closed window held has risen long ago, whenever it is written down. */
    private static boolean isClosedWindow(Cell cell) {
        return cell.name().keyed() && cell.policy().asset().keep() > 0;
    }

    private void cross(Script script, long before, long now, List<Crossing> crossings) {
        Trigger.Reach reach = (Trigger.Reach) script.rule().trigger();
        long threshold = reach.amount();
        while (threshold <= now) {
            if (threshold > before) {
                step(script.rule().id());
                crossings.add(new Crossing(script, threshold));
            }
            if (reach.again() == 0) {
                return;
            }
            long skipped = Math.max(0, (before - threshold) / reach.again());
            threshold += Math.max(1, skipped) * reach.again();
        }
    }

    private void reached(HoldingsDraft holdings, Account account, Crossing crossing) {
        draft.tally()
                .add(new Event.Reached(
                        account, crossing.threshold, crossing.script.rule().id()));
        run.play(derived(holdings, draft.activity().type(), "reached", crossing.threshold), crossing.script);
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

    private record Crossing(Script script, long threshold) {}
}
