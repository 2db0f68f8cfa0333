package dev.levelwright.examples.play;

import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What the tab key offers: commands, then their options, then values of these. */
final class Completion implements Completer {
    private final Play play;

    Completion(Play play) {
        this.play = play;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> words = line.words().subList(0, line.wordIndex());
        boolean host = !words.isEmpty() && words.get(0).equals("host");
        List<String> before = host ? words.subList(1, words.size()) : words;
        String begun =
                line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
        offers(before, begun, host).map(Completion::candidate).forEach(candidates::add);
    }

    /** An option waits for its value, so no blank is put behind it. */
    private static Candidate candidate(String text) {
        return new Candidate(text, text, null, null, null, null, !text.endsWith("="));
    }

    /** Everything that could stand at a place, whatever was begun of it there. */
    Stream<String> offers(List<String> before, String begun, boolean host) {
        if (before.isEmpty()) {
            return host ? play.talk().commands().stream().map(Command::name) : play.words();
        }
        Optional<Command> command = play.talk().commands().stream()
                .filter(one -> one.name().equals(before.get(0)))
                .findFirst();
        if (command.isPresent()) {
            return begun.contains("=") ? values(command.get(), begun) : options(command.get());
        }
        return ofVerb(before.get(0));
    }

    private Stream<String> ofVerb(String verb) {
        return switch (verb) {
            case "as" -> play.seating().names().stream();
            case "set" -> play.seating().settings();
            case "wait" -> Stream.of("1m", "5m", "1h", "1d");
            case "help" -> play.words();
            default -> Stream.empty();
        };
    }

    private Stream<String> options(Command command) {
        return command.options().stream()
                .flatMap(option -> option.type() == Option.Type.USER
                        ? play.seating().names().stream().map(name -> "@" + name)
                        : Stream.of(option.name() + "="));
    }

    private Stream<String> values(Command command, String begun) {
        int sign = begun.indexOf('=');
        String name = begun.substring(0, sign);
        return play.talk().suggestions(command, name, begun.substring(sign + 1)).stream()
                .map(value -> name + "=" + (value.contains(" ") ? '"' + value + '"' : value));
    }
}
