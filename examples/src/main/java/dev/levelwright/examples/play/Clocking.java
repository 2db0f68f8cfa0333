package dev.levelwright.examples.play;

import dev.levelwright.decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The commands that put the clock forward; what became due meanwhile happens then, in its order. */
final class Clocking {
    private static final Duration MOST = Duration.ofDays(3_660);
    private static final int MOST_ROUNDS = 1_000;

    private final Seat seat;

    Clocking(Seat seat) {
        this.seat = seat;
    }

    List<Verb> verbs() {
        return List.of(
                new Verb("wait", "5m|2h30m|3d", "lets time pass", this::waited),
                new Verb(
                        "tomorrow",
                        "",
                        "goes to the next midnight",
                        typed -> to(seat.moments().tomorrow(seat.now()))),
                new Verb("at", "23:59|2026-03-05", "goes to the next time the clock shows that", this::at),
                new Verb("clock", "", "says what time it is", typed -> now()));
    }

    private List<String> waited(Typed typed) {
        return Moments.duration(typed.rest().replace(" ", ""))
                .map(time -> to(seat.now().plus(time)))
                .orElseGet(() -> List.of(seat.style().bad("How long? wait 5m, wait 2h30m, wait 3d")));
    }

    private List<String> at(Typed typed) {
        return seat.moments()
                .instant(typed.rest(), seat.now())
                .map(this::to)
                .orElseGet(() -> List.of(seat.style().bad("When? at 23:59, at 2026-03-05, at 2026-03-05T10:00")));
    }

    private List<String> to(Instant instant) {
        Duration time = Duration.between(seat.now(), instant);
        if (time.isNegative() || time.compareTo(MOST) > 0) {
            return List.of(seat.style().bad("Time goes forward only, by ten years at most."));
        }
        seat.clock().forward(time);
        return now();
    }

    /** What time it is, and what became due by then, which happens now. */
    List<String> now() {
        List<String> lines = new ArrayList<>(List.of(shown()));
        lines.addAll(due());
        return lines;
    }

    private String shown() {
        return "It is " + seat.style().strong(seat.moments().spoken(seat.now())) + ".";
    }

    private List<String> due() {
        List<String> lines = new ArrayList<>();
        List<Outcome> outcomes = seat.realm().runDue();
        for (int round = 0; round < MOST_ROUNDS && !outcomes.isEmpty(); round++) {
            outcomes.forEach(outcome -> lines.addAll(happened(outcome)));
            outcomes = seat.realm().runDue();
        }
        return lines;
    }

    /** What came to nothing is not worth telling. */
    private List<String> happened(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        new Told(seat).lines(outcome).forEach(line -> lines.add("  " + line));
        if (!lines.isEmpty()) {
            lines.add(0, seat.style().title(subject(outcome.activity())));
        }
        return lines;
    }

    /** {@code lottery} of {@code due:lottery:2026-03-02}. */
    private static String subject(String activity) {
        String[] parts = activity.split(":", 3);
        return Lines.shown(parts.length == 3 ? parts[1] : activity);
    }
}
