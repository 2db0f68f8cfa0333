package dev.levelwright.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which names lead back to themselves, and how deep the others go. */
final class Circles {
    private final Map<String, ? extends Collection<String>> edges;

    Circles(Map<String, ? extends Collection<String>> edges) {
        this.edges = edges;
    }

    /** Whether {@code name} can be reached from itself. */
    boolean isOn(String name) {
        return reaches(name, name, new HashSet<>());
    }

    /** How many names the longest way from {@code name} visits, itself included, up to {@code most}. */
    int depth(String name, int most) {
        int deepest = 0;
        if (most > 1) {
            for (String next : next(name)) {
                deepest = Math.max(deepest, depth(next, most - 1));
            }
        }
        return deepest + 1;
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        for (String next : next(from)) {
            if (next.equals(to) || seen.add(next) && reaches(next, to, seen)) {
                return true;
            }
        }
        return false;
    }

    private Collection<String> next(String name) {
        Collection<String> next = edges.get(name);
        return next == null ? Set.of() : next;
    }
}
