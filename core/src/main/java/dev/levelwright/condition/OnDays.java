package dev.levelwright.condition;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Finding;
import dev.levelwright.mechanic.Situation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * It is one of these days of the week in the realm's zone: {@code {"days": ["SATURDAY", "SUNDAY"]}}.
 *
 * @param days the days, at least one
 */
public record OnDays(Set<DayOfWeek> days) implements Condition {
    static final String WORD = "days";

    private static final int WEEK = 7;

    /** Copies the days, in the order of the week. */
    public OnDays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days must name at least one day");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    @Override
    public Finding check(Situation situation) {
        ZoneId zone = situation.zone();
        LocalDate today = Instant.ofEpochMilli(situation.at()).atZone(zone).toLocalDate();
        if (days.contains(today.getDayOfWeek())) {
            return Finding.MET;
        }
        LocalDate next = today.plusDays(1);
        while (!days.contains(next.getDayOfWeek())) { // at most a week
            next = next.plusDays(1);
        }
        String names = days.stream().map(DayOfWeek::name).collect(Collectors.joining(", "));
        return Finding.unmetUntil(
                next.atStartOfDay(zone).toInstant().toEpochMilli(),
                "day must be one of " + names + " but was " + today.getDayOfWeek());
    }

    @Override
    public String word() {
        return WORD;
    }

    static Form<OnDays> form() {
        Form<DayOfWeek> day = Forms.choice(List.of(DayOfWeek.values()), DayOfWeek::name);
        return Forms.mapped(
                Forms.list(day, 1, WEEK), list -> new OnDays(new TreeSet<>(list)), days -> List.copyOf(days.days()));
    }
}
