package dev.levelwright.examples.miniapp;

import java.util.List;

/**
 * What the page shows of one player. Instants are epoch milliseconds, counted by the game's clock.
 *
 * @param now when it was read
 * @param name the player's name: data, never markup
 * @param purse what the player has, without bars
 * @param panels the player's own bars, if any, then one panel for each unit
 */
public record Card(long now, String name, List<Amount> purse, List<Panel> panels) {
    /**
     * An amount.
     *
     * @param label what it is
     */
    public record Amount(String label, long amount) {}

    /**
     * One holder: the player or a unit.
     *
     * @param name what it is called
     * @param kind what it is: {@code player}, {@code waifu}
     * @param about a word from its catalogue, such as its rarity; empty if there is none
     * @param picture an address, empty if there is none
     * @param active whether it is the one the player plays with
     */
    public record Panel(String name, String kind, String about, String picture, boolean active, List<Gauge> gauges) {}

    /**
     * An amount with a bar.
     *
     * @param label what it is
     * @param title what stands above it, such as {@code level 3}; empty for nothing
     * @param amount how much there was at {@link Card#now}
     * @param of where the bar ends
     * @param steps what time alone will make of it, next first: enough for the minutes until the page asks again
     * @param fullAt when it will have reached the end by time alone, or 0
     */
    public record Gauge(String label, String title, long amount, long of, List<Step> steps, long fullAt) {}

    /** From {@code at} on there will be {@code amount}. */
    public record Step(long at, long amount) {}
}
