package dev.levelwright.discord.jda;

import dev.levelwright.chat.Announcement;
import dev.levelwright.discord.message.DiscordMessage;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
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
        client.get().ifPresent(jda -> {
            try {
                send(jda, announcement);
            } catch (RuntimeException refused) {
                failed(announcement, refused);
            }
        });
    }

    private static void send(JDA jda, Announcement announcement) {
        MessageCreateData message = JdaMessages.create(DiscordMessage.of(announcement.reply()));
        Announcement.Destination to = announcement.to();
        if (to instanceof Announcement.Private) {
            jda.openPrivateChannelById(announcement.player())
                    .flatMap(channel -> channel.sendMessage(message))
                    .queue(sent -> {}, failure -> failed(announcement, failure));
            return;
        }
        Optional<String> channel = to instanceof Announcement.Fixed fixed
                ? Optional.of(fixed.channel())
                : ((Announcement.Same) to).channel();
        channel.flatMap(id -> channel(jda, announcement.realm(), id))
                .ifPresent(found ->
                        found.sendMessage(message).queue(sent -> {}, failure -> failed(announcement, failure)));
    }

    /** A channel of that guild alone, in which the bot may speak. */
    private static Optional<GuildMessageChannel> channel(JDA jda, String guild, String id) {
        return Optional.ofNullable(jda.getChannelById(GuildMessageChannel.class, id))
                .filter(channel -> channel.getGuild().getId().equals(guild))
                .filter(GuildMessageChannel::canTalk);
    }

    private static void failed(Announcement announcement, Throwable why) {
        LOG.warn("{} was not told of a level: {}", announcement.player(), why.getMessage());
    }
}
