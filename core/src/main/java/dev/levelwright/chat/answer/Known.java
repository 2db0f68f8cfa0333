package dev.levelwright.chat.answer;

import dev.levelwright.chat.Command;
import dev.levelwright.chat.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * A command and what it answers. Its descriptions are texts whose keys follow from the names: {@code command.rank}, {@code
 * option.user}.
 *
 * @param command how it is called and what can be said with it
 * @param answer what it answers
 */
record Known(Command command, Answer answer) {
    /** A command that everybody may use, and whose answer everybody may see. */
    static Known open(String name, Answer answer, Option... options) {
        return known(name, false, false, answer, options);
    }

    /** A command that everybody may use, and whose answer only who asked sees. */
    static Known quiet(String name, Answer answer, Option... options) {
        return known(name, false, true, answer, options);
    }

    /** A command of admins. */
    static Known admin(String name, Answer answer, Option... options) {
        return known(name, true, true, answer, options);
    }

    private static Known known(String name, boolean adminOnly, boolean quiet, Answer answer, Option... options) {
        return new Known(
                new Command(name, Texts.wording("command." + name), ordered(List.of(options)), adminOnly, quiet),
                answer);
    }

    /** The required options first, as platforms want them. */
    static List<Option> ordered(List<Option> options) {
        List<Option> ordered =
                new ArrayList<>(options.stream().filter(Option::required).toList());
        options.stream().filter(option -> !option.required()).forEach(ordered::add);
        return ordered;
    }

    /** An option that can be left out. */
    static Option option(String name, Option.Type type) {
        return new Option(name, Texts.wording("option." + name), type, false, List.of(), false);
    }

    /** An option that must be given. */
    static Option required(String name, Option.Type type) {
        return new Option(name, Texts.wording("option." + name), type, true, List.of(), false);
    }

    /** A choice, which can be left out where there is nothing to choose. */
    static Option choice(String name, boolean required, List<Option.Choice> choices) {
        return new Option(
                name,
                Texts.wording("option." + name),
                Option.Type.CHOICE,
                required,
                choices,
                choices.size() > Suggestions.MOST);
    }
}
