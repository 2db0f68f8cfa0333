package dev.levelwright.examples.play;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Explanation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a platform would report by itself: a message in a channel, anything else that a rule hears. */
final class Happening {
    /** What a message is called. */
    static final String MESSAGE = "message";

    /** How anything else is made to happen. */
    static final String DO = "do";

    private static final String NUMBER = "[0-9]{1,15}";

    private final Seat seat;

    Happening(Seat seat) {
        this.seat = seat;
    }

    List<Verb> verbs() {
        return List.of(
                new Verb("say", "TEXT", "writes a message in the channel", this::said),
                new Verb(
                        DO,
                        "TYPE [@who] [fact=value]",
                        "makes anything happen that a rule hears",
                        typed -> happened(typed.behind(), false)));
    }

    private List<String> said(Typed typed) {
        String text = typed.rest();
        if (text.isEmpty()) {
            return List.of(seat.style().bad("Say what?"));
        }
        Activity message = doing(MESSAGE)
                .given("chars", text.codePointCount(0, text.length()))
                .given("text", text.length() > 500 ? text.substring(0, 500) : text);
        return told(seat.realm().did(message));
    }

    /** Something happens; the host may say what players may not. */
    List<String> happened(Typed typed, boolean asHost) {
        if (typed.command().isEmpty()) {
            return List.of(seat.style().bad("Do what? do reaction @bob message=7"));
        }
        Activity activity = doing(typed.command());
        for (String word : typed.plain()) {
            activity = activity.party(Activity.TARGET, HolderName.player(bare(word)));
        }
        for (Map.Entry<String, String> fact : typed.named().entrySet()) {
            activity = with(activity, fact.getKey(), fact.getValue());
        }
        return told(seat.realm().did(asHost ? activity.byHost() : activity));
    }

    private Activity doing(String type) {
        return seat.realm().player(seat.person()).doing(type, seat.nextId()).given("channel", seat.place());
    }

    private Activity with(Activity activity, String name, String value) {
        if (value.startsWith("@")) {
            return activity.party(name, HolderName.player(bare(value)));
        }
        Optional<HolderName> unit = name.equals(Activity.UNIT) ? unit(value) : Optional.empty();
        return unit.map(holder -> activity.party(name, holder)).orElseGet(() -> activity.with(name, fact(value)));
    }

    private static Object fact(String value) {
        if (value.matches(NUMBER)) {
            return Long.valueOf(value);
        }
        return value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : value;
    }

    /** The person's unit that is called so. */
    private Optional<HolderName> unit(String name) {
        return seat.realm().rulebook().kinds().values().stream()
                .filter(Kind.Unit.class::isInstance)
                .flatMap(kind -> seat.realm().units(seat.holder(), kind.name()).stream())
                .filter(unit -> seat.realm().view(unit).trait(Traits.NAME).equals(Optional.of(name)))
                .findFirst();
    }

    private static String bare(String person) {
        return person.startsWith("@") ? person.substring(1) : person;
    }

    private List<String> told(Outcome outcome) {
        String line = new Explanation(seat.locale(), seat.realm().rulebook().zone()).line(outcome);
        String shown = Lines.shown(line);
        return List.of(
                outcome.accepted() ? seat.style().good(shown) : seat.style().bad(shown));
    }
}
