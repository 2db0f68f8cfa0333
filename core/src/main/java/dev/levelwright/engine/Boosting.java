package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Derivation.Boosted;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Situation;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Stacking;
import dev.levelwright.time.Steps;
import dev.levelwright.time.Window;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which boosts one holder is under, and what they come to: inside a group by its policy, groups multiply. */
final class Boosting {
    private static final Ratio LARGEST = Ratio.whole(Amounts.MAX);

    private final HoldingsDraft holdings;
    private final Draft draft;

    Boosting(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
    }

    /** The groups that apply to a grant or a cost of {@code asset} here, in the order in which they are written. */
    List<Boosted> groups(Boost.On on, String asset, Situation situation) {
        List<Boost> declared = draft.era().edition().boosts(on, asset);
        if (declared.isEmpty()) {
            return List.of();
        }
        List<Boost> active = declared.stream()
                .filter(boost -> applies(boost, situation))
                .toList();
        return stacked(active, draft.at());
    }

    /** The groups that apply to time itself (regeneration, capacity) at an instant. */
    List<Boosted> timed(Boost.On on, String asset, long at) {
        List<Boost> declared = draft.era().edition().boosts(on, asset);
        if (declared.isEmpty()) {
            return List.of();
        }
        List<Boost> active = declared.stream()
                .filter(boost -> within(boost, at) && held(boost, at) > 0)
                .toList();
        return stacked(active, at);
    }

    /** The first instant after {@code at} at which the pace of {@code asset} may change by time alone. */
    long nextChange(String asset, long at) {
        Edition edition = draft.era().edition();
        long next = Long.MAX_VALUE;
        for (Boost.On on : List.of(Boost.On.REGENERATION, Boost.On.CAPACITY)) {
            for (Boost boost : edition.boosts(on, asset)) {
                next = Math.min(next, nextChange(boost, at));
            }
        }
        return next;
    }

    /** {@code base} times all of them, floored once, at most 2^53-1. */
    static long boosted(long base, List<Boosted> groups) {
        if (groups.isEmpty()) {
            return base;
        }
        if (groups.size() == 1) {
            return groups.get(0).by().floorOf(base);
        }
        Fraction product = Fraction.of(base);
        for (Boosted group : groups) {
            product = product.times(group.by().toFraction());
        }
        return product.floor().min(BigInteger.valueOf(Amounts.MAX)).longValueExact();
    }

    /** The draft of whoever must hold the boost's asset: the holder, or the owner of a unit. */
    HoldingsDraft bearer(Boost boost) {
        String kind = boost.heldAs().map(BalanceName::of).map(holdings::asset).map(Asset::of).orElse("");
        boolean owners = !kind.equals(holdings.holder().kind()) && holdings.owner().isPresent();
        return owners ? holdings.owner().get() : holdings;
    }

    private boolean applies(Boost boost, Situation situation) {
        boolean spent = draft.spent(bearer(boost).holder(), boost);
        if (!within(boost, draft.at()) || !(spent || held(boost, draft.at()) > 0)) {
            return false;
        }
        for (Condition condition : boost.where()) {
            if (!condition.check(situation).met()) {
                return false;
            }
        }
        return true;
    }

