package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Decision;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.ledger.TraitPosting;
import java.time.Instant;
import java.util.Optional;

/** Makes of the time between two reports of somebody's presence what rules hear, and keeps the later report. */
final class Attending {
    private static final int SECOND = 1_000;

    private final Draft draft;
    private final Attendance report;
    private final HoldingsDraft player;

    Attending(Draft draft, Attendance report) {
        this.draft = draft;
        this.report = report;
        this.player = draft.of(report.player());
    }

    /** What comes of it; unheard when a later report was there first. */
    Decision decision() {
        long at = draft.activity().at();
        Optional<Kept> before = player.trait(Attendance.TRAIT).flatMap(Kept::parse);
        if (before.filter(kept -> kept.since > at).isPresent()) {
            return new Decision.Unheard();
        }
        Engine.welcome(draft, Attendance.VOICE);
        Optional<Kept> goesOn = before.filter(kept -> !report.joined());
        keep(report.channel().map(channel -> next(channel, goesOn, at)));
        Run run = new Run(draft);
        goesOn.ifPresent(kept -> credit(kept, at, run));
        return new Decision.Accepted(
                draft.tally().trace(), run.refusals(), draft.tally().events());
    }

    private Kept next(String channel, Optional<Kept> before, long at) {
        long rest = before.filter(kept -> kept.counted)
                .map(kept -> (at - kept.since) % SECOND)
                .orElse(0L);
        String session = before.map(kept -> kept.session).orElseGet(() -> Long.toString(at));
        return new Kept(at - rest, report.people(), report.counted(), session, channel);
    }

    private void credit(Kept kept, long at, Run run) {
        long seconds = Math.min((at - kept.since) / SECOND, report.longest());
        if (kept.counted && seconds > 0) {
            Activity voice = Activity.of(Attendance.VOICE, draft.activity().id(), Instant.ofEpochMilli(at))
                    .by(report.player())
                    .with("seconds", seconds)
                    .with("people", kept.people)
                    .with("channel", kept.channel)
                    .with("session", kept.session)
                    .byHost();
            run.play(voice);
            new Progression(draft, run).follow();
        }
    }

    private void keep(Optional<Kept> now) {
        Optional<String> before = player.trait(Attendance.TRAIT);
        Optional<String> after = now.map(Kept::toString);
        if (!before.equals(after)) {
            player.write(Attendance.TRAIT, after);
            draft.tally().add(new TraitPosting(report.player(), Attendance.TRAIT, before, after, Reasons.PRESENCE));
        }
    }

    /** The last report, as the trait keeps it: {@code since people counted session channel}. */
    private record Kept(long since, long people, boolean counted, String session, String channel) {
        private static final int PARTS = 5;

        static Optional<Kept> parse(String text) {
            String[] parts = text.split(" ", PARTS);
            try {
                return parts.length == PARTS
                        ? Optional.of(new Kept(
                                Long.parseLong(parts[0]),
                                Long.parseLong(parts[1]),
                                parts[2].equals("counted"),
                                parts[3],
                                parts[4]))
                        : Optional.empty();
            } catch (NumberFormatException written) {
                return Optional.empty(); // a rule has put something of its own there
            }
        }

        @Override
        public String toString() {
            return since + " " + people + " " + (counted ? "counted" : "idle") + " " + session + " " + channel;
        }
    }
}
