package dev.levelwright.chat;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.answer.Answers;
import java.util.List;
import java.util.Optional;

/**
 * A game that people talk to: requests in, replies out, the same on every platform.
 *
 * <pre>{@code
 * var chat = new Chat(game, ChatSettings.standard().withNames(names));
 * Reply reply = chat.answer(Request.of(interactionId, guildId, userId, "rank"));
 * send(Markup.DISCORD.lines(reply.lines(), 4096));
 * }</pre>
 *
 * <p>Which commands there are follows from the rulebook that the realm plays ({@link Commands}). What a request does, it
 * does once: its id is the activity's, and delivered again it gets the same answer. Nothing that people type makes it
 * throw; a store that fails does. Safe for many threads; it keeps nothing but rulebooks that it has read.
 */
public final class Chat {
    private final Answers answers;

    /** A chat about {@code game}. */
    public Chat(Levelwright game, ChatSettings settings) {
        this.answers = new Answers(game, settings);
    }

    /** The commands of a realm, in the order in which help lists them. */
    public List<Command> commands(String realm) {
        return answers.commands(realm);
    }

    /**
     * The reply to a request. A command that is unknown, or for admins when who asks is none, is refused in private, and so
     * is what the rules refuse.
     */
    public Reply answer(Request request) {
        return answers.to(request);
    }

    /**
     * The request that a press of a button is, to be answered like any other; empty for a button that is not of this
     * library. When somebody else than the button's user presses it, the answer will be a private refusal.
     *
     * @param button the button's id
     * @param press who pressed, where, when, in which language, under an id of its own; its command and options are passed
     *     over
     */
    public Optional<Request> pressed(String button, Request press) {
        return answers.pressed(button, press);
    }

    /**
     * Values of an option for somebody who is typing, at most 25; empty where nothing is known.
     *
     * @param request the command with its options so far
     * @param option the name of the option that is being typed
     */
    public List<Option.Choice> suggestions(Request request, String option) {
        return answers.suggestions(request, option);
    }
}
