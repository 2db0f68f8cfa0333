package dev.levelwright.discord.jda;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;

/** The JDA that this listener was added to, once it is ready: for what the game begins by itself. */
final class Client extends ListenerAdapter {
    private volatile @Nullable JDA jda;

    @Override
    public void onReady(ReadyEvent event) {
        jda = event.getJDA();
    }

    Optional<JDA> get() {
        return Optional.ofNullable(jda);
    }
}
