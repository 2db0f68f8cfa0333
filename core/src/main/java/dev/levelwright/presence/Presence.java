package dev.levelwright.presence;

import dev.levelwright.activity.Activity;
import dev.levelwright.engine.Attendance;
import dev.levelwright.holder.HolderName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who is in which voice channel of one realm. Each change gives the activities to submit: for whoever it happened to, and
 * for everybody else in a channel whose number of people it changed. Between changes {@link #stillThere} reports everybody
 * again, every minute or so.
 *
 * <p>Nothing here needs to be kept: after a restart the platform says who is where, and {@link #found} takes it up; the
 * sessions themselves are in the store. For one thread at a time.
 *
 * <pre>{@code
 * presence.moved(Occupant.of("80351110"), Optional.of("lounge"), now).forEach(realm::submit);
 * }</pre>
 */
public final class Presence {
    private final IdleRules rules;
    private final Map<String, Map<String, Occupant>> channels = new TreeMap<>();
    private final Map<String, String> where = new TreeMap<>();

    /** Nobody is anywhere yet. */
    public Presence(IdleRules rules) {
        this.rules = rules;
    }

    /**
     * Somebody has come to a channel, has changed in it (was muted, can be heard again), has gone to another one, or, when
     * {@code channel} is empty, has left.
     *
     * @param at when
     */
    public List<Activity> moved(Occupant occupant, Optional<String> channel, Instant at) {
        Optional<String> from = Optional.ofNullable(where.get(occupant.player()));
        boolean joined = from.isEmpty() && channel.isPresent();
        place(occupant, from, channel);
        List<Activity> reports = new ArrayList<>();
        from.filter(left -> !channel.equals(from)).ifPresent(left -> reports.addAll(everybody(left, at, "")));
        channel.ifPresent(now -> reports.addAll(everybody(now, at, joined ? occupant.player() : "")));
        if (channel.isEmpty() && from.isPresent() && !occupant.bot()) {
            reports.add(report(occupant.player(), Optional.empty(), 0, false, false, at));
        }
        return reports;
    }

    /**
     * The platform says who is in a channel, after a restart or when the connection was made anew: sessions that were open
     * go on, and whoever is no longer there has left.
     */
    public List<Activity> found(String channel, List<Occupant> occupants, Instant at) {
        List<String> gone = channels.getOrDefault(channel, Map.of()).keySet().stream()
                .filter(player ->
                        occupants.stream().noneMatch(one -> one.player().equals(player)))
                .toList();
        gone.forEach(player -> place(Occupant.of(player), Optional.of(channel), Optional.empty()));
        occupants.forEach(
                occupant -> place(occupant, Optional.ofNullable(where.get(occupant.player())), Optional.of(channel)));
        List<Activity> reports = new ArrayList<>(everybody(channel, at, ""));
        gone.forEach(player -> reports.add(report(player, Optional.empty(), 0, false, false, at)));
        return reports;
    }

    /** Everybody who is somewhere, reported again so that their time counts up to now. */
    public List<Activity> stillThere(Instant at) {
        return channels.keySet().stream()
                .flatMap(channel -> everybody(channel, at, "").stream())
                .toList();
    }

    /** Where somebody is, or empty. */
    public Optional<String> channel(String player) {
        return Optional.ofNullable(where.get(player));
    }

    private void place(Occupant occupant, Optional<String> from, Optional<String> to) {
        from.filter(left -> !from.equals(to)).ifPresent(left -> {
            channels.getOrDefault(left, new LinkedHashMap<>()).remove(occupant.player());
            where.remove(occupant.player());
        });
        to.ifPresent(now -> {
            channels.computeIfAbsent(now, name -> new LinkedHashMap<>()).put(occupant.player(), occupant);
            where.put(occupant.player(), now);
        });
    }

    private List<Activity> everybody(String channel, Instant at, String joined) {
        Map<String, Occupant> there = channels.getOrDefault(channel, Map.of());
        long people = there.values().stream()
                .filter(occupant -> rules.counts(occupant, channel))
                .count();
        return there.values().stream()
                .filter(occupant -> !occupant.bot())
                .map(occupant -> report(
                        occupant.player(),
                        Optional.of(channel),
                        people,
                        people >= rules.people() && rules.counts(occupant, channel),
                        occupant.player().equals(joined),
                        at))
                .toList();
    }

    private Activity report(
            String player, Optional<String> channel, long people, boolean counted, boolean joined, Instant at) {
        Attendance attendance = new Attendance(
                HolderName.player(player),
                channel,
                people,
                counted,
                joined,
                rules.longest().toSeconds());
        return attendance.activity("presence:" + player + ":" + at.toEpochMilli() + id(channel, people, counted), at);
    }

    /** Two reports of one millisecond are two if they say different things. */
    private static String id(Optional<String> channel, long people, boolean counted) {
        return ":" + Integer.toHexString(List.of(channel, people, counted).hashCode());
    }
}
