package dev.levelwright.discord.jda;

import dev.levelwright.discord.message.DiscordMessage;
import dev.levelwright.discord.message.Responding;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a command that was typed: in its channel, or in private, where Discord knows of no guild and so of no button. */
final class ChannelResponding implements Responding {
    private static final Logger LOG = LoggerFactory.getLogger(LevelwrightListener.class);

    private final MessageReceivedEvent event;
    private boolean isPrivate;

    ChannelResponding(MessageReceivedEvent event) {
        this.event = event;
    }

    @Override
    public void defer(boolean inPrivate) {
        isPrivate = inPrivate;
    }

    @Override
    public void deferEdit() {}

    @Override
    public void show(DiscordMessage message) {
        if (isPrivate) {
            whisper(message);
        } else {
            event.getChannel().sendMessage(JdaMessages.create(message)).queue(sent -> {}, this::failed);
        }
    }

    @Override
    public void whisper(DiscordMessage message) {
        MessageCreateData letter = JdaMessages.create(message.withoutButtons());
        event.getAuthor()
                .openPrivateChannel()
                .flatMap(channel -> channel.sendMessage(letter))
                .queue(sent -> {}, this::failed);
    }

    @Override
    public void whisperInstead(DiscordMessage message) {
        whisper(message);
    }

    private void failed(Throwable why) {
        LOG.warn("the command in message {} was not answered: {}", event.getMessageId(), why.getMessage());
    }
}
