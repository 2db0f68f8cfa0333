package dev.levelwright.engine;

import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.Traits;
import dev.levelwright.time.Frame;
import dev.levelwright.time.Window;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where one holder's calendar windows stand at the decision's instant. A whole decision sees them in the zone that the
 * holder had before it; a zone that the decision sets counts from the next one on.
 */
final class Frames {
    private final Draft draft;
    private final Holdings stored;
    private final Shelf<String, Frame> entered = new Shelf<>(2);

    Frames(Draft draft, Holdings stored) {
        this.draft = draft;
        this.stored = stored;
    }

    /** The window of that name in which the holder stands. */
    Frame in(String name) {
        Frame known = entered.get(name);
        if (known == null) {
            known = enter(name, draft.era().edition().localWindow(name).orElseThrow());
            entered.put(name, known);
        }
        return known;
    }

    /** Brings every window up to this instant in the zone that holds until now; before a change of zone. */
    void enterAll() {
        stored.frames().keySet().stream()
                .filter(name -> draft.era().edition().localWindow(name).isPresent())
                .forEach(this::in);
    }

    /** The windows that are not where they were. */
    Map<String, Frame> moved() {
        Map<String, Frame> moved = Map.of();
        for (int i = 0; i < entered.size(); i++) {
            Optional<Frame> before = stored.frame(entered.key(i));
            if (before.isEmpty() || !before.get().equals(entered.value(i))) {
                moved = moved.isEmpty() ? new TreeMap<>() : moved;
                moved.put(entered.key(i), entered.value(i));
            }
        }
        return moved;
    }

    /** The window of that name in which the holder stood just before an instant; the ordinary one if it is past telling. */
    Frame before(String name, Era era, long instant) {
        Window.Local window = era.edition().localWindow(name).orElseThrow();
        return stored.frame(name)
                .filter(frame -> stored.seenAt() <= instant)
                .flatMap(frame -> walked(name, instant))
                .orElseGet(() -> Frame.open(window, zone(window.zone(), era), instant - 1));
    }

    /** The time zone that windows of a kind are in: the holder's own, or the realm's. */
    ZoneId zone(Window.ZoneOf whose) {
        return zone(whose, draft.era());
    }

    /** The same under the rulebook of an era. */
    ZoneId zone(Window.ZoneOf whose, Era era) {
        ZoneId realm = era.edition().rulebook().zone();
        return whose == Window.ZoneOf.REALM
                ? realm
                : stored.trait(Traits.ZONE).flatMap(Frames::known).orElse(realm);
    }

    private Frame enter(String name, Window.Local window) {
        ZoneId zone = zone(window.zone());
        Optional<Frame> before = walked(name, draft.at());
        return before.isPresent() ? before.get().at(window, zone, draft.at()) : Frame.open(window, zone, draft.at());
    }

    /** Where the window stood just before an instant, each stretch of time under the rulebook that held then. */
    private Optional<Frame> walked(String name, long until) {
        Optional<Frame> frame = stored.frame(name);
        long from = stored.seenAt();
        for (int eras = 0; eras < Settling.MAX_ERAS && from < until && frame.isPresent(); eras++) {
            Era era = draft.era(from);
            long last = Math.min(era.until(), until) - 1;
            Optional<Window.Local> window = era.edition().localWindow(name);
            frame = window.isPresent() ? Optional.of(at(window.get(), frame.get(), era, last)) : frame;
            from = last + 1;
        }
        return frame;
    }

    private Frame at(Window.Local window, Frame before, Era era, long instant) {
        return before.contains(instant) ? before : before.at(window, zone(window.zone(), era), instant);
    }

    /** The zone of that name, or empty: what was written may come from a Java with other time-zone data. */
    private static Optional<ZoneId> known(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
