package dev.levelwright.chat.answer;

import dev.levelwright.chat.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Values that fit, while somebody types. */
final class Suggestions {
    /** As many as platforms show. */
    static final int MOST = 25;

    private final Asking asking;

    Suggestions(Asking asking) {
        this.asking = asking;
    }

    /** The values of an option that begin with what was typed, and then those that contain it, at most 25. */
    List<Option.Choice> of(Option option) {
        String typed = folded(asking.request().option(option.name()).orElse(""));
        return Stream.concat(option.choices().stream(), units(option))
                .filter(choice -> folded(choice.label()).contains(typed))
                .sorted(Comparator.comparing(choice -> !folded(choice.label()).startsWith(typed)))
                .limit(MOST)
                .toList();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Stream<Option.Choice> units(Option option) {
        return option.suggested() && option.choices().isEmpty()
                ? new Units(asking)
                        .all()
                        .map(unit -> new Option.Choice(
                                unit.toString(), asking.people().name(unit)))
                : Stream.empty();
    }
}
