package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.testkit.game.Rounds.Circle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts exchanges together to circles: what one gives the next one takes, until nothing is missing and something is left.
 * Breadth first, so that short circles come first.
 */
final class Circles {
    private static final int MOST_VISITED = 5_000;
    private static final int MOST_DEEDS = 40;
    private static final int MOST_AT_ONCE = 12;

    private final List<Exchange> exchanges;
    private final Set<Object> seen = new HashSet<>();
    private final Deque<Way> ways = new ArrayDeque<>();
    private final List<Circle> circles = new ArrayList<>();

    Circles(List<Exchange> exchanges) {
        this.exchanges = exchanges;
    }

    /**
     * A deed that took something and gave something.
     *
     * @param deed what was done
     * @param made what it gave, and below zero what it took
     * @param drawn whether chance had a part in it
     */
    record Exchange(Activity deed, SortedMap<String, Long> made, boolean drawn) {}

    /** The circles found, those without chance first, then those of few deeds. */
    List<Circle> all() {
        Way nothing = new Way(List.of(), new TreeMap<>(), new TreeMap<>(), false);
        exchanges.forEach(exchange -> List.of(1, 2, 3, 5, 10).forEach(times -> go(nothing, exchange, times)));
        for (int visited = 0; visited < MOST_VISITED && !ways.isEmpty(); visited++) {
            Way way = ways.poll();
            for (Exchange exchange : exchanges) {
                int most = way.times(exchange);
                if (most > 0) {
                    go(way, exchange, 1);
                    go(way, exchange, most);
                }
            }
        }
        circles.sort(Comparator.comparing(Circle::drawn)
                .thenComparingInt(circle -> circle.deeds().size()));
        return circles;
    }

    private void go(Way from, Exchange exchange, int times) {
        Way way = from;
        for (int i = 0; i < times; i++) {
            way = way.then(exchange);
        }
        if (way.deeds.size() > MOST_DEEDS || !seen.add(List.of(way.have, way.debts, way.drawn))) {
            return;
        }
        if (way.isCircle()) {
            circles.add(new Circle(way.deeds, way.debts, way.have, way.drawn));
        } else {
            ways.add(way);
        }
    }

    /**
     * Exchanges so far.
     *
     * @param have what there is more, and below zero less, than in the beginning; nothing of what is as it was
     * @param debts the most that was missing
     * @param drawn whether chance had a part in any
     */
    private record Way(
            List<Activity> deeds, SortedMap<String, Long> have, SortedMap<String, Long> debts, boolean drawn) {
        /** How often something of what was given can be handed on; 0 when the exchange takes none of it. */
        int times(Exchange exchange) {
            return exchange.made().entrySet().stream()
                    .filter(made -> made.getValue() < 0 && have.getOrDefault(made.getKey(), 0L) >= -made.getValue())
                    .mapToInt(made -> (int) Math.min(MOST_AT_ONCE, have.get(made.getKey()) / -made.getValue()))
                    .max()
                    .orElse(0);
        }

        Way then(Exchange exchange) {
            List<Activity> longer = new ArrayList<>(deeds);
            longer.add(exchange.deed());
            SortedMap<String, Long> now = new TreeMap<>(have);
            SortedMap<String, Long> most = new TreeMap<>(debts);
            exchange.made().forEach((asset, amount) -> {
                long then = now.merge(asset, amount, Math::addExact);
                if (then < 0) {
                    most.merge(asset, -then, Math::max);
                }
            });
            now.values().removeIf(amount -> amount == 0);
            return new Way(longer, now, most, drawn || exchange.drawn());
        }

        boolean isCircle() {
            return !have.isEmpty() && have.values().stream().allMatch(amount -> amount > 0);
        }
    }
}
