package dev.levelwright.chat.answer;

import dev.levelwright.activity.Activity;
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
        return Stream.of(option.choices().stream(), units(option), pools(option))
                .flatMap(choices -> choices)
                .filter(choice -> folded(choice.label()).contains(typed))
                .sorted(Comparator.comparing(choice -> !folded(choice.label()).startsWith(typed)))
                .limit(MOST)
                .toList();
    }

    /** All values that are suggested besides the choices, typed or not. */
    Stream<String> all(Option option) {
        return Stream.concat(units(option), pools(option)).map(Option.Choice::value);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The open pools of the kind that an option is called like. */
    private Stream<Option.Choice> pools(Option option) {
        Pools pools = new Pools(asking);
        return Pools.kinds(asking.outline()).stream()
                .filter(kind -> option.suggested() && DoAnswer.name(kind.name()).equals(option.name()))
                .flatMap(kind -> pools.of(kind).stream()
                        .map(pool -> new Option.Choice(
                                pool.id(), pools.line(kind, pool).text())));
    }

    private Stream<Option.Choice> units(Option option) {
        return option.suggested() && option.name().equals(Activity.UNIT)
                ? new Units(asking)
                        .all()
                        .map(unit -> new Option.Choice(
                                unit.toString(), asking.people().name(unit)))
                : Stream.empty();
    }
}
