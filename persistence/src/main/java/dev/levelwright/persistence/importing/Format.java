package dev.levelwright.persistence.importing;

import java.util.List;
import java.util.Locale;

/** The files of other bots that are understood. */
public enum Format {
    /** A page of MEE6's leaderboard, {@code /api/plugins/levels/leaderboard}; with the way into the level. */
    MEE6,
    /** Amari's leaderboard or its full export. */
    AMARI,
    /** Lurkr's export of levels. */
    LURKR,
    /** Polaris's export; levels follow from the curve in it. */
    POLARIS,
    /** ExperienceD's export; it has no levels. */
    EXPERIENCED,
    /** The backup of LevelUp, a cog of Red; amounts are fractions there and are floored. */
    RED_LEVELUP,
    /** A page of UnbelievaBoat's leaderboard; money, no levels. */
    UNBELIEVABOAT,
    /** The {@code xp.json} of a role-play bot: characters of users, settings beside them; no levels. */
    XP_JSON;

    /** The highest level that is read. */
    static final int MOST_LEVEL = 1_000_000;

    /** The format's name on a command line, such as {@code red-levelup}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of the numbers that such a file may have for each player. */
    public List<String> fields() {
        return switch (this) {
            case MEE6, LURKR -> List.of("xp", "messages");
            case AMARI -> List.of("xp", "weekly-xp");
            case POLARIS, EXPERIENCED, XP_JSON -> List.of("xp");
            case RED_LEVELUP -> List.of("xp", "voice", "messages", "prestige", "stars");
            case UNBELIEVABOAT -> List.of("cash", "bank", "total");
        };
    }

    /** Whether such a file says levels, or how to tell them. */
    public boolean levels() {
        return switch (this) {
            case MEE6, AMARI, LURKR, POLARIS, RED_LEVELUP -> true;
            case EXPERIENCED, UNBELIEVABOAT, XP_JSON -> false;
        };
    }

    Layout layout() {
        return switch (this) {
            case MEE6 -> new Mee6();
            case AMARI -> new Amari();
            case LURKR -> new Lurkr();
            case POLARIS -> new Polaris();
            case EXPERIENCED -> new ExperienceD();
            case RED_LEVELUP -> new RedLevelUp();
            case UNBELIEVABOAT -> new UnbelievaBoat();
            case XP_JSON -> new XpJson();
        };
    }
}
