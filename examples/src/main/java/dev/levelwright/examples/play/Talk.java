package dev.levelwright.examples.play;

import dev.levelwright.chat.Button;
import dev.levelwright.chat.Chat;
import dev.levelwright.chat.ChatSettings;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversation with the game: what is typed becomes the request that a chat would make of it. */
final class Talk {
    private final Seat seat;
    private final ChatSettings settings;
    private final Chat chat;
    private final Market market;

    /** A conversation that is as {@code standard} says, with whoever is named, in words alone. */
    Talk(Seat seat, ChatSettings standard) {
        this.seat = seat;
        this.settings = standard.withoutPictures().withNames((realm, player) -> Optional.of(player));
        this.chat = new Chat(seat.game(), settings);
        this.market = new Market(seat);
    }

    /** The commands that follow from the rulebook. */
    List<Command> commands() {
        return chat.commands(seat.realm().name().id());
    }

    /** Other names of commands. */
    Map<String, String> aliases() {
        return settings.aliases();
    }

    /** What the game answers to a line. */
    Reply answer(Typed typed, boolean asHost) {
        return chat.answer(request(typed.command(), asHost).withOptions(options(typed)));
    }

    /** What the game answers to the press of a button. */
    Reply press(Button button) {
        Request press = request("press", false);
        return chat.answer(chat.pressed(button.id(), press).orElse(press));
    }

    /** Values that fit an option of which something was typed; one's own units by their names. */
    List<String> suggestions(Command command, String option, String begun) {
        boolean units = command.option(option)
                .filter(one -> one.suggested() && one.choices().isEmpty())
                .isPresent();
        Request request = request(command.name(), true).with(option, begun);
        return chat.suggestions(request, option).stream()
                .map(choice -> units ? choice.label() : choice.value())
                .toList();
    }

    private Request request(String command, boolean asHost) {
        return Request.of(seat.nextId(), seat.realm().name().id(), seat.person(), command)
                .withLocale(seat.locale())
                .withAt(seat.now())
                .withAdmin(asHost)
                .given("channel", seat.place());
    }

    /** The command that is typed so, or empty. */
    Optional<Command> command(String typed) {
        String name = settings.aliases().getOrDefault(typed, typed);
        return commands().stream()
                .filter(command -> command.name().equals(name))
                .findFirst();
    }

    /** Words without a name are given to the options in their order; people, behind an at sign, to those that want people. */
    private Map<String, String> options(Typed typed) {
        Map<String, String> values = new LinkedHashMap<>();
        typed.named().forEach((name, value) -> values.put(name, bare(value)));
        List<Option> open =
                new ArrayList<>(command(typed.command()).map(Command::options).orElse(List.of()));
        open.removeIf(option -> values.containsKey(option.name()));
        String last = "";
        for (String word : typed.plain()) {
            Optional<Option> next =
                    open.stream().filter(option -> takes(option, word)).findFirst();
            if (next.isPresent()) {
                open.remove(next.get());
                last = next.get().name();
                values.put(last, bare(word));
            } else if (!last.isEmpty()) {
                values.merge(last, word, (before, more) -> before + " " + more);
            }
        }
        values.replaceAll((name, value) -> market.id(name, value).orElse(value));
        return values;
    }

    private static boolean takes(Option option, String word) {
        return (option.type() == Option.Type.USER) == word.startsWith("@");
    }

    private static String bare(String word) {
        return word.startsWith("@") ? word.substring(1) : word;
    }
}
