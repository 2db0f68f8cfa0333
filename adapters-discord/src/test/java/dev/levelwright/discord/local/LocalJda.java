package dev.levelwright.discord.local;

import java.util.Collection;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;

/** JDA as it joins a {@link LocalDiscord}. */
public final class LocalJda {
    private LocalJda() {}

    /** A builder for a bot with these intents, with a token that is taken. */
    public static JDABuilder builder(LocalDiscord discord, Collection<GatewayIntent> intents) {
        return builder(discord, "token", intents);
    }

    /** A builder for a bot; the token {@code wrong} is refused. */
    public static JDABuilder builder(LocalDiscord discord, String token, Collection<GatewayIntent> intents) {
        return JDABuilder.createDefault(token, intents)
                .disableCache(EnumSet.complementOf(EnumSet.of(CacheFlag.VOICE_STATE)))
                .setRestConfig(new RestConfig().setBaseUrl(discord.restUrl()))
                .setSessionController(new Controller(discord.gatewayUrl()))
                .setCompression(Compression.NONE)
                .setEnableShutdownHook(false);
    }

    /** Sends every session to the local gateway. */
    private static final class Controller extends ConcurrentSessionController {
        private final String gateway;

        private Controller(String gateway) {
            this.gateway = gateway;
        }

        @Override
        public String getGateway() {
            return gateway;
        }
    }
}
