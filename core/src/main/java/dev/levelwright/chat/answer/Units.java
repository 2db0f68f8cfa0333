package dev.levelwright.chat.answer;

import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The units of who asks: by name, by their place in the list, or by what the store calls them. */
final class Units {
    private final Asking asking;

    Units(Asking asking) {
        this.asking = asking;
    }

    /** All units of all kinds. */
    Stream<HolderName> all() {
        return asking.outline().kinds().stream().map(Kind.Unit::name).flatMap(kind -> of(kind).stream());
    }

    /** The units of a kind, in the order in which they came. */
    List<HolderName> of(String kind) {
        return asking.realm().units(asking.asker(), kind);
    }

    /** The unit of who asks that {@code told} means, or empty. */
    Optional<HolderName> named(String told, List<HolderName> units) {
        return units.stream()
                .filter(unit -> unit.toString().equals(told))
                .findFirst()
                .or(() -> units.stream()
                        .filter(unit -> asking.people().name(unit).equalsIgnoreCase(told))
                        .findFirst())
                .or(() -> IntStream.range(0, units.size())
                        .filter(i -> Integer.toString(i + 1).equals(told))
                        .mapToObj(units::get)
                        .findFirst());
    }

    /** Whether a unit is the active one of its kind. */
    boolean isActive(HolderName unit) {
        return asking.view(asking.asker())
                .trait(Traits.ACTIVE + unit.kind())
                .filter(unit.toString()::equals)
                .isPresent();
    }
}
