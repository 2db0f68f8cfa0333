package dev.levelwright.rule;

import dev.levelwright.time.Window;
import dev.levelwright.time.Window.Calendar;
import dev.levelwright.time.Window.Each;
import dev.levelwright.time.Window.ZoneOf;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The windows that every rulebook has without declaring them: {@code day}, {@code week} (from Monday) and {@code month}
 * from midnight in the realm's zone, {@code ever}, and any duration such as {@code PT60S} from the first use on.
 */
public final class Windows {
    private static final Map<String, Window> STANDARD = Map.of(
            "day", new Calendar(Each.DAY, 0, LocalTime.MIDNIGHT, ZoneOf.REALM),
            "week", new Calendar(Each.WEEK, DayOfWeek.MONDAY.getValue(), LocalTime.MIDNIGHT, ZoneOf.REALM),
            "month", new Calendar(Each.MONTH, 1, LocalTime.MIDNIGHT, ZoneOf.REALM),
            "ever", new Window.Ever());

    private Windows() {}

    /** The window of that name: declared, standard, or a duration; empty when it is none of these. */
    public static Optional<Window> find(Map<String, Window> declared, String name) {
        Window window = declared.getOrDefault(name, STANDARD.get(name));
        return window != null ? Optional.of(window) : rolling(name);
    }

    /** The names of the windows that every rulebook has. */
    static Set<String> standard() {
        return STANDARD.keySet();
    }

    private static Optional<Window> rolling(String name) {
        if (!name.startsWith("P")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Window.Rolling(Duration.parse(name).toMillis()));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }
}