    private boolean within(Boost boost, long at) {
        boolean after = boost.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE) <= at;
        boolean before = boost.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE) > at;
        return after && before && (boost.days().isEmpty() || boost.days().contains(dayOfWeek(at)));
    }

    private DayOfWeek dayOfWeek(long at) {
        return Instant.ofEpochMilli(at).atZone(holdings.zone(Window.ZoneOf.REALM)).getDayOfWeek();
    }

    /** How much of the boost's asset is held at an instant; 1 for a boost that everybody is under. */
    private long held(Boost boost, long at) {
        if (boost.heldAs().isEmpty()) {
            return 1;
        }
        BalanceName name = BalanceName.of(boost.heldAs().get());
        HoldingsDraft bearer = bearer(boost);
        return at >= draft.at() ? bearer.now(name).amount() : heldThen(bearer, name, at);
    }

    private static long heldThen(HoldingsDraft bearer, BalanceName name, long at) {
        Asset asset = bearer.asset(name);
        Optional<Balance> stored = bearer.stored().balance(name);
        if (stored.isEmpty()) {
            return asset.start().of(bearer);
        }
        Balance balance = stored.get();
        if (asset.countdown() > 0) {
            return Steps.fall(balance.amount(), balance.settledAt(), at, 1, asset.countdown()).amount();
        }
        boolean expired = asset.expiry() > 0 && at - balance.risenAt() >= asset.expiry();
        return expired ? 0 : balance.amount();
    }

    private long nextChange(Boost boost, long at) {
        long next = Long.MAX_VALUE;
        for (Optional<Instant> end : List.of(boost.from(), boost.until())) {
            long instant = end.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
            next = instant > at ? Math.min(next, instant) : next;
        }
        if (boost.heldAs().isPresent()) {
            next = Math.min(next, heldChange(boost, BalanceName.of(boost.heldAs().get()), at));
        }
        return next;
    }

    private long heldChange(Boost boost, BalanceName name, long at) {
        HoldingsDraft bearer = bearer(boost);
        Asset asset = bearer.asset(name);
        Balance balance = bearer.stored().balance(name).orElse(Balance.untouched(0, at));
        if (asset.countdown() > 0 && balance.amount() > 0) {
            Steps steps = Steps.fall(balance.amount(), balance.settledAt(), at, 1, asset.countdown());
            return boost.each()
                    ? steps.nextFallAt(asset.countdown()).orElse(Long.MAX_VALUE)
                    : steps.emptyAt(1, asset.countdown()).orElse(Long.MAX_VALUE);
        }
        long expires = asset.expiry() > 0 ? balance.risenAt() + asset.expiry() : Long.MAX_VALUE;
        return expires > at ? expires : Long.MAX_VALUE;
    }

    private List<Boosted> stacked(List<Boost> active, long at) {
        Map<String, List<Boost>> groups = new LinkedHashMap<>();
        for (Boost boost : active) {
            groups.computeIfAbsent(boost.group(), group -> new ArrayList<>()).add(boost);
        }
        List<Boosted> stacked = new ArrayList<>();
        groups.forEach((group, boosts) -> stacked.addAll(stack(group, boosts, at)));
        return stacked;
    }

    private List<Boosted> stack(String group, List<Boost> boosts, long at) {
        Stacking stacking = draft.era().edition().rulebook().groups().getOrDefault(group, Stacking.MULTIPLY);
        return switch (stacking) {
            case ADD -> List.of(new Boosted(group, names(boosts), sum(boosts, at)));
            case MULTIPLY -> boosts.stream().map(boost -> single(group, boost, at)).toList();
            case LARGEST -> List.of(single(group, largest(boosts, at), at));
            case NEWEST -> List.of(single(group, newest(boosts), at));
        };
    }

    private Boosted single(String group, Boost boost, long at) {
        return new Boosted(group, List.of(boost.name()), ratio(boost, at));
    }

    private Boost largest(List<Boost> boosts, long at) {
        Boost largest = boosts.get(0);
        for (Boost boost : boosts) {
            largest = ratio(boost, at).compareTo(ratio(largest, at)) > 0 ? boost : largest;
        }
        return largest;
    }

    private Boost newest(List<Boost> boosts) {
        Boost newest = boosts.get(0);
        for (Boost boost : boosts) {
            newest = risenAt(boost) >= risenAt(newest) ? boost : newest;
        }
        return newest;
    }

    private long risenAt(Boost boost) {
        return boost.heldAs()
                .map(asset -> bearer(boost).now(BalanceName.of(asset)).risenAt())
                .orElse(Long.MIN_VALUE);
    }

    private Ratio sum(List<Boost> boosts, long at) {
        try {
            return Ratio.sumOfSurpluses(
                    boosts.stream().map(boost -> ratio(boost, at)).toList());
        } catch (ArithmeticException tooLarge) {
            return LARGEST;
        }
    }

    private Ratio ratio(Boost boost, long at) {
        return boost.each() ? perUnit(boost.by(), held(boost, at)) : boost.by();
    }

    /** Ratios beyond what two longs hold are as good as the largest: amounts end at 2^53-1 anyway. */
    private static Ratio perUnit(Ratio by, long held) {
        try {
            return Ratio.ONE.plus(by.multiply(Ratio.whole(held)));
        } catch (ArithmeticException tooLarge) {
            return LARGEST;
        }
    }

    private static List<String> names(List<Boost> boosts) {
        return boosts.stream().map(Boost::name).toList();
    }
}
