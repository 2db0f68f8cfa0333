package dev.levelwright.engine;

import dev.levelwright.asset.BalanceName;
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
    private final Map<String, Frame> entered = new TreeMap<>();

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

    /** Enters the window that a balance counts in, if it counts in one. */
    void enter(BalanceName balance) {
        Edition edition = draft.era().edition();
        edition.asset(balance.asset()).flatMap(edition::localWindowOf).ifPresent(this::in);
    }

    /** The windows that are not where they were. */
    Map<String, Frame> moved() {
        Map<String, Frame> moved = new TreeMap<>(entered);
        moved.entrySet().removeIf(entry -> stored.frame(entry.getKey()).filter(entry.getValue()::equals).isPresent());
        return moved;
    }

    /** The time zone that windows of a kind are in: the holder's own, or the realm's. */
    ZoneId zone(Window.ZoneOf whose) {
        ZoneId realm = draft.era().edition().rulebook().zone();
        return whose == Window.ZoneOf.REALM
                ? realm
                : stored.trait(Traits.ZONE).flatMap(Frames::known).orElse(realm);
    }

    private Frame enter(String name, Window.Local window) {
        ZoneId zone = zone(window.zone());
        return stored.frame(name)
                .map(before -> before.at(window, zone, draft.at()))
                .orElseGet(() -> Frame.open(window, zone, draft.at()));
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
