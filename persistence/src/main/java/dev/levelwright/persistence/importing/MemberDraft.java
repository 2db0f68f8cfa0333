package dev.levelwright.persistence.importing;

import dev.levelwright.persistence.importing.Member.Figure;
import dev.levelwright.persistence.importing.Member.Rung;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A member while the file is read. */
final class MemberDraft {
    private final String id;
    private final SortedMap<String, Long> figures = new TreeMap<>();
    private final List<Figure> characters = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<Rung> rung = Optional.empty();
    private Optional<String> zone = Optional.empty();

    MemberDraft(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Takes the name, if there is one. */
    MemberDraft name(Spot at) {
        name = at.maybeText();
        return this;
    }

    /** Takes a number that must be there; a fraction is floored, and that is remarked. */
    MemberDraft figure(String field, Spot at) {
        amount(field, at).ifPresent(amount -> figures.put(field, amount));
        return this;
    }

    /** Takes a number if there is one. */
    MemberDraft maybe(String field, Spot at) {
        return at.present() ? figure(field, at) : this;
    }

    /** Takes a number that was computed from others. */
    void figure(String field, long amount) {
        figures.put(field, amount);
    }

    /** The number that was taken under that name. */
    OptionalLong figure(String field) {
        Long amount = figures.get(field);
        return amount == null ? OptionalLong.empty() : OptionalLong.of(amount);
    }

    /** The number at a spot, floored; a fraction is remarked. */
    OptionalLong amount(String what, Spot at) {
        Optional<BigDecimal> number = at.number();
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        BigDecimal floor = number.get().setScale(0, RoundingMode.FLOOR);
        if (floor.compareTo(number.get()) != 0) {
            remark(what + " " + number.get().toPlainString() + " floored to " + floor.toPlainString());
        }
        return OptionalLong.of(floor.longValueExact());
    }

    /** Takes a level without knowing how far into it. */
    MemberDraft level(Spot at) {
        at.whole(Format.MOST_LEVEL).ifPresent(level -> rung((int) level, 0, 1));
        return this;
    }

    /** Takes how far into the level that was taken. */
    void way(long into, long needed) {
        rung = rung.map(at -> new Rung(at.level(), into, needed));
    }

    /** Takes a level and how far into it. */
    void rung(int level, long into, long needed) {
        rung = Optional.of(new Rung(level, into, needed));
    }

    /** Takes a character. */
    void character(Figure character) {
        characters.add(character);
    }

    /** Takes a time zone, if there is one. */
    void zone(Spot at) {
        zone = at.maybeText();
        zone.ifPresent(text -> {
            try {
                ZoneId.of(text);
            } catch (DateTimeException unknown) {
                at.report("must be a time zone but was " + at.value().words());
            }
        });
    }

    /** Remarks something for the report. */
    void remark(String text) {
        remarks.add(text);
    }

    Member member() {
        return new Member(id, name, figures, rung, characters, zone, remarks);
    }
}
