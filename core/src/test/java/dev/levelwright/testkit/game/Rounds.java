package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.holder.HolderName;
import dev.levelwright.rule.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rounds that somebody can go again and again and that leave more than they took: buy at 10, sell at 12. What each deed of
 * the stories took and gave is put together to rounds that leave less of nothing, and each of these is really gone.
 *
 * @param name the law
 * @param asset what nobody is to profit in; empty for everything
 * @param rules the rules that a round is made of; empty for all
 */
record Rounds(String name, Optional<String> asset, Set<String> rules) implements Law {
    private static final HolderName ANN = HolderName.player("ann");
    private static final int MOST_EXCHANGES = 60;
    private static final int MOST_CIRCLES = 60;
    private static final List<Long> RICHES = List.of(0L, 1_000L, 1_000_000L);

    static Law nobodyProfits() {
        return new Rounds("nobody profits from going round in circles", Optional.empty(), Set.of());
    }

    static Law noProfit(String asset, Set<String> rules) {
        String name = "nobody makes " + asset + " by "
                + String.join(", ", rules.stream().sorted().toList());
        return new Rounds(name, Optional.of(asset), rules);
    }

    @Override
    public Optional<Counterexample> broken(Explored explored) {
        rules.forEach(rule -> Watched.requireRule(explored.rulebook(), rule));
        Rulebook rulebook = explored.rulebook();
        List<Circle> circles = new Circles(exchanges(explored))
                .all().stream()
                        .filter(circle -> asset.isEmpty() || circle.left().containsKey(asset.get()))
                        .limit(MOST_CIRCLES)
                        .toList();
        Stream<Story> bare = circles.stream().map(circle -> new Story(rulebook, circle.deeds()));
        Stream<Story> given =
                circles.stream().flatMap(circle -> RICHES.stream().map(riches -> given(rulebook, circle, riches)));
        return Stream.concat(bare, given)
                .filter(story -> profit(story).isPresent())
                .findFirst()
                .map(this::counterexample);
    }

    /** Deeds of players that took something out of the world and gave something, one of each sort. */
    private List<Circles.Exchange> exchanges(Explored explored) {
        Map<String, Circles.Exchange> exchanges = new LinkedHashMap<>();
        explored.deeds()
                .filter(deed -> !deed.activity().trusted() && deed.outcome().accepted())
                .filter(deed -> deed.activity().party(Activity.ACTOR).isPresent())
                .filter(deed -> rules.isEmpty() || rules.containsAll(deed.rules()))
                .filter(deed -> deed.takes() && deed.made().values().stream().anyMatch(amount -> amount > 0))
                .limit(5_000)
                .forEach(deed -> exchanges.putIfAbsent(
                        sort(deed), new Circles.Exchange(deed.activity(), deed.made(), deed.drawn())));
        return exchanges.values().stream().limit(MOST_EXCHANGES).toList();
    }

    /** What chance gives differs each time: one of a kind is enough. */
    private static String sort(Deed deed) {
        String what = deed.activity().type() + deed.activity().facts();
        return what + (deed.drawn() ? deed.made().keySet() : deed.made());
    }

    /** The round for somebody who has what it takes: first what is needed is given, and some riches, then the round. */
    private static Story given(Rulebook rulebook, Circle circle, long riches) {
        List<Activity> all = new ArrayList<>(gifts(rulebook, circle, riches));
        all.addAll(circle.deeds());
        return new Story(rulebook, all);
    }

    private static List<Activity> gifts(Rulebook rulebook, Circle circle, long riches) {
        Map<String, Long> needed = new TreeMap<>();
        for (Asset of : rulebook.assets().values()) {
            if (of.of().equals(HolderName.PLAYER) && of.journal() && of.per().isEmpty()) {
                long amount = Math.addExact(circle.debts().getOrDefault(of.name(), 0L), riches);
                needed.merge(of.name(), amount, Math::max);
            }
        }
        List<Activity> gifts = new ArrayList<>();
        needed.forEach((name, amount) -> {
            if (amount > 0) {
                gifts.add(Adjustment.grant(ANN, name, amount).activity("gift-" + name, ANN, "a round", Teller.BEGIN));
            }
        });
        return gifts;
    }

    private Optional<Round> profit(Story story) {
        return Round.profitable(story)
                .filter(round -> asset.isEmpty() || round.left().containsKey(asset.get()));
    }

    private Counterexample counterexample(Story pump) {
        Story smallest = Shrinking.smallest(pump, story -> profit(story).isPresent());
        Round round = profit(smallest).orElseThrow();
        return new Counterexample(name, round.shown(), round.why());
    }

    /**
     * A round that should leave less of nothing.
     *
     * @param deeds what is done, in order
     * @param debts the most that is missing of each asset on the way
     * @param left what should be there more in the end
     * @param drawn whether chance has a part in it
     */
    record Circle(List<Activity> deeds, SortedMap<String, Long> debts, SortedMap<String, Long> left, boolean drawn) {}
}
