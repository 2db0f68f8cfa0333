package dev.levelwright.discord;

import dev.levelwright.Levelwright;
import dev.levelwright.activity.Activity;
import dev.levelwright.chat.Button;
import dev.levelwright.chat.Chat;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Commands;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Request;
import dev.levelwright.decision.Outcome;
import dev.levelwright.discord.event.Activities;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.InteractionEvent.Kind;
import dev.levelwright.discord.event.InviteEvent;
import dev.levelwright.discord.event.LeaveEvent;
import dev.levelwright.discord.event.MessageEvent;
import dev.levelwright.discord.event.ReactionEvent;
import dev.levelwright.discord.message.DiscordMessage;
import dev.levelwright.discord.message.Responding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A game as Discord sees it, whichever library brings the events: each is told here, and each interaction is answered
 * here. A guild is a realm under its id.
 *
 * <p>Safe for many threads. What the store takes its time for happens on the caller's thread, except where an executor is
 * asked for.
 */
public final class DiscordGame {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordGame.class);
    private static final int MOST_SUGGESTIONS = 25;

    private final Levelwright game;
    private final Chat chat;
    private final Map<String, String> aliases;
    private final Map<String, Command> commands = new ConcurrentHashMap<>();

    /** The game, talking as the settings say. */
    public DiscordGame(Levelwright game, ChatSettings settings) {
        ChatSettings told = settings.withGiven("places", "emoji");
        this.game = game;
        this.chat = new Chat(game, told);
        this.aliases = settings.aliases();
        var unused = know(Commands.of(game.rulebook(), told));
    }

    /** The game. */
    public Levelwright game() {
        return game;
    }

    /** The commands of the game's own rulebook and of those guilds that were asked about, by all their names. */
    public Map<String, Command> commands() {
        return Map.copyOf(commands);
    }

    /** The commands of the rulebook that one guild plays, under their other names too. */
    public List<Command> commands(String guild) {
        return know(chat.commands(guild));
    }

    /** A message was written; completes once what it comes to is durable, with empty when nobody wrote it. */
    public CompletionStage<Optional<Outcome>> happened(MessageEvent event) {
        return submit(event.guild(), Activities.of(event));
    }

    /** Somebody reacted. */
    public CompletionStage<Optional<Outcome>> happened(ReactionEvent event) {
        return submit(event.guild(), Activities.of(event));
    }

    /** Somebody came by an invite. */
    public CompletionStage<Optional<Outcome>> happened(InviteEvent event) {
        return submit(event.guild(), Activities.of(event));
    }

    /** Somebody left. */
    public CompletionStage<Optional<Outcome>> happened(LeaveEvent event) {
        return submit(event.guild(), Activities.of(event));
    }

    /** Presence was reported ({@link dev.levelwright.discord.event.VoiceRooms}), in that order. */
    public void happened(String guild, Collection<Activity> presence) {
        presence.forEach(report ->
                submit(guild, Optional.of(report)).toCompletableFuture().join());
    }

    /** Whether an interaction is one of this game's, and not of the bot that it lives in. */
    public boolean concerns(InteractionEvent event) {
        return event.kind() == Kind.PRESS ? event.name().startsWith(Button.PREFIX) : commands.containsKey(event.name());
    }

    /**
     * Answers a command or a press in Discord's order: acknowledges at once, and decides and replies on the executor.
     *
     * @return whether it was one of this game's; if not, nothing was done
     */
    public boolean answer(InteractionEvent event, Responding responding, Executor executor) {
        if (!concerns(event) || event.kind() == Kind.TYPING) {
            return false;
        }
        boolean press = event.kind() == Kind.PRESS;
        Command command = commands.get(event.name());
        boolean isPrivate = command != null && command.isPrivate();
        if (press) {
            responding.deferEdit();
        } else {
            responding.defer(isPrivate);
        }
        Answering answering = new Answering(responding, press, isPrivate);
        try {
            executor.execute(() -> answering.reply(answer(event)));
        } catch (RejectedExecutionException busy) {
            answering.reply(Optional.of(DiscordMessage.of(Trouble.busy(event.locale()))));
        }
        return true;
    }

    /** What a command or a press comes to, decided here and now; empty when it is not one of this game's. */
    public Optional<DiscordMessage> answer(InteractionEvent event) {
        if (!concerns(event)) {
            return Optional.empty();
        }
        try {
            return request(event).map(chat::answer).map(DiscordMessage::of);
        } catch (RuntimeException failure) {
            LOG.error("interaction {} failed", event.id(), failure);
            Reply sorry = Trouble.failed(event.locale());
            return Optional.of(DiscordMessage.of(sorry));
        }
    }

    /** What could be meant by somebody who is typing an option, at most 25. */
    public List<Option.Choice> suggestions(InteractionEvent event) {
        return event.kind() == Kind.TYPING && concerns(event)
                ? chat.suggestions(event.request(), event.typing()).stream()
                        .limit(MOST_SUGGESTIONS)
                        .toList()
                : List.of();
    }

    private Optional<Request> request(InteractionEvent event) {
        return event.kind() == Kind.PRESS ? chat.pressed(event.name(), event.request()) : Optional.of(event.request());
    }

    private CompletionStage<Optional<Outcome>> submit(String guild, Optional<Activity> activity) {
        return activity.map(one -> game.in(guild).submit(one).<Optional<Outcome>>thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    private List<Command> know(List<Command> known) {
        List<Command> all = new ArrayList<>(known);
        known.forEach(command -> aliases.forEach((alias, of) -> {
            if (of.equals(command.name())) {
                all.add(renamed(command, alias));
            }
        }));
        all.forEach(command -> commands.put(command.name(), command));
        return all;
    }

    private static Command renamed(Command command, String name) {
        return new Command(name, command.description(), command.options(), command.adminOnly(), command.isPrivate());
    }

    /** How the answer to one interaction reaches who is to see it. */
    private record Answering(Responding responding, boolean press, boolean isPrivate) {
        void reply(Optional<DiscordMessage> answer) {
            answer.ifPresent(message -> {
                if (!message.isPrivate() || isPrivate) {
                    responding.show(message);
                } else if (press) {
                    responding.whisper(message);
                } else {
                    responding.whisperInstead(message);
                }
            });
        }
    }
}
