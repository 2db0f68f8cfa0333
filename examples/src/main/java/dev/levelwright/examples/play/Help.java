package dev.levelwright.examples.play;

import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.examples.text.Style;
import dev.levelwright.examples.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be typed. */
final class Help {
    private final Style style;
    private final Map<String, Verb> verbs;
    private final List<Command> commands;

    Help(Style style, Map<String, Verb> verbs, List<Command> commands) {
        this.style = style;
        this.verbs = verbs;
        this.commands = commands;
    }

    /** All of it, or one command with its options. */
    List<String> lines(Typed typed) {
        return commands.stream()
                .filter(command -> command.name().equals(typed.rest()))
                .findFirst()
                .map(this::one)
                .orElseGet(this::all);
    }

    private List<String> all() {
        List<String> lines = new ArrayList<>();
        lines.addAll(section(
                "The game",
                commands.stream()
                        .filter(command -> !command.adminOnly() && !verbs.containsKey(command.name()))
                        .toList(),
                ""));
        lines.addAll(
                section("The host", commands.stream().filter(Command::adminOnly).toList(), "host "));
        TextTable table = new TextTable(style, style.title("The terminal"), "");
        verbs.values()
                .forEach(verb -> table.row(
                        style.strong(verb.name())
                                + style.faint(
                                        verb.pattern().substring(verb.name().length())),
                        verb.about()));
        lines.addAll(table.lines());
        return lines;
    }

    private List<String> section(String title, List<Command> of, String before) {
        TextTable table = new TextTable(style, style.title(title), "");
        of.forEach(command -> table.row(
                before + style.strong(command.name()) + style.faint(options(command)),
                command.description(Locale.ENGLISH)));
        return table.isEmpty() ? List.of() : table.lines();
    }

    private static String options(Command command) {
        return command.options().stream()
                .map(option -> option.required() ? " " + pattern(option) : " [" + pattern(option) + "]")
                .collect(Collectors.joining());
    }

    private static String pattern(Option option) {
        return option.type() == Option.Type.USER ? "@" + option.name() : option.name() + "=";
    }

    private List<String> one(Command command) {
        TextTable table = new TextTable(style, style.strong(command.name()), command.description(Locale.ENGLISH));
        command.options()
                .forEach(option -> table.row(
                        pattern(option),
                        option.description(Locale.ENGLISH)
                                + style.faint(choices(option) + (option.required() ? "" : " (optional)"))));
        return table.lines();
    }

    private static String choices(Option option) {
        return option.choices().isEmpty()
                ? ""
                : option.choices().stream().map(Option.Choice::value).collect(Collectors.joining(", ", ": ", ""));
    }
}
