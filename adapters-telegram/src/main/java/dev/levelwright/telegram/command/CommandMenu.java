package dev.levelwright.telegram.command;

import dev.levelwright.chat.Command;
import dev.levelwright.telegram.delivery.Outgoing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The list of commands that Telegram shows behind the slash. It is offered, never sent unasked: {@code setMyCommands}
 * replaces whatever the host's bot registered.
 */
public final class CommandMenu {
    private static final int MAX_COMMANDS = 100;
    private static final int MAX_DESCRIPTION = 256;

    private CommandMenu() {}

    /** A command's name as Telegram allows it: the underscore stands for the hyphen. */
    public static String name(Command command) {
        return command.name().replace('-', '_');
    }

    /**
     * The entries for {@code setMyCommands}, to be joined with the host's
     * own.
     *
     * @param forAdmins whether admin commands are among them
     */
    public static List<Map<String, Object>> entries(List<Command> commands, Locale locale, boolean forAdmins) {
        return commands.stream()
                .filter(command -> forAdmins || !command.adminOnly())
                .limit(MAX_COMMANDS)
                .map(command -> Map.<String, Object>of(
                        "command", name(command), "description", described(command.description(locale))))
                .toList();
    }

    /** The calls that set the list for everybody and for the administrators of groups, in English and these languages. */
    public static List<Outgoing> calls(List<Command> commands, List<Locale> languages) {
        return Stream.concat(Stream.of(Locale.ROOT), languages.stream())
                .flatMap(locale ->
                        Stream.of(call(commands, locale, "default"), call(commands, locale, "all_chat_administrators")))
                .toList();
    }

    private static Outgoing call(List<Command> commands, Locale locale, String scope) {
        return Outgoing.of("setMyCommands")
                .with("commands", entries(commands, locale, !scope.equals("default")))
                .with("scope", Map.of("type", scope))
                .with("language_code", locale.getLanguage());
    }

    private static String described(String description) {
        return description.length() <= MAX_DESCRIPTION
                ? description
                : description.substring(0, description.offsetByCodePoints(0, MAX_DESCRIPTION / 2));
    }
}
