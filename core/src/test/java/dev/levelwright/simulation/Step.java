package dev.levelwright.simulation;

import dev.levelwright.activity.Activity;
import dev.levelwright.holder.RealmName;
import dev.levelwright.rule.Chronicle;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * One step of a simulation. All of them can be carried out whatever happened before, so that leaving some out gives a
 * simulation again.
 */
sealed interface Step {
    /** Somebody hands an activity in at a process, for the first time or again. */
    record Happen(int process, RealmName realm, Activity activity) implements Step {
        @Override
        public String toString() {
            return "process " + process + ", " + realm + ": " + told(activity);
        }
    }

    /** Somebody hands several in that belong together. */
    record Together(int process, RealmName realm, List<Activity> activities) implements Step {
        public Together {
            activities = List.copyOf(activities);
        }

        @Override
        public String toString() {
            return "process " + process + ", " + realm + ", together: "
                    + String.join("; ", activities.stream().map(Step::told).toList());
        }
    }

    /** Somebody wants an activity taken back. */
    record Reverse(int process, RealmName realm, String activity, Instant at) implements Step {
        @Override
        public String toString() {
            return "process " + process + ", " + realm + ": reverse " + activity + " at " + at;
        }
    }

    /** A process does the next bit of its work, several times. */
    record Turn(int process, int times) implements Step {
        @Override
        public String toString() {
            return "process " + process + " works on" + (times > 1 ? ", " + times + " bits" : "");
        }
    }

    /** The next commit of a process will fail. */
    record Arm(int process, Fault fault) implements Step {
        @Override
        public String toString() {
            return "process " + process + " will meet " + fault;
        }
    }

    /** A process ends and another one begins in its place. */
    record Restart(int process) implements Step {
        @Override
        public String toString() {
            return "process " + process + " ends and begins again";
        }
    }

    /** Everybody who has no answer hands the same in again at a process. */
    record Retry(int process) implements Step {
        @Override
        public String toString() {
            return "who has no answer asks process " + process + " again";
        }
    }

    /** The clock of a process is set. */
    record Clock(int process, Instant now) implements Step {
        @Override
        public String toString() {
            return "process " + process + ": the clock says " + now;
        }
    }

    /** A process runs what is due. */
    record RunDue(int process, RealmName realm) implements Step {
        @Override
        public String toString() {
            return "process " + process + ", " + realm + ": run what is due";
        }
    }

    /** A process publishes; perhaps another one publishes the same in the middle of it. */
    record Publish(int process, RealmName realm, Chronicle.Entry entry, boolean twice) implements Step {
        @Override
        public String toString() {
            return "process " + process + ", " + realm + ": publish " + what() + (twice ? ", as another one does" : "");
        }

        private String what() {
            String when = " from " + Instant.ofEpochMilli(entry.from());
            if (entry instanceof Chronicle.Version version) {
                return "a version of rulebook " + version.rulebook().name() + when;
            }
            return entry + when;
        }
    }

    /** A process gives everybody coins; perhaps another one gives the same in the middle of it. */
    record Give(int process, RealmName realm, String id, String asset, long amount, boolean newcomers, boolean twice)
            implements Step {
        @Override
        public String toString() {
            return "process " + process + ", " + realm + ": give everybody " + amount + " " + asset + " as " + id
                    + (newcomers ? ", newcomers too" : "") + (twice ? ", as another one does" : "");
        }
    }

    private static String told(Activity activity) {
        StringBuilder text = new StringBuilder(activity.id() + " = " + activity.type());
        new TreeMap<>(activity.parties())
                .forEach((role, holder) ->
                        text.append(' ').append(role).append(' ').append(holder));
        new TreeMap<>(activity.facts())
                .forEach((name, fact) ->
                        text.append(' ').append(name).append('=').append(fact));
        return text.append(" at ").append(Instant.ofEpochMilli(activity.at())).toString();
    }
}
