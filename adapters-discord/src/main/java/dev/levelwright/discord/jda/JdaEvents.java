package dev.levelwright.discord.jda;

import dev.levelwright.discord.event.InteractionEvent;
import dev.levelwright.discord.event.InteractionEvent.Kind;
import dev.levelwright.discord.event.Member;
import dev.levelwright.discord.event.MessageEvent;
import dev.levelwright.discord.event.Place;
import dev.levelwright.discord.event.ReactionEvent;
import dev.levelwright.discord.event.VoiceEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.GuildVoiceState;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.attribute.ICategorizableChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.emoji.CustomEmoji;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;

/** JDA's events as ours. Everything here happens in a guild. */
final class JdaEvents {
    private JdaEvents() {}

    static MessageEvent of(MessageReceivedEvent event) {
        Member author = member(event.getAuthor(), event.getMember(), event.isWebhookMessage());
        return new MessageEvent(
                event.getGuild().getId(),
                event.getMessageId(),
                author,
                place(event.getChannel()),
                event.getMessage().getContentRaw());
    }

    /** Empty when Discord did not say whose message it was, or who reacted. */
    static Optional<ReactionEvent> of(MessageReactionAddEvent event, Instant now) {
        User user = event.getUser();
        if (user == null || event.getMessageAuthorIdLong() == 0) {
            return Optional.empty();
        }
        return Optional.of(new ReactionEvent(
                event.getGuild().getId(),
                event.getMessageId(),
                event.getMessageAuthorId(),
                member(user, event.getMember(), false),
                place(event.getChannel()),
                name(event.getEmoji()),
                now));
    }

    static VoiceEvent of(GuildVoiceState state) {
        Channel channel = state.getChannel();
        Channel away = state.getGuild().getAfkChannel();
        return new VoiceEvent(
                state.getGuild().getId(),
                member(state.getMember().getUser(), state.getMember(), false),
                Optional.ofNullable(channel).map(Channel::getId),
                state.isMuted() || state.isSuppressed(),
                state.isDeafened(),
                channel != null && away != null && channel.getId().equals(away.getId()));
    }

    static InteractionEvent of(SlashCommandInteractionEvent event) {
        return of(event, Kind.COMMAND, event.getName(), options(event.getOptions()), "");
    }

    static InteractionEvent of(CommandAutoCompleteInteractionEvent event) {
        String typing = event.getFocusedOption().getName();
        return of(event, Kind.TYPING, event.getName(), options(event.getOptions()), typing);
    }

    static InteractionEvent of(ButtonInteractionEvent event) {
        return of(event, Kind.PRESS, event.getComponentId(), Map.of(), "");
    }

    static Member member(User user, net.dv8tion.jda.api.entities.@Nullable Member member, boolean webhook) {
        List<String> roles = member == null
                ? List.of()
                : member.getRoles().stream().map(Role::getId).toList();
        return new Member(user.getId(), !webhook && !user.isBot() && !user.isSystem(), roles);
    }

    private static InteractionEvent of(
            Interaction event, Kind kind, String name, Map<String, String> options, String typing) {
        net.dv8tion.jda.api.entities.Member member = event.getMember();
        if (member == null || event.getGuild() == null || event.getChannel() == null) {
            throw new IllegalArgumentException("interaction " + event.getId() + " must be in a channel of a guild");
        }
        return new InteractionEvent(
                event.getId(),
                event.getGuild().getId(),
                kind,
                name,
                options,
                typing,
                member(event.getUser(), member, false),
                place(event.getChannel()),
                member.hasPermission(Permission.MANAGE_SERVER),
                Locale.forLanguageTag(event.getUserLocale().getLocale()));
    }

    private static Map<String, String> options(List<OptionMapping> options) {
        Map<String, String> said = new LinkedHashMap<>();
        options.forEach(option -> said.put(option.getName(), option.getAsString()));
        return said;
    }

    private static Place place(Channel channel) {
        if (channel instanceof ThreadChannel thread) {
            Channel parent = thread.getParentChannel();
            return below(Place.channel(parent.getId()).thread(thread.getId()), parent);
        }
        return below(Place.channel(channel.getId()), channel);
    }

    private static Place below(Place place, Channel channel) {
        return channel instanceof ICategorizableChannel in && in.getParentCategoryIdLong() != 0
                ? place.category(Long.toUnsignedString(in.getParentCategoryIdLong()))
                : place;
    }

    private static String name(Emoji emoji) {
        return emoji instanceof CustomEmoji custom ? custom.getId() : emoji.getName();
    }
}
