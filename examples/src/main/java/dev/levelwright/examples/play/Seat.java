package dev.levelwright.examples.play;

import dev.levelwright.Levelwright;
import dev.levelwright.Realm;
import dev.levelwright.examples.text.Style;
import dev.levelwright.holder.HolderName;
import dev.levelwright.rule.Trigger;
import java.time.Instant;
import java.util.Locale;

/** Who sits at the terminal, in which game, where and when: what every command starts from. */
final class Seat {
    /** Who sits there at first. */
    static final String FIRST_PERSON = "anna";

    /** The channel at first. */
    static final String FIRST_PLACE = "general";

    private static final String REALM = "terminal";

    private final Levelwright game;
    private final PlayClock clock;
    private final Style style;
    private final Locale locale;
    private final int run;
    private String person;
    private String place;
    private int lines;

    Seat(Levelwright game, PlayClock clock, Style style, Locale locale, Saved saved) {
        this.game = game;
        this.clock = clock;
        this.style = style;
        this.locale = locale;
        this.run = saved.run();
        this.person = saved.person();
        this.place = saved.place();
    }

    Levelwright game() {
        return game;
    }

    Realm realm() {
        return game.in(REALM);
    }

    PlayClock clock() {
        return clock;
    }

    Instant now() {
        return game.now();
    }

    Moments moments() {
        return new Moments(realm().rulebook().zone());
    }

    Style style() {
        return style;
    }

    Locale locale() {
        return locale;
    }

    String person() {
        return person;
    }

    HolderName holder() {
        return HolderName.player(person);
    }

    String place() {
        return place;
    }

    /** Whether a rule hears that type of activity. */
    boolean hears(String type) {
        return realm().rulebook().rules().stream()
                .anyMatch(rule -> rule.trigger().equals(new Trigger.On(type)));
    }

    /** What a holder is called: a player by the id, a unit by its name or its entry, anything else by its kind. */
    String nameOf(HolderName holder) {
        if (holder.isPlayer()) {
            return holder.id();
        }
        return realm().view(holder).name().orElse(holder.kind());
    }

    void sit(String who) {
        person = who;
    }

    void go(String where) {
        place = where;
    }

    /** An id that no line had before, in this run or another: what is typed twice happens twice. */
    String nextId() {
        return "terminal-" + run + "-" + ++lines;
    }

    /** What the next run begins with. */
    Saved saved() {
        return new Saved(run, person, place, clock.written());
    }
}
