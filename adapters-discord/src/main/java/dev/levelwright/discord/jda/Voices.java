package dev.levelwright.discord.jda;

import dev.levelwright.activity.Activity;
import dev.levelwright.discord.DiscordGame;
import dev.levelwright.discord.event.VoiceEvent;
import dev.levelwright.discord.event.VoiceRooms;
import dev.levelwright.presence.IdleRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.GuildVoiceState;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.voice.GenericGuildVoiceEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Voice channels: who is where becomes presence, in the order in which it happened. */
final class Voices extends ListenerAdapter {
    private final DiscordGame game;
    private final Workshop workshop;
    private final Client client;
    private final VoiceRooms rooms;

    Voices(DiscordGame game, Workshop workshop, Client client, IdleRules rules) {
        this.game = game;
        this.workshop = workshop;
        this.client = client;
        this.rooms = new VoiceRooms(rules);
    }

    /** Reports everybody again and again, so that their time counts; not while the connection is lost, which may be long. */
    void beat(Duration heartbeat) {
        workshop.every(heartbeat, "voice heartbeat", this::beat);
    }

    private void beat() {
        rooms.stillThere(game.game().now()).forEach((guild, reports) -> {
            if (client.hears(guild)) {
                game.happened(guild, reports);
            }
        });
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        found(event.getGuild());
    }

    /** Discord lost our session: whatever happened meanwhile, this is how things are. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        event.getJDA().getGuilds().forEach(this::found);
    }

    @Override
    public void onGenericGuildVoice(GenericGuildVoiceEvent event) {
        GuildVoiceState state = event.getVoiceState();
        VoiceEvent voice = JdaEvents.of(state);
        Instant now = game.game().now();
        workshop.inOrder("voice of " + voice.member().id(), () -> {
            List<Activity> reports = rooms.changed(voice, now);
            game.happened(voice.guild(), reports);
        });
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        String guild = event.getGuild().getId();
        workshop.inOrder("leaving " + guild, () -> rooms.forget(guild));
    }

    private void found(Guild guild) {
        List<VoiceEvent> states = guild.getVoiceStates().stream()
                .filter(Objects::nonNull)
                .map(JdaEvents::of)
                .toList();
        Instant now = game.game().now();
        workshop.inOrder(
                "voice in " + guild.getId(),
                () -> game.happened(guild.getId(), rooms.found(guild.getId(), states, now)));
    }
}
