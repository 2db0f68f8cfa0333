package dev.levelwright.telegram;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.Announcement;
import dev.levelwright.chat.AnnouncementPolicy;
import dev.levelwright.chat.Announcer;
import dev.levelwright.telegram.delivery.Outbox;
import dev.levelwright.telegram.event.Place;
import dev.levelwright.telegram.message.Messages;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What the game tells without being asked, and where. */
final class Announcements {
    /** For how long levels are gathered before they are told of. */
    private static final Duration GATHERING = Duration.ofSeconds(2);

    private final Levelwright game;
    private final People people;
    private final Moves moves;
    private final Outbox outbox;
    private final Threads threads;

    Announcements(Levelwright game, People people, Moves moves, Outbox outbox, Threads threads) {
        this.game = game;
        this.people = people;
        this.moves = moves;
        this.outbox = outbox;
        this.threads = threads;
    }

    Announcer levels(Function<String, AnnouncementPolicy> policies) {
        return Announcer.of(
                game,
                people,
                policies,
                task -> threads.timer().at(threads.clock().instant().plus(GATHERING), task),
                this::send);
    }

    void send(Announcement announcement) {
        place(announcement).ifPresent(place -> outbox.post(Messages.to(moves.now(place), announcement.reply())));
    }

    /** Empty for what is no place on Telegram, such as a realm that many chats share. */
    private static Optional<Place> place(Announcement announcement) {
        if (announcement.to() instanceof Announcement.Private) {
            return Place.of(announcement.player());
        }
        if (announcement.to() instanceof Announcement.Fixed fixed) {
            return Place.of(fixed.channel());
        }
        return announcement.to() instanceof Announcement.Same same
                ? Place.of(same.channel().orElse(announcement.realm()))
                : Optional.empty();
    }
}
