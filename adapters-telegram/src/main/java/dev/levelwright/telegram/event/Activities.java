package dev.levelwright.telegram.event;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.holder.HolderName;
import dev.levelwright.telegram.event.Incoming.Joined;
import dev.levelwright.telegram.event.Incoming.Left;
import dev.levelwright.telegram.event.Incoming.Pressed;
import dev.levelwright.telegram.event.Incoming.Reacted;
import dev.levelwright.telegram.event.Incoming.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes activities of what happened on Telegram.
 *
 * <p>Their ids are (bot, chat, message) or the name of a press, never an update's number: a message delivered again under
 * another number is still the same message, and after a quiet week Telegram begins to count updates anew.
 */
public final class Activities {
    private final String bot;

    /** For the bot that has this number: the digits before the colon of its token. */
    public Activities(String bot) {
        this.bot = bot;
    }

    /** The id of everything that this message brings about. */
    public String id(Said said) {
        return id(said.place(), said.message());
    }

    /** The id of everything that this press brings about. */
    public String id(Pressed pressed) {
        return "telegram:" + bot + ":press:" + pressed.query();
    }

    /**
     * A {@code message}: given are {@code chars} (in code points), {@code words}, {@code content}, {@code channel} (the
     * chat, in a forum with its topic), {@code answers} (whether it answers somebody else) and {@code private}.
     */
    public Activity message(Said said) {
        String text = said.text();
        return there("message", id(said), said.place(), said.at())
                .by(player(said.who()))
                .given("chars", text.codePointCount(0, text.length()))
                .given("words", text.isBlank() ? 0 : text.strip().split("\\s+").length)
                .given("content", said.content())
                .given(
                        "answers",
                        said.answered()
                                .filter(person -> person.id() != said.who().id())
                                .isPresent());
    }

    /**
     * A {@code reaction} with the {@code message} and the {@code emoji} as facts.
     *
     * @param author who wrote the message, the activity's target; empty when that is not known
     */
    public Activity reaction(Reacted reacted, Optional<Person> author) {
        String id = id(reacted.place(), reacted.message()) + ":" + reacted.who().id() + ":" + reacted.emoji();
        Activity reaction = there("reaction", id, reacted.place(), reacted.at())
                .by(player(reacted.who()))
                .with("message", Fact.of(Long.toString(reacted.message())))
                .with("emoji", reacted.emoji());
        return author.map(target -> reaction.party(Activity.TARGET, player(target)))
                .orElse(reaction);
    }

    /** {@code joined} by who came and, when somebody brought them, {@code invited} by that one with them as target. */
    public List<Activity> joined(Joined joined) {
        String id = id(joined.place(), joined.message()) + ":" + joined.who().id();
        List<Activity> activities = new ArrayList<>();
        activities.add(there("joined", id, joined.place(), joined.at()).by(player(joined.who())));
        if (joined.by().id() != joined.who().id()) {
            activities.add(there("invited", id + ":invited", joined.place(), joined.at())
                    .by(player(joined.by()))
                    .party(Activity.TARGET, player(joined.who())));
        }
        return activities;
    }

    /** A {@code left} of who went. */
    public Activity left(Left left) {
        return there("left", id(left.place(), left.message()), left.place(), left.at())
                .by(player(left.who()));
    }

    private String id(Place place, long message) {
        return "telegram:" + bot + ":" + place.chat() + ":" + message;
    }

    private static Activity there(String type, String id, Place place, Instant at) {
        return Activity.of(type, id, at).given("channel", place.channel()).given("private", place.isPrivate());
    }

    private static HolderName player(Person person) {
        return HolderName.player(person.player());
    }
}
