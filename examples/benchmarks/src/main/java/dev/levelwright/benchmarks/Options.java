package dev.levelwright.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind the name of a program: {@code --callers 1,8 --seconds 5}. */
final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads options.
     *
     * @throws IllegalArgumentException if one is unknown or has no value
     */
    static Options read(Set<String> known, String... words) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> left = new ArrayList<>(List.of(words));
        while (!left.isEmpty()) {
            String name = left.remove(0).replaceFirst("^--", "");
            if (!known.contains(name) || left.isEmpty()) {
                throw new IllegalArgumentException("options are, each with a value: --" + String.join(", --", known));
            }
            values.put(name, left.remove(0));
        }
        return new Options(values);
    }

    /** Words with commas between them. */
    List<String> list(String name, String usual) {
        return List.of(values.getOrDefault(name, usual).split(","));
    }

    /** Numbers with commas between them. */
    int[] numbers(String name, String usual) {
        return list(name, usual).stream().mapToInt(Integer::parseInt).toArray();
    }

    /** A text. */
    String text(String name, String usual) {
        return values.getOrDefault(name, usual);
    }

    /** A number. */
    int number(String name, int usual) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(usual)));
    }
}
