package dev.levelwright.discord.jda;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.Announcer;
import dev.levelwright.chat.Command;
import dev.levelwright.discord.DiscordGame;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one listener that a bot on JDA adds, beside its own: messages, reactions, voice and invites are earned with, commands
 * and buttons are answered, levels are announced and rewarded with roles.
 *
 * <pre>{@code
 * LevelwrightListener levels = LevelwrightListener.of(game).registeringCommands().build();
 * levels.addTo(JDABuilder.createDefault(token)).build();
 * }</pre>
 *
 * <p>What is not ours is not touched: other commands, other buttons, bots, webhooks. JDA's threads only hand things over.
 * Close it before the game.
 */
public final class LevelwrightListener implements EventListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LevelwrightListener.class);

    private final DiscordGame game;
    private final Workshop workshop;
    private final Rewarding rewarding;
    private final Announcer announcer;
    private final List<EventListener> parts;
    private final Set<GatewayIntent> intents;
    private final boolean registers;

    LevelwrightListener(
            DiscordGame game,
            Workshop workshop,
            Rewarding rewarding,
            Announcer announcer,
            List<EventListener> parts,
            Set<GatewayIntent> intents,
            boolean registers) {
        this.game = game;
        this.workshop = workshop;
        this.rewarding = rewarding;
        this.announcer = announcer;
        this.parts = List.copyOf(parts);
        this.intents = Set.copyOf(intents);
        this.registers = registers;
    }

    /** A listener for a game, to be set up. */
    public static LevelwrightListenerBuilder of(Levelwright game) {
        return new LevelwrightListenerBuilder(game);
    }

    /**
     * Adds this listener to a bot, with the intents that the rulebook needs, and what JDA must remember of voice if a rule
     * hears it. Whatever else the bot set stays.
     */
    public JDABuilder addTo(JDABuilder bot) {
        if (Intents.hears(game.game().rulebook(), "voice")) {
            bot.enableCache(CacheFlag.VOICE_STATE);
        }
        return bot.enableIntents(intents).addEventListeners(this);
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof ReadyEvent ready) {
            checkIntents(ready.getJDA());
            if (registers && ready.getJDA().getShardInfo().getShardId() == 0) {
                register(ready.getJDA());
            }
        }
        parts.forEach(part -> part.onEvent(event));
    }

    /** The commands of the game's own rulebook, for whoever registers commands themselves. */
    public List<CommandData> commands() {
        return game.commands().values().stream().map(JdaCommands::of).toList();
    }

    /**
     * Registers each of those commands in all guilds, without touching any other; Discord takes 100 in all. To be called
     * once JDA is ready.
     */
    public void register(JDA jda) {
        game.commands().values().forEach(command -> register(command, jda::upsertCommand));
    }

    /** Registers each command of the rulebook that one guild plays in that guild alone, without touching any other. */
    public void register(Guild guild) {
        workshop.soon(
                "commands of " + guild.getId(),
                () -> game.commands(guild.getId()).forEach(command -> register(command, guild::upsertCommand)));
    }

    /** One that Discord would not take is said in the log, and the others are registered. */
    private void register(Command command, Function<CommandData, RestAction<?>> upsert) {
        workshop.soon(
                "registering /" + command.name(),
                () -> upsert.apply(JdaCommands.of(command)).queue());
    }

    /** Makes the roles of all members of a guild that JDA knows what their levels say. */
    public void synchroniseRoles(Guild guild) {
        guild.getMembers().forEach(rewarding::synchronise);
    }

    /** Ends what runs by itself, once everything that was heard of is done. */
    @Override
    public void close() {
        workshop.close();
        announcer.flush();
    }

    private void checkIntents(JDA jda) {
        intents.stream()
                .filter(intent -> !jda.getGatewayIntents().contains(intent))
                .forEach(this::missing);
        if (Intents.hears(game.game().rulebook(), "voice")
                && !jda.getCacheFlags().contains(CacheFlag.VOICE_STATE)) {
            LOG.warn("the rulebook hears of voice, which JDA does not tell without CacheFlag.VOICE_STATE");
        }
    }

    private void missing(GatewayIntent intent) {
        if (intent == GatewayIntent.MESSAGE_CONTENT) {
            LOG.warn(
                    "the rules {} or typed commands read the length or text of messages, which Discord hides without the"
                            + " intent MESSAGE_CONTENT: allow it on Discord's developer pages and give it to JDABuilder",
                    Intents.readingContent(game.game().rulebook()));
        } else {
            LOG.warn("the rulebook hears of things that Discord does not tell without the intent {}", intent);
        }
    }
}
