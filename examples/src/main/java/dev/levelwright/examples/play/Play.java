package dev.levelwright.examples.play;

import dev.levelwright.chat.Button;
import dev.levelwright.chat.Command;
import dev.levelwright.chat.Reply;
import dev.levelwright.decision.Event;
import dev.levelwright.examples.text.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** A game at the terminal: answers a line with lines, and knows no terminal. One thread. */
final class Play {
    /** How one leaves. */
    static final String QUIT = "quit";

    private static final String HOST = "host";

    private final Seat seat;
    private final Talk talk;
    private final Style style;
    private final Shown shown;
    private final Clocking clocking;
    private final Seating seating;
    private final Happening happening;
    private final Map<String, Verb> verbs = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<Event.LevelUp> levels = new ConcurrentLinkedQueue<>();
    private List<Button> buttons = List.of();
    private boolean left;

    Play(Seat seat, Talk talk) {
        this.seat = seat;
        this.talk = talk;
        this.style = seat.style();
        this.shown = new Shown(style);
        this.clocking = new Clocking(seat);
        this.seating = new Seating(seat);
        this.happening = new Happening(seat);
        Stream.of(
                        new Overview(seat).verbs(),
                        new Why(seat).verbs(),
                        new Market(seat).verbs(),
                        seating.verbs(),
                        clocking.verbs(),
                        happening.verbs(),
                        own())
                .flatMap(List::stream)
                .forEach(verb -> verbs.put(verb.name(), verb));
        seat.game().onLevelUp(levels::add);
    }

    private List<Verb> own() {
        return List.of(
                new Verb(HOST, "COMMAND", "does it as the bot itself: what players may not", this::asHost),
                new Verb("press", "1", "presses a button", this::pressed),
                new Verb(
                        "help",
                        "[COMMAND]",
                        "shows the commands",
                        typed -> new Help(style, verbs, talk.commands()).lines(typed)),
                new Verb(QUIT, "", "leaves; the game remembers", typed -> leave()));
    }

    /** What is said at first: what time it is, and what became due while nobody was here. */
    List<String> opening() {
        return clocking.now();
    }

    /** What is shown before the cursor. */
    String prompt() {
        String time = " " + seat.moments().shown(seat.now());
        String place = seat.hears(Happening.MESSAGE) ? " #" + Lines.shown(seat.place()) : "";
        return style.title(Lines.shown(seat.person()))
                + style.faint(time + place)
                + (style.blocks() ? " \u203A " : " > ");
    }

    /** Whether somebody left. */
    boolean over() {
        return left;
    }

    /** What the next run begins with. */
    Saved saved() {
        return seat.saved();
    }

    /** The answer to a line. */
    List<String> type(String line) {
        Typed typed = Typed.of(line.startsWith("/") || line.startsWith("!") ? line.substring(1) : line);
        if (typed.command().isEmpty() || typed.command().startsWith("#")) {
            return List.of();
        }
        Verb verb = verbs.get(typed.command());
        if (verb != null) {
            List<String> lines = new ArrayList<>(verb.does().apply(typed));
            lines.addAll(levelsGained());
            return lines;
        }
        return talk.command(typed.command()).isPresent() ? told(talk.answer(typed, false)) : unknown(typed.command());
    }

    private List<String> unknown(String word) {
        List<String> near = Guess.of(word, words().toList());
        String meant = near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
        return List.of(style.bad("There is no command " + Lines.shown(word) + "." + meant)
                + style.faint(" help shows them all."));
    }

    private List<String> asHost(Typed typed) {
        Typed behind = typed.behind();
        if (behind.command().equals(Happening.DO)) {
            return happening.happened(behind.behind(), true);
        }
        return talk.command(behind.command()).isPresent()
                ? told(talk.answer(behind, true))
                : List.of(style.bad("What should the host do?") + style.faint(" help shows it."));
    }

    private List<String> pressed(Typed typed) {
        boolean known = typed.rest().matches("[0-9]{1,3}")
                && Integer.parseInt(typed.rest()) >= 1
                && Integer.parseInt(typed.rest()) <= buttons.size();
        return known
                ? told(talk.press(buttons.get(Integer.parseInt(typed.rest()) - 1)))
                : List.of(style.bad(buttons.isEmpty() ? "There is nothing to press." : "Which one? press 1"));
    }

    /** The reply tells the levels that were gained itself. */
    private List<String> told(Reply reply) {
        levels.clear();
        if (!reply.buttons().isEmpty()) {
            buttons = reply.buttons();
        }
        return shown.lines(reply);
    }

    private List<String> leave() {
        left = true;
        return List.of();
    }

    private List<String> levelsGained() {
        List<String> lines = new ArrayList<>();
        for (Event.LevelUp up = levels.poll(); up != null; up = levels.poll()) {
            String name = seat.nameOf(up.holder());
            String title = up.title().isEmpty() ? "" : ", " + up.title();
            lines.add(style.title((style.blocks() ? "\u2605 " : "* ") + Lines.shown(name) + " reached level "
                    + up.level() + title + "!"));
        }
        return lines;
    }

    /** Everything that can be typed first. */
    Stream<String> words() {
        return Stream.of(
                        verbs.keySet().stream(),
                        talk.commands().stream().map(Command::name),
                        talk.aliases().keySet().stream())
                .flatMap(words -> words);
    }

    /** The terminal's own command of that name, or empty. */
    Optional<Verb> verb(String name) {
        return Optional.ofNullable(verbs.get(name));
    }

    Talk talk() {
        return talk;
    }

    Seating seating() {
        return seating;
    }
}
