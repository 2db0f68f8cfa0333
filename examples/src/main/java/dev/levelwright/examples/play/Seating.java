package dev.levelwright.examples.play;

import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.holder.HolderName;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that change who types, where, and how the realm is set. */
final class Seating {
    private static final Pattern NAME = Pattern.compile("[^\\s@=\"]{1,32}");
    private static final int MOST_PEOPLE = 50;

    private final Seat seat;

    Seating(Seat seat) {
        this.seat = seat;
    }

    List<Verb> verbs() {
        return List.of(
                new Verb("as", "NAME", "goes on as somebody else", this::sat),
                new Verb("in", "CHANNEL", "goes to another channel", this::went),
                new Verb("people", "", "says who has been here", typed -> people()),
                new Verb("set", "SETTING VALUE", "sets a setting of the game; lists by commas", this::set));
    }

    private List<String> sat(Typed typed) {
        String name = typed.rest().startsWith("@") ? typed.rest().substring(1) : typed.rest();
        if (!NAME.matcher(name).matches()) {
            return List.of(seat.style().bad("Who? as anna"));
        }
        seat.sit(name);
        return List.of();
    }

    private List<String> went(Typed typed) {
        String place = typed.rest().startsWith("#") ? typed.rest().substring(1) : typed.rest();
        if (!NAME.matcher(place).matches()) {
            return List.of(seat.style().bad("Where? in tavern"));
        }
        seat.go(place);
        return List.of("You are in " + seat.style().strong("#" + Lines.shown(place)) + ".");
    }

    /** Who has been here, the person at the terminal too. */
    List<String> names() {
        Stream<String> known = seat.realm().reader().holders(HolderName.PLAYER, "", MOST_PEOPLE).stream()
                .map(HolderName::id);
        return Stream.concat(known, Stream.of(seat.person()))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> people() {
        return names().stream()
                .map(name -> "  " + Lines.shown(name)
                        + (name.equals(seat.person()) ? seat.style().faint("  you") : ""))
                .toList();
    }

    /** The names of the game's settings. */
    Stream<String> settings() {
        return seat.realm().rulebook().settings().keySet().stream();
    }

    private List<String> set(Typed typed) {
        Map<String, Setting> settings = seat.realm().rulebook().settings();
        if (typed.plain().isEmpty() || !settings.containsKey(typed.plain().get(0))) {
            return settings(settings);
        }
        Setting setting =
                Optional.ofNullable(settings.get(typed.plain().get(0))).orElseThrow();
        String value = String.join(" ", typed.plain().subList(1, typed.plain().size()));
        try {
            seat.realm()
                    .publish(new Chronicle.Set(
                            seat.now().toEpochMilli(), setting.name(), Optional.of(fact(setting, value))));
            return List.of("From now on " + seat.style().strong(setting.name()) + " is " + Lines.shown(value) + ".");
        } catch (IllegalArgumentException refused) {
            return List.of(seat.style().bad(Lines.shown(String.valueOf(refused.getMessage()))));
        }
    }

    private static Fact fact(Setting setting, String value) {
        return switch (setting.type()) {
            case IDS -> Fact.of(List.of(value.replace("#", "").split("[, ]+")));
            case AMOUNT -> value.matches("[0-9]{1,15}") ? Fact.of(Long.valueOf(value)) : Fact.of(value);
            case FLAG ->
                value.equals("true") || value.equals("false") ? Fact.of(Boolean.valueOf(value)) : Fact.of(value);
            case TEXT -> Fact.of(value);
        };
    }

    private List<String> settings(Map<String, Setting> settings) {
        if (settings.isEmpty()) {
            return List.of("This game has no settings.");
        }
        Map<String, Fact> held =
                seat.realm().reader().chronicle().settings(seat.now().toEpochMilli());
        List<String> lines = new ArrayList<>();
        settings.forEach((name, setting) -> lines.add("  " + seat.style().strong(name) + "  "
                + Lines.shown(String.join(", ", FactForms.values(held.getOrDefault(name, setting.standard()))))));
        return lines;
    }
}
