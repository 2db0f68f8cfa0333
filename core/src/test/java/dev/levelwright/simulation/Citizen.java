package dev.levelwright.simulation;

/** What the model knows of one player, or of the pot. */
final class Citizen implements Cloneable {
    static final String HOME = "Europe/Paris";

    private static final long NEVER = Long.MIN_VALUE;

    boolean born;
    long seen = NEVER;
    long xp;
    long coins;
    long energy = Town.ENERGY;
    long anchor;
    long today;
    long todayOf = NEVER;
    long spokeAt = NEVER;
    long giftOf = NEVER;
    long streakOf = NEVER;
    long streak;
    long streakEnds;
    long misses;
    long gems;
    long level;
    boolean moved;
    String zone = HOME;
    Day day;

    Citizen(long coins) {
        this.coins = coins;
    }

    /** As time has left everything at an instant; nothing was given by then but {@code given}. */
    Citizen at(long instant, long given) {
        Citizen now = copy();
        now.coins += given;
        now.regenerate(instant);
        if (day != null) {
            now.day = day.at(instant, zone);
            now.today = now.day.start() > todayOf ? 0 : today;
            now.streak = now.day.start() > streakEnds ? 0 : streak;
        }
        return now;
    }

    private void regenerate(long instant) {
        while (energy < Town.ENERGY && anchor + Town.STEP_MILLIS <= instant) {
            energy = Math.min(Town.ENERGY, energy + Town.STEP);
            anchor += Town.STEP_MILLIS;
        }
        anchor = energy >= Town.ENERGY ? instant : anchor;
    }

    /** The day now; one begins when something is counted in it for the first time. */
    Day enter(long instant) {
        day = day == null ? Day.around(instant, zone) : day;
        return day;
    }

    /** Whether something is written about it at an instant. */
    void touch(long instant) {
        born = true;
        seen = instant;
    }

    /** Earns XP, and two gems for each level that was never reached before. */
    void earn(long amount) {
        xp += amount;
        while (xp >= total(level + 1)) {
            level++;
            gems += 2;
        }
    }

    private static long total(long levels) {
        long total = 0;
        for (long each = 0; each < levels; each++) {
            total += 100 + 50 * each;
        }
        return total;
    }

    Citizen copy() {
        try {
            return (Citizen) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
