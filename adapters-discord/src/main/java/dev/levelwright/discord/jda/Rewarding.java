package dev.levelwright.discord.jda;

import dev.levelwright.Happened;
import dev.levelwright.Levelwright;
import dev.levelwright.curve.Progress;
import dev.levelwright.decision.Event;
import dev.levelwright.discord.reward.RoleRewards;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives and takes the roles of levels. That it fails never touches the level. */
final class Rewarding extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(LevelwrightListener.class);

    private final Levelwright game;
    private final Workshop workshop;
    private final Client client;
    private final Map<String, RoleRewards> rewards;

    Rewarding(Levelwright game, Workshop workshop, Client client, Map<String, RoleRewards> rewards) {
        this.game = game;
        this.workshop = workshop;
        this.client = client;
        this.rewards = Map.copyOf(rewards);
    }

    /** Who comes back has their level still, and gets its roles again. */
    @Override
    public void onGuildMemberJoin(GuildMemberJoinEvent event) {
        synchronise(event.getMember());
    }

    /** Looks after the roles of whoever gained a level, or had their amounts changed by hand. */
    void happened(Happened happened) {
        RoleRewards of = rewards.get(happened.realm().id());
        if (of == null) {
            return;
        }
        boolean byHand = happened.activity().trusted();
        happened.outcome().decision().events().stream()
                .filter(event -> event instanceof Event.LevelUp up && up.track().equals(of.track()))
                .map(event -> event.holder().id())
                .findFirst()
                .or(() -> byHand ? moved(happened, of) : Optional.empty())
                .ifPresent(user -> synchronise(happened.realm().id(), user));
    }

    /** Makes the roles of a member what their level says. */
    void synchronise(Member member) {
        RoleRewards of = rewards.get(member.getGuild().getId());
        if (of != null && !member.getUser().isBot()) {
            workshop.soon(
                    "roles of " + member.getId(),
                    () -> level(member, of).ifPresent(level -> change(member, of.change(level, roles(member)))));
        }
    }

    private void synchronise(String guild, String user) {
        client.guild(guild)
                .ifPresent(in -> in.retrieveMemberById(user)
                        .queue(
                                this::synchronise,
                                failure -> LOG.info("roles of {} stay: {}", user, failure.getMessage())));
    }

    private static Optional<String> moved(Happened happened, RoleRewards of) {
        return happened.outcome().standings().stream()
                .filter(standing -> standing.track().equals(of.track()))
                .map(standing -> standing.account().holder().id())
                .findFirst();
    }

    private Optional<Integer> level(Member member, RoleRewards of) {
        return game.in(member.getGuild().getId())
                .player(member.getId())
                .view()
                .progress(of.track())
                .map(Progress::level);
    }

    private static List<String> roles(Member member) {
        return member.getRoles().stream().map(Role::getId).toList();
    }

    private static void change(Member member, RoleRewards.Change change) {
        if (change.isNone()) {
            return;
        }
        Guild guild = member.getGuild();
        try {
            guild.modifyMemberRoles(member, roles(guild, change.give()), roles(guild, change.take()))
                    .queue(done -> {}, failure -> refused(member, failure));
        } catch (RuntimeException refused) {
            refused(member, refused);
        }
    }

    private static void refused(Member member, Throwable why) {
        LOG.warn(
                "roles of {} in guild {} stay: {}",
                member.getId(),
                member.getGuild().getId(),
                why.getMessage());
    }

    private static List<Role> roles(Guild guild, Collection<String> ids) {
        return ids.stream().map(guild::getRoleById).filter(Objects::nonNull).toList();
    }
}
