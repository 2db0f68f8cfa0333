package dev.levelwright.discord.jda;

import dev.levelwright.Levelwright;
import java.time.Duration;
import net.dv8tion.jda.api.entities.Guild;

/** Lets happen what time makes due in the guilds of this process: a lottery closes, an auction ends. */
final class Ticking {
    private final Levelwright game;
    private final Workshop workshop;
    private final Client client;

    Ticking(Levelwright game, Workshop workshop, Client client) {
        this.game = game;
        this.workshop = workshop;
        this.client = client;
    }

    /** Looks again and again; several processes may, and each thing happens once. */
    void every(Duration time) {
        workshop.every(time, "what is due", () -> client.guilds().forEach(this::runDue));
    }

    private void runDue(Guild guild) {
        var unused = game.in(guild.getId()).runDue();
    }
}
