package dev.levelwright.examples.games;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The games that come with the examples. A further one is a line here and a rulebook beside the others. */
public final class Games {
    private static final List<Game> ALL = List.of(
            new Game("waifu", "companions with energy, mood and loyalty"),
            new Game("roleplay", "characters that earn by writing"),
            new Game("faye", "summoning, training and trading collectable creatures"),
            new Game("lc", "a server's economy: voice, invites, jackpots, lottery and wagers, in French")
                    .in(Locale.FRENCH)
                    .alias("niveau", "rank")
                    .alias("sac", "bag")
                    .alias("lc", "balance"),
            new Game("mikoshi", "actions with daily limits, levels and badges"));

    private Games() {}

    /** All of them. */
    public static List<Game> all() {
        return ALL;
    }

    /** The game called {@code name}, or empty. */
    public static Optional<Game> named(String name) {
        return ALL.stream().filter(game -> game.name().equals(name)).findFirst();
    }

    /** Their names, for people: {@code waifu, roleplay, mikoshi}. */
    public static String names() {
        return ALL.stream().map(Game::name).collect(Collectors.joining(", "));
    }
}
