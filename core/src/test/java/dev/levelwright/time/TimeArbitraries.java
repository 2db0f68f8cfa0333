package dev.levelwright.time;

import dev.levelwright.time.Window.Calendar;
import dev.levelwright.time.Window.Season;
import dev.levelwright.time.Window.ZoneOf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Zones and windows of all kinds. */
final class TimeArbitraries {
    /** Every zone there is, and the offsets that lie furthest apart. */
    static final List<ZoneId> ZONES = Stream.concat(
                    Stream.of("+18:00", "-18:00"),
                    ZoneId.getAvailableZoneIds().stream().sorted())
            .map(ZoneId::of)
            .toList();

    private TimeArbitraries() {}

    /** Many names share their rules; one of each is enough. */
    static List<ZoneId> zonesOfDifferentRules() {
        Set<ZoneRules> seen = new HashSet<>();
        return ZONES.stream().filter(zone -> seen.add(zone.getRules())).toList();
    }

    static Arbitrary<LocalTime> times() {
        Arbitrary<LocalTime> minutes =
                Arbitraries.integers().between(0, 1439).map(minute -> LocalTime.MIN.plusMinutes(minute));
        return Arbitraries.oneOf(
                Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(2, 30), LocalTime.of(23, 59, 59)),
                minutes);
    }

    static Arbitrary<Calendar> days() {
        return times().map(at -> Calendar.daily(at, ZoneOf.HOLDER));
    }

    static Arbitrary<Window.Local> windows() {
        Arbitrary<Window.Local> weeks = Combinators.combine(Arbitraries.of(DayOfWeek.values()), times())
                .as((on, at) -> Calendar.weekly(on, at, ZoneOf.HOLDER));
        Arbitrary<Window.Local> months = Combinators.combine(
                        Arbitraries.integers().between(1, 31), times())
                .as((on, at) -> Calendar.monthly(on, at, ZoneOf.HOLDER));
        return Arbitraries.oneOf(
                days().map(day -> day), weeks, months, seasons().map(season -> season));
    }

    private static Arbitrary<Season> seasons() {
        Arbitrary<LocalDate> from = Arbitraries.integers().between(0, 30_000).map(day -> LocalDate.ofEpochDay(day));
        return Combinators.combine(periods(), from, times())
                .as((each, first, at) -> new Season(each, first, at, ZoneOf.REALM));
    }

    private static Arbitrary<Period> periods() {
        Arbitrary<Period> days = Arbitraries.integers().between(1, 100).map(Period::ofDays);
        Arbitrary<Period> mixed = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 13),
                        Arbitraries.integers().between(0, 40))
                .as(Period::of);
        return Arbitraries.oneOf(days, mixed);
    }
}
