package dev.levelwright.chat.answer;

import dev.levelwright.chat.Command;
import dev.levelwright.chat.Line;
import dev.levelwright.chat.Option;
import dev.levelwright.chat.Reply;
import dev.levelwright.chat.ReplyBuilder;
import dev.levelwright.chat.Span;
import java.util.List;
import java.util.stream.Collectors;

/** {@code help}: the commands that who asks may use. */
final class HelpAnswer {
    private HelpAnswer() {}

    static List<Known> commands() {
        return List.of(Known.quiet("help", HelpAnswer::help));
    }

    private static Reply help(Asking asking) {
        ReplyBuilder reply = Reply.titled(asking.texts().line("help.title")).onlyForWhoAsked();
        asking.book().commands().stream()
                .filter(command -> asking.request().admin() || !command.adminOnly())
                .forEach(command -> reply.line(line(asking, command)));
        return reply.build();
    }

    private static Line line(Asking asking, Command command) {
        String options = command.options().stream().map(HelpAnswer::usage).collect(Collectors.joining());
        return Line.of(
                Span.strong("/" + command.name()),
                Span.plain(
                        options + " – " + command.description(asking.request().locale())));
    }

    private static String usage(Option option) {
        return option.required() ? " " + option.name() : " [" + option.name() + "]";
    }
}
