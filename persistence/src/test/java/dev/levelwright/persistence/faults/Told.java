package dev.levelwright.persistence.faults;

import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.RealmName;

/**
 * What one caller was told, as one line of text.
 *
 * @param team the process or the round that the caller belongs to
 * @param caller which caller of the team
 * @param turn the caller's how manyth activity it was, from 0
 * @param number the journal's number of it
 * @param replayed whether it had acted before, so that somebody did not know what became of it
 */
record Told(String team, int caller, long turn, long number, boolean replayed) {
    static Told of(String team, int caller, long turn, Outcome outcome) {
        return new Told(team, caller, turn, outcome.number(), outcome.replayed());
    }

    static Told read(String line) {
        String[] parts = line.split(" ", -1);
        return new Told(
                parts[0],
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }

    String line() {
        return String.join(
                " ",
                team,
                Integer.toString(caller),
                Long.toString(turn),
                Long.toString(number),
                Boolean.toString(replayed));
    }

    /** The id of the activity. */
    String id() {
        return id(team, caller, turn);
    }

    RealmName realm() {
        return realm(caller);
    }

    static String id(String team, int caller, long turn) {
        return team + "/" + caller + "/" + turn;
    }

    /** Callers of one team are spread over a few realms. */
    static RealmName realm(int caller) {
        return Books.REALMS.get(caller % Books.REALMS.size());
    }
}
