package dev.levelwright.discord.jda;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** The JDAs that this listener was added to, one for each shard, once they are ready: for what the game begins by itself. */
final class Client extends ListenerAdapter {
    private final List<JDA> shards = new CopyOnWriteArrayList<>();

    @Override
    public void onReady(ReadyEvent event) {
        shards.add(event.getJDA());
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        shards.remove(event.getJDA());
    }

    /** Any of them: for what is about no guild. */
    Optional<JDA> any() {
        return shards.stream().findFirst();
    }

    /** The guild of that id, or empty. */
    Optional<Guild> guild(String id) {
        return shards.stream()
                .map(shard -> shard.getGuildById(id))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** All guilds. */
    List<Guild> guilds() {
        return shards.stream().flatMap(shard -> shard.getGuilds().stream()).toList();
    }

    /** Whether we would hear of it if anything happened in a guild now. */
    boolean hears(String guild) {
        return guild(guild)
                .filter(in -> in.getJDA().getStatus() == JDA.Status.CONNECTED)
                .isPresent();
    }
}
