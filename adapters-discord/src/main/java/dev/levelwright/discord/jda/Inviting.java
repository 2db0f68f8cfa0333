package dev.levelwright.discord.jda;

import dev.levelwright.discord.DiscordGame;
import dev.levelwright.discord.event.InviteBook;
import dev.levelwright.discord.event.InviteEvent;
import dev.levelwright.discord.event.LeaveEvent;
import dev.levelwright.discord.event.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Invite;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.invite.GuildInviteCreateEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who came by whose invite, and who left. Needs the permission to manage the guild: only then Discord tells invites. */
final class Inviting extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(LevelwrightListener.class);

    private final DiscordGame game;
    private final Workshop workshop;
    private final InviteBook book = new InviteBook();

    Inviting(DiscordGame game, Workshop workshop) {
        this.game = game;
        this.workshop = workshop;
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        learn(event.getGuild());
    }

    /** Discord lost our session: invites may have been used of which we did not hear. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        event.getJDA().getGuilds().forEach(this::learn);
    }

    @Override
    public void onGuildInviteCreate(GuildInviteCreateEvent event) {
        of(event.getInvite()).ifPresent(invite -> book.made(event.getGuild().getId(), invite));
    }

    @Override
    public void onGuildMemberJoin(GuildMemberJoinEvent event) {
        Guild guild = event.getGuild();
        Member member = JdaEvents.member(event.getUser(), event.getMember(), false);
        Instant joined = event.getMember().getTimeJoined().toInstant();
        withInvites(
                guild,
                invites -> book.joined(guild.getId(), invites)
                        .ifPresent(inviter -> game.happened(new InviteEvent(guild.getId(), inviter, member, joined))));
    }

    @Override
    public void onGuildMemberRemove(GuildMemberRemoveEvent event) {
        Member member = JdaEvents.member(event.getUser(), event.getMember(), false);
        Optional<Instant> joined = Optional.ofNullable(event.getMember())
                .map(left -> left.getTimeJoined().toInstant());
        LeaveEvent leave = new LeaveEvent(
                event.getGuild().getId(), member, joined, game.game().now());
        workshop.soon("leaving of " + member.id(), () -> game.happened(leave));
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        book.forget(event.getGuild().getId());
    }

    private void learn(Guild guild) {
        withInvites(guild, invites -> book.know(guild.getId(), invites));
    }

    private void withInvites(Guild guild, Consumer<List<InviteBook.Invite>> use) {
        if (!guild.getSelfMember().hasPermission(Permission.MANAGE_SERVER)) {
            LOG.info("invites of guild {} are not told: the bot may not manage it", guild.getId());
            return;
        }
        guild.retrieveInvites()
                .queue(
                        invites -> workshop.inOrder("invites of " + guild.getId(), () -> use.accept(all(invites))),
                        failure -> LOG.warn("invites of guild {} are not told", guild.getId(), failure));
    }

    private static List<InviteBook.Invite> all(List<Invite> invites) {
        return invites.stream().map(Inviting::of).flatMap(Optional::stream).toList();
    }

    /** Empty for those that no user made, such as the one of the guild itself. */
    private static Optional<InviteBook.Invite> of(Invite invite) {
        return Optional.ofNullable(invite.getInviter())
                .map(by -> new InviteBook.Invite(invite.getCode(), by.getId(), invite.getUses(), invite.getMaxUses()));
    }
}
