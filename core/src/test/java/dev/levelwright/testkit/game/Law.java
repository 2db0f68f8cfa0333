package dev.levelwright.testkit.game;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is to hold in a game, whatever people do. {@link #usual} are those that nearly every game means to keep; one's own
 * are made in a line: {@code Law.neverAbove("gold", 1000)}.
 */
public interface Law {
    /** It in a sentence. */
    String name();

    /** How it is broken; empty when nothing was found. */
    Optional<Counterexample> broken(Explored explored);

    /** What nearly every game means to keep, and what the engine promises for every game. */
    static List<Law> usual() {
        List<Law> usual = new ArrayList<>(List.of(
                Coverage.everyRuleActs(),
                Coverage.everyAssetCanBeHad(),
                Coverage.everyTableIsOpened(),
                Rounds.nobodyProfits(),
                Watched.noRewardIsLost()));
        usual.addAll(Promised.all());
        return usual;
    }

    /**
     * The same without some of them.
     *
     * @param names what the others are called
     * @throws IllegalArgumentException when none is called so
     */
    static List<Law> usualBut(String... names) {
        Set<String> unknown = new TreeSet<>(List.of(names));
        List<Law> others = usual();
        others.removeIf(law -> unknown.remove(law.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no usual law " + String.join(", ", unknown));
        }
        return others;
    }

    /** Nobody ever holds more than {@code most} of an asset, whatever they do. */
    static Law neverAbove(String asset, long most) {
        return Watched.neverAbove(asset, most);
    }

    /** There is never more than {@code most} of an asset in all hands together. */
    static Law neverMoreInAll(String asset, long most) {
        return Watched.neverMoreInAll(asset, most);
    }

    /** Nobody gains more than {@code most} of an asset in any time of that length; what they give each other counts. */
    static Law neverGainedAbove(String asset, long most, Duration time) {
        return Watched.neverGainedAbove(asset, most, time);
    }

    /** An asset comes into the world by these rules only and never with time, besides what everybody starts with. */
    static Law mintedOnlyBy(String asset, String... rules) {
        return Watched.mintedOnlyBy(asset, Set.of(rules));
    }

    /** A rule never acts twice for the same actor in any time of that length. */
    static Law neverTwiceIn(String rule, Duration time) {
        return Watched.neverTwiceIn(rule, time);
    }

    /** Nobody comes out of these rules with more of an asset, and less of nothing, than they went in with. */
    static Law noProfit(String asset, String... rules) {
        return Rounds.noProfit(asset, Set.of(rules));
    }

    /**
     * A law that looks at one deed after the other.
     *
     * @param watch begins anew with each story, and says of each deed what is wrong, if anything is
     */
    static Law of(String name, Supplier<Function<Deed, Optional<String>>> watch) {
        return new Watched(name, false, rulebook -> watch.get());
    }
}
