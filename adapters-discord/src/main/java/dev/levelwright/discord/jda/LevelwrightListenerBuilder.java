package dev.levelwright.discord.jda;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.AnnouncementPolicy;
import dev.levelwright.chat.Announcer;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Names;
import dev.levelwright.discord.DiscordGame;
import dev.levelwright.discord.command.TypedCommand;
import dev.levelwright.discord.reward.RoleRewards;
import dev.levelwright.presence.IdleRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** Sets up a {@link LevelwrightListener}. Nothing is required. */
public final class LevelwrightListenerBuilder {
    private final Levelwright game;
    private final Map<String, RoleRewards> rewards = new LinkedHashMap<>();
    private ChatSettings chat = ChatSettings.standard();
    private IdleRules idle = IdleRules.USUAL;
    private Function<String, AnnouncementPolicy> announcements = guild -> AnnouncementPolicy.sameChannel();
    private Duration gathering = Duration.ofSeconds(3);
    private Duration heartbeat = Duration.ofMinutes(1);
    private Optional<Executor> executor = Optional.empty();
    private Optional<TypedCommand> typed = Optional.empty();
    private boolean registers;

    LevelwrightListenerBuilder(Levelwright game) {
        this.game = game;
    }

    /** How the game talks. Unless it says what people are called, they are called as in their guild. */
    public LevelwrightListenerBuilder chat(ChatSettings settings) {
        chat = settings;
        return this;
    }

    /** Whose time in a voice channel counts; {@link IdleRules#USUAL} unless set. */
    public LevelwrightListenerBuilder voice(IdleRules rules) {
        idle = rules;
        return this;
    }

    /** How often voice time is written down while nothing changes, and what is due happens; every minute unless set. */
    public LevelwrightListenerBuilder heartbeat(Duration every) {
        heartbeat = every;
        return this;
    }

    /** Registers the commands of the game's rulebook in all guilds once the bot is ready; those of the bot stay. */
    public LevelwrightListenerBuilder registeringCommands() {
        registers = true;
        return this;
    }

    /**
     * Commands may be typed as messages too, after this prefix: {@code !rank}. Discord lets the bot read them only with the
     * privileged intent {@code MESSAGE_CONTENT}.
     */
    public LevelwrightListenerBuilder typed(String prefix) {
        typed = Optional.of(new TypedCommand(prefix));
        return this;
    }

    /** What is told of levels, in all guilds; every level where it happened unless set. */
    public LevelwrightListenerBuilder announce(AnnouncementPolicy policy) {
        return announce(guild -> policy);
    }

    /** What each guild wants told of levels, by its id. */
    public LevelwrightListenerBuilder announce(Function<String, AnnouncementPolicy> policies) {
        announcements = policies;
        return this;
    }

    /** How long levels are gathered, so that several at once are told once; 3 seconds unless set. */
    public LevelwrightListenerBuilder gather(Duration time) {
        gathering = time;
        return this;
    }

    /** The roles that levels give in one guild. */
    public LevelwrightListenerBuilder rewards(String guild, RoleRewards roles) {
        rewards.put(guild, roles);
        return this;
    }

    /**
     * Where decisions wait for the store; a few threads of our own unless set, for which at most 10,000 things wait. The
     * executor is its owner's to end.
     */
    public LevelwrightListenerBuilder executor(Executor threads) {
        executor = Optional.of(threads);
        return this;
    }

    /** The listener. */
    public LevelwrightListener build() {
        Workshop workshop = executor.map(Workshop::on).orElseGet(Workshop::own);
        NameBook book = new NameBook();
        Names own = chat.names();
        Names names = (guild, user) -> own.name(guild, user).or(() -> book.name(guild, user));
        DiscordGame discord = new DiscordGame(game, chat.withNames(names));
        Client client = new Client();
        Rewarding rewarding = new Rewarding(game, workshop, client, rewards);
        game.onHappened(rewarding::happened);
        Announcer announcer = Announcer.of(game, names, announcements, soon(workshop), new Announcing(client));
        List<EventListener> parts = new ArrayList<>(List.of(
                client, rewarding, new Earning(discord, workshop, book), new Talking(discord, workshop, book, typed)));
        parts.addAll(heard(discord, workshop, client));
        if (Intents.hearsDue(game.rulebook())) {
            new Ticking(game, workshop, client).every(heartbeat);
        }
        return new LevelwrightListener(discord, workshop, rewarding, announcer, parts, intents(), registers);
    }

    private Executor soon(Workshop workshop) {
        return gathering.isZero()
                ? work -> workshop.soon("announcements", work)
                : work -> workshop.later(gathering, "announcements", work);
    }

    private Set<GatewayIntent> intents() {
        Set<GatewayIntent> intents = EnumSet.noneOf(GatewayIntent.class);
        intents.addAll(Intents.of(game.rulebook()));
        if (typed.isPresent()) {
            intents.addAll(List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT));
        }
        return intents;
    }

    /** What no rule hears of is not asked for either. */
    private List<EventListener> heard(DiscordGame discord, Workshop workshop, Client client) {
        List<EventListener> parts = new ArrayList<>();
        if (Intents.hears(game.rulebook(), "voice")) {
            Voices voices = new Voices(discord, workshop, client, idle);
            voices.beat(heartbeat);
            parts.add(voices);
        }
        if (Intents.hears(game.rulebook(), "invited") || Intents.hears(game.rulebook(), "left")) {
            parts.add(new Inviting(discord, workshop));
        }
        return parts;
    }
}
