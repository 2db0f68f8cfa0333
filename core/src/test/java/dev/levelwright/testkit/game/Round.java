package dev.levelwright.testkit.game;

import dev.levelwright.activity.Activity;
import dev.levelwright.holder.HolderName;
import dev.levelwright.rule.Rulebook;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A round that was gone some times, one after the other at one instant, after what was given by hand for it.
 *
 * @param gifts what came of the gifts
 * @param rounds what came of each time
 */
record Round(List<Deed> gifts, List<List<Deed>> rounds) {
    private static final int SURE = 3;
    private static final int LUCKY = 200;

    /** More than four standard errors: one of 30,000 fair games looks like that by luck. */
    private static final BigInteger DOUBT = BigInteger.valueOf(16);

    /**
     * The round that a story is, when it leaves more and less of nothing: each time, or, where chance has a part, over many
     * times by far more than luck explains.
     */
    static Optional<Round> profitable(Story story) {
        Round few = gone(story, SURE);
        if (few.rounds.size() < SURE || !few.everybodyTakes()) {
            return Optional.empty();
        }
        if (few.rounds.stream().flatMap(List::stream).noneMatch(Deed::drawn)) {
            return few.rounds.stream().allMatch(round -> isProfit(made(round))) ? Optional.of(few) : Optional.empty();
        }
        Round many = gone(story, LUCKY);
        return many.rounds.size() == LUCKY && many.isMoreThanLuck() ? Optional.of(many) : Optional.empty();
    }

    /** Goes the round so often, or until a deed of it is refused; what is bought in one is used in the same. */
    private static Round gone(Story story, int times) {
        Round round = new Round(new ArrayList<>(), new ArrayList<>());
        try (Play play = new Play(story.rulebook())) {
            story.activities().stream().filter(Story::byHand).forEach(gift -> round.gifts.add(play.did(gift)));
            List<Activity> deeds = story.activities().stream()
                    .filter(activity -> !Story.byHand(activity))
                    .toList();
            for (int time = 0; time < times; time++) {
                List<Deed> done = new ArrayList<>();
                for (Activity deed : deeds) {
                    done.add(play.did(again(deed, time, done.size(), story.rulebook(), play.made())));
                }
                if (!done.stream().allMatch(deed -> deed.outcome().accepted())) {
                    return round;
                }
                round.rounds.add(done);
            }
        }
        return round;
    }

    private static Activity again(Activity deed, int time, int place, Rulebook rulebook, List<HolderName> made) {
        Activity again = new Activity(
                "round" + time + "-" + place,
                deed.type(),
                Teller.BEGIN.toEpochMilli(),
                deed.parties(),
                deed.facts(),
                deed.context(),
                deed.trusted());
        again = again.by(HolderName.player("ann"));
        for (Map.Entry<String, HolderName> party : deed.parties().entrySet()) {
            String kind = party.getValue().kind();
            if (rulebook.kinds().containsKey(kind)) {
                Optional<HolderName> newest = newest(kind, made);
                again = newest.isPresent() ? again.party(party.getKey(), newest.get()) : again;
            }
        }
        return again;
    }

    private static Optional<HolderName> newest(String kind, List<HolderName> made) {
        for (int i = made.size() - 1; i >= 0; i--) {
            if (made.get(i).kind().equals(kind)) {
                return Optional.of(made.get(i));
            }
        }
        return Optional.empty();
    }

    /** Gifts without a price are no trade, though they can be repeated. */
    private boolean everybodyTakes() {
        return rounds.stream().flatMap(List::stream).allMatch(Deed::takes);
    }

    private boolean isMoreThanLuck() {
        TreeSet<String> moved = new TreeSet<>();
        rounds.forEach(round -> moved.addAll(made(round).keySet()));
        boolean more = false;
        for (String asset : moved) {
            List<Long> series = rounds.stream()
                    .map(round -> made(round).getOrDefault(asset, 0L))
                    .toList();
            if (!isSurelyMore(series)) {
                return false;
            }
            more = true;
        }
        return more;
    }

    /** Whether the mean is more than four standard errors above zero. */
    private static boolean isSurelyMore(List<Long> series) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long value : series) {
            sum = sum.add(BigInteger.valueOf(value));
            squares = squares.add(BigInteger.valueOf(value).pow(2));
        }
        BigInteger count = BigInteger.valueOf(series.size());
        BigInteger spread = count.multiply(squares).subtract(sum.pow(2));
        BigInteger surely = sum.pow(2).multiply(count.subtract(BigInteger.ONE));
        return sum.signum() > 0 && surely.compareTo(spread.multiply(DOUBT)) > 0;
    }

    /** What one time leaves, on average rounded down where chance has a part. */
    SortedMap<String, Long> left() {
        SortedMap<String, Long> all = new TreeMap<>();
        rounds.forEach(round -> made(round).forEach((asset, amount) -> all.merge(asset, amount, Math::addExact)));
        all.values().removeIf(amount -> amount == 0);
        return all;
    }

    private static boolean isProfit(SortedMap<String, Long> made) {
        return !made.isEmpty() && made.values().stream().allMatch(amount -> amount > 0);
    }

    private static SortedMap<String, Long> made(List<Deed> round) {
        SortedMap<String, Long> made = new TreeMap<>();
        round.forEach(deed -> deed.made().forEach((asset, amount) -> made.merge(asset, amount, Math::addExact)));
        made.values().removeIf(amount -> amount == 0);
        return made;
    }

    /** The gifts and the first two times. */
    List<Deed> shown() {
        List<Deed> shown = new ArrayList<>(gifts);
        rounds.stream().limit(2).forEach(shown::addAll);
        return shown;
    }

    /** What is wrong with it, in words. */
    String why() {
        List<String> more = new ArrayList<>();
        left().forEach((asset, amount) ->
                more.add(Words.number(rounds.size() == SURE ? amount / SURE : amount) + " more " + asset));
        String what = String.join(" and ", more) + ", and less of nothing";
        return rounds.size() == SURE
                ? "each round leaves " + what + "; it can be gone again and again at one instant"
                : Words.number(rounds.size()) + " rounds at one instant left " + what;
    }
}
