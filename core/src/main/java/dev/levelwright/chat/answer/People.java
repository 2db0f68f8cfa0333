package dev.levelwright.chat.answer;

import dev.levelwright.chat.Line;
import dev.levelwright.chat.Markup;
import dev.levelwright.chat.Names;
import dev.levelwright.chat.Span;
import dev.levelwright.holder.HolderName;
import java.util.Optional;

/** Who is meant, and what they are called. */
final class People {
    private static final int MAX_ID = 200;

    private final Asking asking;

    People(Asking asking) {
        this.asking = asking;
    }

    /** A holder in a line: a person, or the name of a unit. */
    Span span(HolderName holder) {
        return holder.isPlayer() ? Span.person(holder.id(), name(holder)) : Span.data(name(holder));
    }

    /** What a holder is called, in one line of at most 48 characters: somebody's text. */
    String name(HolderName holder) {
        return holder.isPlayer() ? names().shown(asking.request().realm(), holder.id()) : unit(holder);
    }

    /** The player whom an option names, if anybody knows them; who asks when it is not given. */
    Optional<HolderName> player(String option, boolean orAsker) {
        Optional<String> given = asking.request().option(option).filter(id -> id.length() <= MAX_ID);
        if (given.isEmpty()) {
            return orAsker && asking.request().option(option).isEmpty()
                    ? Optional.of(asking.asker())
                    : Optional.empty();
        }
        return given.map(HolderName::player).filter(this::isKnown);
    }

    private boolean isKnown(HolderName player) {
        return player.equals(asking.asker())
                || names().name(asking.request().realm(), player.id()).isPresent()
                || asking.view(player).born();
    }

    private Names names() {
        return asking.settings().names();
    }

    private String unit(HolderName unit) {
        String name = asking.view(unit).name().orElseGet(() -> (unit.kind() + " " + Pools.shortId(unit)).strip());
        return Markup.PLAIN.line(Line.plain(name), Names.MOST_SHOWN);
    }
}
