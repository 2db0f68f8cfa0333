package dev.levelwright.discord.jda;

import dev.levelwright.discord.DiscordGame;
import dev.levelwright.discord.command.TypedCommand;
import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.message.Responding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/** Commands and buttons: ours are answered, those of the bot that we live in are not touched. */
final class Talking extends ListenerAdapter {
    private final DiscordGame game;
    private final Workshop workshop;
    private final NameBook names;
    private final Optional<TypedCommand> typed;

    Talking(DiscordGame game, Workshop workshop, NameBook names, Optional<TypedCommand> typed) {
        this.game = game;
        this.workshop = workshop;
        this.names = names;
        this.typed = typed;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (event.isFromGuild() && event.getSubcommandName() == null) {
            answer(JdaEvents.of(event), event);
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (event.isFromGuild()) {
            answer(JdaEvents.of(event), event);
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        if (!event.isFromGuild() || event.getSubcommandName() != null) {
            return;
        }
        InteractionEvent typing = JdaEvents.of(event);
        if (game.concerns(typing)) {
            workshop.soon(
                    "typing " + event.getId(),
                    () -> event.replyChoices(choices(typing)).queue());
        }
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Member author = event.getMember();
        if (typed.isEmpty()
                || author == null
                || event.isWebhookMessage()
                || author.getUser().isBot()) {
            return;
        }
        boolean admin = author.hasPermission(Permission.MANAGE_SERVER);
        Locale locale = Locale.forLanguageTag(event.getGuild().getLocale().getLocale());
        typed.get()
                .in(JdaEvents.of(event), game.commands(), admin, locale)
                .ifPresent(command -> answer(command, new ChannelResponding(event)));
    }

    private void answer(InteractionEvent interaction, IReplyCallback event) {
        if (event.getMember() != null && game.concerns(interaction)) {
            names.met(event.getMember());
            answer(interaction, new JdaResponding(event));
        }
    }

    private void answer(InteractionEvent interaction, Responding responding) {
        game.answer(interaction, responding, work -> {
            if (!workshop.soon("interaction " + interaction.id(), work)) {
                throw new RejectedExecutionException("too much to do");
            }
        });
    }

    private List<Choice> choices(InteractionEvent typing) {
        return game.suggestions(typing).stream().map(JdaCommands::choice).toList();
    }
}
