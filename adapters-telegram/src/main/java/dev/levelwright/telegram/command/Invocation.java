package dev.levelwright.telegram.command;

import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import dev.levelwright.telegram.event.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The options of a command, made of the words behind it.
 *
 * <p>Somebody may be named anywhere: {@code /give @ada 10} and {@code /give 10 @ada} are the same, and so is {@code /give
 * 10} as an answer to a message of Ada's. All other words fill the other options in order; the last text option takes all
 * that is left; {@code option=value} fills the one it names.
 *
 * @param options the values by option
 * @param stranger the {@code @name} of somebody whom the bot never saw, so that nobody can be meant by it
 */
public record Invocation(Map<String, String> options, Optional<String> stranger) {
    /**
     * Reads the words behind a command.
     *
     * @param answered whose message the command answers
     * @param known who has a {@code @name}, as far as the bot knows
     */
    public static Invocation of(
            Command command, List<Word> words, Optional<Person> answered, Function<String, Optional<Person>> known) {
        return new Filling(command, words, answered, known).filled();
    }

    /** The options that are filled so far, and the words that are left. */
    private static final class Filling {
        private final Command command;
        private final List<Word> left;
        private final Function<String, Optional<Person>> known;
        private final Map<String, String> options = new LinkedHashMap<>();
        private Optional<Person> answered;
        private Optional<String> stranger = Optional.empty();

        Filling(
                Command command,
                List<Word> words,
                Optional<Person> answered,
                Function<String, Optional<Person>> known) {
            this.command = command;
            this.left = new ArrayList<>(words);
            this.answered = answered;
            this.known = known;
        }

        Invocation filled() {
            left.removeIf(this::named);
            open().stream().filter(option -> option.type() == Option.Type.USER).forEach(this::somebody);
            List<Option> others = open().stream()
                    .filter(option -> option.type() != Option.Type.USER)
                    .toList();
            for (int i = 0; i < others.size() && !left.isEmpty(); i++) {
                fill(others.get(i), i == others.size() - 1);
            }
            return new Invocation(options, stranger);
        }

        private List<Option> open() {
            return command.options().stream()
                    .filter(option -> !options.containsKey(option.name()))
                    .toList();
        }

        private boolean named(Word word) {
            int equals = word.quoted() ? -1 : word.text().indexOf('=');
            if (equals < 1) {
                return false;
            }
            String name = word.text().substring(0, equals);
            Optional<Option> option = command.options().stream()
                    .filter(one -> one.name().replace('-', '_').equals(name.replace('-', '_')))
                    .findFirst();
            option.ifPresent(one -> options.put(one.name(), word.text().substring(equals + 1)));
            return option.isPresent();
        }

        private void somebody(Option option) {
            Optional<Word> word = left.stream().filter(Word::isSomebody).findFirst();
            Optional<Person> person = word.isPresent() ? meant(word.get()) : answered;
            person.ifPresent(one -> options.put(option.name(), one.player()));
            if (word.isPresent()) {
                left.remove(word.get());
            } else {
                answered = Optional.empty();
            }
        }

        private Optional<Person> meant(Word word) {
            Optional<Person> person = word.person().or(() -> word.handle().flatMap(known));
            stranger = person.isPresent() ? stranger : Optional.of(word.text());
            return person;
        }

        private void fill(Option option, boolean last) {
            boolean all = last && option.type() == Option.Type.TEXT;
            options.put(
                    option.name(),
                    all
                            ? left.stream().map(Word::text).collect(Collectors.joining(" "))
                            : left.get(0).text());
            left.subList(0, all ? left.size() : 1).clear();
        }
    }
}
