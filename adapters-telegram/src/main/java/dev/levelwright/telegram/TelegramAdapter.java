package dev.levelwright.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.levelwright.Levelwright;
import dev.levelwright.activity.Activity;
import dev.levelwright.chat.Announcement;
import dev.levelwright.chat.AnnouncementPolicy;
import dev.levelwright.chat.Announcer;
import dev.levelwright.chat.Chat;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Commands;
import dev.levelwright.store.Store;
import dev.levelwright.store.StoreFailure;
import dev.levelwright.telegram.command.CommandLine;
import dev.levelwright.telegram.command.CommandMenu;
import dev.levelwright.telegram.delivery.BotApi;
import dev.levelwright.telegram.delivery.CallRefused;
import dev.levelwright.telegram.delivery.Outbox;
import dev.levelwright.telegram.delivery.Outgoing;
import dev.levelwright.telegram.event.Activities;
import dev.levelwright.telegram.event.Incoming;
import dev.levelwright.telegram.event.Person;
import dev.levelwright.telegram.event.Place;
import dev.levelwright.telegram.event.UpdateReader;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A game on Telegram: takes updates in, as raw JSON from whatever receives them, and sends what the game says through
 * {@link BotApi}. Updates may come more than once and in any order. Safe for many threads.
 */
public final class TelegramAdapter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TelegramAdapter.class.getName());

    private final Levelwright game;
    private final Threads threads;
    private final Realms realms;
    private final Activities activities;
    private final People people;
    private final Authors authors = new Authors();
    private final Moves moves;
    private final Lanes lanes;
    private final Outbox outbox;
    private final ChatSettings talking;
    private final Conversation conversation;
    private final Announcements announcements;

    private TelegramAdapter(
            Levelwright game, Store store, BotApi api, TelegramSettings settings, Threads threads, Person bot) {
        this.game = game;
        this.threads = threads;
        this.realms = settings.realms();
        this.activities = new Activities(bot.player());
        this.people = new People(api);
        this.moves = new Moves(store, realms);
        this.lanes = new Lanes(threads.executor());
        this.outbox = new Outbox(api, settings.limits(), threads.clock(), threads.executor(), threads.timer());
        this.announcements = new Announcements(game, people, moves, outbox, threads);
        Admins admins = new Admins(api, threads.clock(), settings.adminsKept(), settings.owners());
        this.talking = settings.chat().withNames(people).withGiven("private");
        Chat chat = new Chat(game, talking);
        this.conversation = new Conversation(
                chat,
                talking.aliases(),
                activities,
                people,
                admins,
                outbox,
                bot.handle().orElse(""));
    }

    /** The same with the standard settings and threads of its own. */
    public static TelegramAdapter start(Levelwright game, Store store, BotApi api) {
        return start(game, store, api, TelegramSettings.STANDARD, Threads.own(8));
    }

    /**
     * Asks Telegram who the bot is, and is ready.
     *
     * @param store the game's store, so that realms can be renamed when groups move
     * @throws CallRefused when Telegram does not know the bot's token: code 401 or 404
     */
    public static TelegramAdapter start(
            Levelwright game, Store store, BotApi api, TelegramSettings settings, Threads threads) {
        JsonNode me = api.call(Outgoing.of("getMe"));
        Person bot = UpdateReader.person(me).orElseThrow(() -> new IllegalStateException("getMe gave nobody: " + me));
        if (!me.path("can_read_all_group_messages").asBoolean(true)) {
            LOG.log(
                    Level.INFO,
                    "@{0} sees only commands in groups; let BotFather disable its privacy mode if messages"
                            + " shall count",
                    bot.handle().orElse(""));
        }
        return new TelegramAdapter(game, store, api, settings, threads, bot);
    }

    /** The kinds of updates that are read, for {@code allowed_updates}: Telegram sends no reactions unasked. */
    public static List<String> updates() {
        return List.of("message", "callback_query", "message_reaction");
    }

    /**
     * Takes updates in, in any order.
     *
     * @return completes once everything that they say is durable, with those of which the store could not say so: they are
     *     to be taken in again. What is said in reply may still be on its way. Never fails.
     */
    public CompletionStage<List<JsonNode>> take(List<JsonNode> updates) {
        List<List<Incoming>> read = updates.stream().map(TelegramAdapter::read).toList();
        List<Boolean> introduced = read.stream().map(this::introduced).toList();
        List<CompletableFuture<Boolean>> taken = IntStream.range(0, read.size())
                .mapToObj(i -> introduced.get(i) ? taken(read.get(i)) : CompletableFuture.completedFuture(false))
                .toList();
        return CompletableFuture.allOf(taken.toArray(new CompletableFuture<?>[0]))
                .thenApply(all -> {
                    List<JsonNode> open = new ArrayList<>();
                    for (int i = 0; i < updates.size(); i++) {
                        if (!taken.get(i).join()) {
                            open.add(updates.get(i));
                        }
                    }
                    return open;
                });
    }

    /**
     * Tells of levels from now on; those that one player gains within two seconds become one message.
     *
     * @param policies what each realm wants told, by the realm's id
     */
    public Announcer announceLevels(Function<String, AnnouncementPolicy> policies) {
        return announcements.levels(policies);
    }

    /** Sends what the game tells without being asked. */
    public void announce(Announcement announcement) {
        announcements.send(announcement);
    }

    /** The game's commands, for who registers them together with their own. */
    public List<Command> commands() {
        return Commands.of(game.rulebook(), talking);
    }

    /** Registers the game's commands with Telegram, in place of all that were registered before. */
    public void registerCommands() {
        CommandMenu.calls(commands(), List.of(Locale.FRENCH, Locale.forLanguageTag("ru")))
                .forEach(outbox::now);
    }

    @Override
    public void close() {
        threads.closing().run();
    }

    private static List<Incoming> read(JsonNode update) {
        try {
            return UpdateReader.read(update);
        } catch (RuntimeException unreadable) {
            LOG.log(Level.WARNING, "an update is passed over", unreadable);
            return List.of();
        }
    }

    /** Whether the store could follow a group that moved; if not, what tells of it is to be taken in again. */
    private boolean introduced(List<Incoming> all) {
        try {
            all.forEach(this::introduce);
            return true;
        } catch (StoreFailure failure) {
            return !again(failure);
        }
    }

    /** Before anything acts: whoever is named may have spoken in the same breath, and groups may have moved. */
    private void introduce(Incoming incoming) {
        if (incoming instanceof Incoming.Said said) {
            people.saw(said.who());
            authors.wrote(said.place().chat(), said.message(), said.who());
            said.answered().ifPresent(people::saw);
            said.mentions().forEach(mention -> mention.person().ifPresent(people::saw));
        } else if (incoming instanceof Incoming.Pressed pressed) {
            people.saw(pressed.who());
        } else if (incoming instanceof Incoming.Joined joined) {
            people.saw(joined.who());
        } else if (incoming instanceof Incoming.Moved moved) {
            moves.follow(moved);
        }
    }

    private CompletableFuture<Boolean> taken(List<Incoming> all) {
        return CompletableFuture.allOf(all.stream().map(this::begun).toArray(CompletableFuture<?>[]::new))
                .handle((done, failure) -> failure == null || !again(failure));
    }

    private CompletableFuture<?> begun(Incoming incoming) {
        try {
            return acted(incoming);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Only a store that cannot say what became of it is asked again; everything else would fail again. */
    private static boolean again(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        LOG.log(Level.WARNING, "an update failed", cause);
        return cause instanceof StoreFailure;
    }

    private CompletableFuture<?> acted(Incoming incoming) {
        Place place = moves.now(incoming.place());
        Optional<Realms.Home> home = realms.at(place);
        return home.isEmpty() ? CompletableFuture.completedFuture(null) : acted(incoming, place, home.get());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the nested one is unfolded at once
    private CompletableFuture<?> acted(Incoming incoming, Place place, Realms.Home home) {
        if (incoming instanceof Incoming.Pressed pressed) {
            return lanes.run(place.chat(), () -> conversation.pressed(pressed, home));
        }
        if (incoming instanceof Incoming.Said said) {
            Optional<CommandLine> line = CommandLine.of(said);
            if (line.isPresent()) {
                return lanes.run(place.chat(), () -> conversation.asked(said, line.get(), home));
            }
        }
        return lanes.call(place.chat(), () -> submitted(home, happened(incoming)))
                .thenCompose(durable -> durable);
    }

    private List<Activity> happened(Incoming incoming) {
        if (incoming instanceof Incoming.Said said) {
            return List.of(activities.message(said));
        }
        if (incoming instanceof Incoming.Reacted reacted) {
            return List.of(
                    activities.reaction(reacted, authors.of(reacted.place().chat(), reacted.message())));
        }
        if (incoming instanceof Incoming.Joined joined) {
            return activities.joined(joined);
        }
        return incoming instanceof Incoming.Left left ? List.of(activities.left(left)) : List.of();
    }

    /** Handed to the store in order, without waiting for it, so that it may write many at once. */
    private CompletableFuture<Void> submitted(Realms.Home home, List<Activity> happened) {
        return CompletableFuture.allOf(happened.stream()
                .map(activity -> game.in(home.realm()).submit(activity).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }
}
