package dev.levelwright.chat;

import dev.levelwright.Happened;
import dev.levelwright.Levelwright;
import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Event;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Traits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells of levels gained, once they are durable. Several levels that one holder gains before they are told become one
 * announcement, of the last. It has no thread and no clock: an {@link Executor} says when to tell, {@code Runnable::run} at
 * once, {@code CompletableFuture.delayedExecutor(5, SECONDS)} five seconds after the first of them.
 *
 * <p>What cannot be sent changes nothing but that nobody was told: the levels stay, and the other announcements are sent.
 */
public final class Announcer {
    private final Levelwright game;
    private final Names names;
    private final Function<String, AnnouncementPolicy> policies;
    private final Executor later;
    private final Consumer<Announcement> port;
    private final Map<Key, Pending> pending = new LinkedHashMap<>();

    private Announcer(
            Levelwright game,
            Names names,
            Function<String, AnnouncementPolicy> policies,
            Executor later,
            Consumer<Announcement> port) {
        this.game = game;
        this.names = names;
        this.policies = policies;
        this.later = later;
        this.port = port;
    }

    /**
     * Tells of the levels of a game from now on.
     *
     * @param names what people are called
     * @param policies what each realm wants told, by the realm's id
     * @param later when to tell
     * @param port where announcements go to
     */
    public static Announcer of(
            Levelwright game,
            Names names,
            Function<String, AnnouncementPolicy> policies,
            Executor later,
            Consumer<Announcement> port) {
        Announcer announcer = new Announcer(game, names, policies, later, port);
        game.onHappened(announcer::happened);
        return announcer;
    }

    /** Tells everything that waits, now: at the end of a program, say. */
    public void flush() {
        taken().forEach((key, levels) -> announce(key, levels));
    }

    private void happened(Happened happened) {
        List<Event.LevelUp> ups = new ArrayList<>();
        for (Event event : happened.outcome().decision().events()) {
            if (event instanceof Event.LevelUp up) {
                ups.add(up);
            }
        }
        if (!ups.isEmpty() && remember(happened, ups)) {
            later.execute(this::flush);
        }
    }

    /** Whether nothing waited before, so that somebody has to see to it. */
    private synchronized boolean remember(Happened happened, List<Event.LevelUp> ups) {
        boolean first = pending.isEmpty();
        for (Event.LevelUp up : ups) {
            Key key = new Key(happened.realm().id(), up.holder(), up.track());
            pending.computeIfAbsent(key, k -> new Pending(happened.activity())).add(up);
        }
        return first;
    }

    private synchronized Map<Key, Pending> taken() {
        Map<Key, Pending> all = new LinkedHashMap<>(pending);
        pending.clear();
        return all;
    }

    private void announce(Key key, Pending levels) {
        try {
            AnnouncementPolicy policy = policies.apply(key.realm());
            if (levels.all().stream().anyMatch(up -> policy.tells(up.level()))) {
                port.accept(announcement(key, levels, policy));
            }
        } catch (RuntimeException failure) {
            System.getLogger(Announcer.class.getName())
                    .log(System.Logger.Level.WARNING, "an announcement was not sent", failure);
        }
    }

    private Announcement announcement(Key key, Pending levels, AnnouncementPolicy policy) {
        Event.LevelUp last = levels.last();
        Line line = new LevelWords(policy).line(last, who(key));
        String player = key.holder().isPlayer()
                ? key.holder().id()
                : levels.cause().party(Activity.ACTOR).map(HolderName::id).orElse("");
        return new Announcement(
                key.realm(),
                player,
                destination(policy, levels.cause()),
                Reply.saying(line).good().build());
    }

    private static Announcement.Destination destination(AnnouncementPolicy policy, Activity cause) {
        return switch (policy.where()) {
            case FIXED -> new Announcement.Fixed(policy.channel());
            case PRIVATE -> new Announcement.Private();
            case SAME, OFF -> new Announcement.Same(cause.fact("channel").map(Fact::toString));
        };
    }

    private Span who(Key key) {
        HolderName holder = key.holder();
        if (holder.isPlayer()) {
            return Span.person(holder.id(), names.shown(key.realm(), holder.id()));
        }
        Optional<String> name = game.in(key.realm()).view(holder).trait(Traits.NAME);
        return Span.data(name.orElse(holder.toString()));
    }

    private record Key(String realm, HolderName holder, String track) {}

    /** Levels that wait, and the activity that brought the first of them about. */
    private record Pending(Activity cause, List<Event.LevelUp> all) {
        Pending(Activity cause) {
            this(cause, new ArrayList<>());
        }

        void add(Event.LevelUp up) {
            all.add(up);
        }

        Event.LevelUp last() {
            return all.get(all.size() - 1);
        }
    }
}
