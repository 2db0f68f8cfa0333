package dev.levelwright.discord.jda;

import dev.levelwright.discord.message.DiscordMessage;
import dev.levelwright.discord.message.Responding;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.restaction.WebhookMessageCreateAction;

/** Answers one interaction through JDA, which keeps the order, the limits and the retries. */
final class JdaResponding implements Responding {
    private final IReplyCallback event;

    JdaResponding(IReplyCallback event) {
        this.event = event;
    }

    @Override
    public void defer(boolean isPrivate) {
        event.deferReply(isPrivate).queue();
    }

    @Override
    public void deferEdit() {
        if (event instanceof IMessageEditCallback press) {
            press.deferEdit().queue();
        }
    }

    @Override
    public void show(DiscordMessage message) {
        hook().editOriginal(JdaMessages.edit(message)).queue();
    }

    @Override
    public void whisper(DiscordMessage message) {
        whispering(message).queue();
    }

    @Override
    public void whisperInstead(DiscordMessage message) {
        hook().deleteOriginal().flatMap(gone -> whispering(message)).queue();
    }

    private WebhookMessageCreateAction<Message> whispering(DiscordMessage message) {
        return hook().sendMessage(JdaMessages.create(message)).setEphemeral(true);
    }

    private InteractionHook hook() {
        return event.getHook();
    }
}
