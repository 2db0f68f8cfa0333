package dev.levelwright.discord.jda;

import dev.levelwright.discord.DiscordGame;
import dev.levelwright.discord.event.MessageEvent;
import java.util.concurrent.CompletionStage;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages and reactions of people. */
final class Earning extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(LevelwrightListener.class);

    private final DiscordGame game;
    private final Workshop workshop;
    private final NameBook names;

    Earning(DiscordGame game, Workshop workshop, NameBook names) {
        this.game = game;
        this.workshop = workshop;
        this.names = names;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        User author = event.getAuthor();
        if (!event.isFromGuild() || event.isWebhookMessage() || author.isBot() || author.isSystem()) {
            return;
        }
        if (event.getMember() != null) {
            names.met(event.getMember());
        }
        MessageEvent message = JdaEvents.of(event);
        String what = "message " + message.id();
        workshop.soon(what, () -> log(what, game.happened(message)));
    }

    @Override
    public void onMessageReactionAdd(MessageReactionAddEvent event) {
        User user = event.getUser();
        boolean ours =
                event.getMessageAuthorIdLong() == event.getJDA().getSelfUser().getIdLong();
        if (!event.isFromGuild() || user == null || user.isBot() || ours || isBot(event)) {
            return;
        }
        JdaEvents.of(event, game.game().now()).ifPresent(reaction -> {
            String what = "reaction to " + reaction.message();
            workshop.soon(what, () -> log(what, game.happened(reaction)));
        });
    }

    /** As far as JDA knows the author. */
    private static boolean isBot(MessageReactionAddEvent event) {
        User author = event.getJDA().getUserById(event.getMessageAuthorIdLong());
        return author != null && author.isBot();
    }

    private static void log(String what, CompletionStage<?> stage) {
        stage.whenComplete((outcome, failure) -> {
            if (failure != null) {
                LOG.error("{} failed", what, failure);
            }
        });
    }
}
