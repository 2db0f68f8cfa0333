package dev.levelwright.discord.event;

import dev.levelwright.activity.Activity;
import dev.levelwright.presence.IdleRules;
import dev.levelwright.presence.Occupant;
import dev.levelwright.presence.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is in which voice channel of which guild: voice states to presence. The only thing that is kept in memory, and
 * Discord tells it again whenever a session begins. Bots are nowhere, and so is who sits in a guild's channel for those
 * who are away.
 *
 * <p>Safe for many threads; what comes out is to be submitted in the order in which it came.
 */
public final class VoiceRooms {
    private final IdleRules rules;
    private final Map<String, Presence> guilds = new TreeMap<>();
    private final Map<String, Set<String>> channels = new TreeMap<>();

    /** Empty rooms. */
    public VoiceRooms(IdleRules rules) {
        this.rules = rules;
    }

    /** What somebody's new state comes to, for them and for those around them. */
    public synchronized List<Activity> changed(VoiceEvent event, Instant at) {
        if (!event.member().person()) {
            return List.of();
        }
        Optional<String> channel = event.present();
        channel.ifPresent(id -> channels(event.guild()).add(id));
        return presence(event.guild()).moved(occupant(event), channel, at);
    }

    /** What it comes to that these are all the states in a guild, as Discord tells them when a session begins. */
    public synchronized List<Activity> found(String guild, Collection<VoiceEvent> states, Instant at) {
        Map<String, List<Occupant>> found = new LinkedHashMap<>();
        channels(guild).forEach(known -> found.put(known, new ArrayList<>()));
        for (VoiceEvent state : states) {
            state.present()
                    .filter(id -> state.member().person())
                    .ifPresent(id ->
                            found.computeIfAbsent(id, any -> new ArrayList<>()).add(occupant(state)));
        }
        channels(guild).addAll(found.keySet());
        List<Activity> reports = new ArrayList<>();
        found.forEach((channel, there) -> reports.addAll(presence(guild).found(channel, there, at)));
        return List.copyOf(reports);
    }

    /** Everybody again, by guild, so that their time counts up to now. */
    public synchronized Map<String, List<Activity>> stillThere(Instant at) {
        Map<String, List<Activity>> reports = new LinkedHashMap<>();
        guilds.forEach((guild, presence) -> reports.put(guild, presence.stillThere(at)));
        return reports;
    }

    /** Knows nothing of a guild any more that the bot was taken out of. */
    public synchronized void forget(String guild) {
        guilds.remove(guild);
        channels.remove(guild);
    }

    private Presence presence(String guild) {
        return guilds.computeIfAbsent(guild, any -> new Presence(rules));
    }

    private Set<String> channels(String guild) {
        return channels.computeIfAbsent(guild, any -> new LinkedHashSet<>());
    }

    private static Occupant occupant(VoiceEvent event) {
        return new Occupant(event.member().id(), event.muted(), event.deafened(), false);
    }
}
