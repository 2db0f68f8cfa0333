package dev.levelwright.chat.answer;

import dev.levelwright.Levelwright;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Request;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.ContentDiffers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the command that a request means, sees to it that who asks may use it, and lets it answer. */
public final class Answers {
    /** The command of a request that somebody made by pressing another one's button; nobody can type it. */
    public static final String NOT_YOURS = "not yours";

    private static final int MOST_BOOKS = 16;

    private final Levelwright game;
    private final ChatSettings settings;
    private final Deque<Book> books = new ArrayDeque<>();

    /** Answers about {@code game}. */
    public Answers(Levelwright game, ChatSettings settings) {
        this.game = game;
        this.settings = settings;
    }

    /** The commands that follow from a rulebook, in the order in which help lists them. */
    public static List<Command> commands(Rulebook rulebook, ChatSettings settings) {
        return new Book(rulebook, settings).commands();
    }

    /** The commands of a realm. */
    public List<Command> commands(String realm) {
        return book(game.in(realm).rulebook()).commands();
    }

    /** The reply to a request. */
    public Reply to(Request request) {
        Asking asking = asking(request);
        if (request.command().equals(NOT_YOURS)) {
            return asking.no("no.not-yours");
        }
        Optional<Known> known = known(asking);
        if (known.isEmpty()) {
            return asking.no("no.command");
        }
        return known.get().command().adminOnly() && !request.admin()
                ? asking.no("no.admin")
                : answered(known.get(), asking);
    }

    /** Who edits a message asks under the same id for something else: what was asked first is done already. */
    private static Reply answered(Known known, Asking asking) {
        try {
            return known.answer().to(asking);
        } catch (ContentDiffers edited) {
            return asking.no("no.edited");
        }
    }

    /** The request that a press of a button is; empty when the button is none of ours. */
    public Optional<Request> pressed(String button, Request context) {
        return ButtonId.parse(button).map(id -> pressed(id, context));
    }

    /** Values of an option that begin with, or contain, what somebody typed. */
    public List<Option.Choice> suggestions(Request request, String option) {
        Asking asking = asking(request);
        return known(asking)
                .flatMap(known -> known.command().option(option))
                .map(found -> new Suggestions(asking).of(found))
                .orElse(List.of());
    }

    private Request pressed(ButtonId id, Request context) {
        Request request = context.withCommand(id.command());
        if (!id.user().equals(context.player())) {
            return request.withCommand(NOT_YOURS);
        }
        Asking asking = asking(request);
        return known(asking)
                .map(known -> request.withOptions(values(known.command(), id.values(), asking)))
                .orElse(request);
    }

    private static Map<String, String> values(Command command, List<String> told, Asking asking) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(told.size(), command.options().size()); i++) {
            Option option = command.options().get(i);
            ButtonId.resolved(told.get(i), candidates(option, asking))
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> values.put(option.name(), value));
        }
        return values;
    }

    private static Stream<String> candidates(Option option, Asking asking) {
        Stream<String> suggested = option.suggested() ? new Suggestions(asking).all(option) : Stream.empty();
        return Stream.concat(option.choices().stream().map(Option.Choice::value), suggested);
    }

    private Optional<Known> known(Asking asking) {
        String typed = asking.request().command();
        return asking.book().find(settings.aliases().getOrDefault(typed, typed));
    }

    private Asking asking(Request request) {
        return new Asking(game, settings, book(game.in(request.realm()).rulebook()), request);
    }

    /** The same rulebook object is read once; realms share it, and there are few versions in use at a time. */
    @SuppressWarnings("ReferenceEquality") // comparing all of a rulebook would take longer than reading it
    private synchronized Book book(Rulebook rulebook) {
        for (Book book : books) {
            if (book.outline().rulebook() == rulebook) {
                return book;
            }
        }
        Book book = new Book(rulebook, settings);
        books.addFirst(book);
        if (books.size() > MOST_BOOKS) {
            books.removeLast();
        }
        return book;
    }
}
