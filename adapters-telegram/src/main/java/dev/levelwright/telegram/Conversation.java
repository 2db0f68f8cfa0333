package dev.levelwright.telegram;

import dev.levelwright.chat.Button;
import dev.levelwright.chat.Chat;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Request;
import dev.levelwright.telegram.command.CommandLine;
import dev.levelwright.telegram.command.CommandMenu;
import dev.levelwright.telegram.command.Invocation;
import dev.levelwright.telegram.delivery.Outbox;
import dev.levelwright.telegram.delivery.Outgoing;
import dev.levelwright.telegram.event.Activities;
import dev.levelwright.telegram.event.Incoming.Pressed;
import dev.levelwright.telegram.event.Incoming.Said;
import dev.levelwright.telegram.event.Person;
import dev.levelwright.telegram.event.Place;
import dev.levelwright.telegram.message.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands and presses, and what is said to them. */
final class Conversation {
    private static final String START = "start";
    private static final String HELP = "help";

    private final Chat chat;
    private final Map<String, String> aliases;
    private final Activities activities;
    private final People people;
    private final Admins admins;
    private final Outbox outbox;
    private final String bot;

    Conversation(
            Chat chat,
            Map<String, String> aliases,
            Activities activities,
            People people,
            Admins admins,
            Outbox outbox,
            String bot) {
        this.chat = chat;
        this.aliases = aliases;
        this.activities = activities;
        this.people = people;
        this.admins = admins;
        this.outbox = outbox;
        this.bot = bot;
    }

    /** Answers a command. In a group, one that says no bot's name and is none of the game's belongs to another bot. */
    void asked(Said said, CommandLine line, Realms.Home home) {
        Optional<Command> command = command(home.realm(), line.name());
        if (!line.isFor(bot)
                || (command.isEmpty()
                        && line.addressee().isEmpty()
                        && said.place().isGroup())) {
            return;
        }
        Request asked = request(activities.id(said), said.who(), said.place(), home, said.at());
        Invocation invocation = command.map(
                        known -> Invocation.of(known, line.words(), said.answered(), people::called))
                .orElseGet(() -> new Invocation(Map.of(), Optional.empty()));
        Reply reply = invocation
                .stranger()
                .map(handle -> Notices.stranger(asked.locale(), handle))
                .orElseGet(() ->
                        chat.answer(asked.withCommand(command.map(Command::name).orElse(line.name()))
                                .withOptions(invocation.options())));
        say(said, reply);
    }

    /** Answers a press on a button of ours; those of the host are the host's. */
    void pressed(Pressed pressed, Realms.Home home) {
        if (!pressed.button().startsWith(Button.PREFIX)) {
            return;
        }
        Request context = request(activities.id(pressed), pressed.who(), pressed.place(), home, Request.NOW);
        Optional<Reply> reply = chat.pressed(pressed.button(), context).map(chat::answer);
        if (reply.isEmpty() || reply.get().isPrivate()) {
            Reply shown = reply.orElseGet(() -> Notices.notYours(context.locale()));
            outbox.now(Messages.notice(pressed, shown));
        } else {
            outbox.now(Messages.heard(pressed));
            outbox.post(Messages.instead(pressed, reply.get()));
        }
    }

    private Optional<Command> command(String realm, String typed) {
        List<Command> commands = chat.commands(realm);
        Optional<Command> meant = named(commands, aliases.getOrDefault(typed, typed));
        return meant.isEmpty() && typed.equals(START) ? named(commands, HELP) : meant;
    }

    private static Optional<Command> named(List<Command> commands, String typed) {
        return commands.stream()
                .filter(command -> CommandMenu.name(command).equals(typed.replace('-', '_')))
                .findFirst();
    }

    private Request request(String id, Person who, Place place, Realms.Home home, Instant at) {
        return Request.of(id, home.realm(), who.player(), HELP)
                .withLocale(who.locale())
                .withAt(at)
                .withAdmin(admins.may(who, place, home))
                .given("channel", place.channel())
                .given("private", place.isPrivate());
    }

    /** In a group, what is for one person's eyes goes to them, or else they are told how to get it. */
    private void say(Said said, Reply reply) {
        Place place = said.place();
        if (!reply.isPrivate() || place.isPrivate()) {
            Outgoing call = Messages.to(place, reply);
            outbox.post(place.isPrivate() ? call : Messages.answer(call, said.message()));
            return;
        }
        Reply notice = Notices.writeFirst(said.who().locale(), bot);
        Place alone = new Place(said.who().id(), Place.Kind.PRIVATE, 0);
        outbox.post(Messages.to(alone, withoutButtons(reply))
                .orElse(Messages.answer(Messages.to(place, notice), said.message())));
    }

    /** A button pressed there would play in the private chat's realm. */
    private static Reply withoutButtons(Reply reply) {
        return new Reply(
                reply.title(),
                reply.lines(),
                reply.fields(),
                reply.bar(),
                List.of(),
                true,
                reply.picture(),
                reply.tone());
    }
}
