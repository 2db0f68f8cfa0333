package dev.levelwright.discord.jda;

import dev.levelwright.chat.Announcement;
import dev.levelwright.discord.message.DiscordMessage;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends announcements to where they are to be told. That one fails touches nothing else. */
final class Announcing implements Consumer<Announcement> {
    private static final Logger LOG = LoggerFactory.getLogger(LevelwrightListener.class);

    private final Client client;

    Announcing(Client client) {
        this.client = client;
    }

    @Override
    public void accept(Announcement announcement) {
        MessageCreateData message = JdaMessages.create(DiscordMessage.of(announcement.reply()));
        try {
            if (announcement.to() instanceof Announcement.Private) {
                whisper(announcement, message);
            } else {
                channel(announcement)
                        .ifPresent(channel -> channel.sendMessage(message)
                                .queue(sent -> {}, failure -> failed(announcement, failure)));
            }
        } catch (RuntimeException refused) {
            failed(announcement, refused);
        }
    }

    private void whisper(Announcement announcement, MessageCreateData message) {
        client.any()
                .ifPresent(jda -> jda.openPrivateChannelById(announcement.player())
                        .flatMap(channel -> channel.sendMessage(message))
                        .queue(sent -> {}, failure -> failed(announcement, failure)));
    }

    /** A channel of that guild alone, in which the bot may speak. */
    private Optional<GuildMessageChannel> channel(Announcement announcement) {
        Optional<String> id = announcement.to() instanceof Announcement.Fixed fixed
                ? Optional.of(fixed.channel())
                : ((Announcement.Same) announcement.to()).channel();
        return client.guild(announcement.realm())
                .flatMap(guild -> id.map(in -> guild.getChannelById(GuildMessageChannel.class, in)))
                .filter(GuildMessageChannel::canTalk);
    }

    private static void failed(Announcement announcement, Throwable why) {
        LOG.warn("{} was not told of a level: {}", announcement.player(), why.getMessage());
    }
}
