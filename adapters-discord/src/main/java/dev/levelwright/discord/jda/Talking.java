package dev.levelwright.discord.jda;

import dev.levelwright.discord.DiscordGame;
import dev.levelwright.discord.event.InteractionEvent;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/** Commands and buttons: ours are answered, those of the bot that we live in are not touched. */
final class Talking extends ListenerAdapter {
    private final DiscordGame game;
    private final Workshop workshop;
    private final NameBook names;

    Talking(DiscordGame game, Workshop workshop, NameBook names) {
        this.game = game;
        this.workshop = workshop;
        this.names = names;
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

    private void answer(InteractionEvent interaction, IReplyCallback event) {
        if (event.getMember() != null && game.concerns(interaction)) {
            names.met(event.getMember());
            game.answer(interaction, new JdaResponding(event), work -> {
                if (!workshop.soon("interaction " + event.getId(), work)) {
                    throw new RejectedExecutionException("too much to do");
                }
            });
        }
    }

    private List<Choice> choices(InteractionEvent typing) {
        return game.suggestions(typing).stream().map(JdaCommands::choice).toList();
    }
}
