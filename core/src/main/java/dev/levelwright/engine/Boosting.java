package dev.levelwright.engine;

import dev.levelwright.decision.Derivation.Boosted;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Situation;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Stacking;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which boosts one holder is under, and what they come to: inside a group by its policy, groups multiply. */
final class Boosting {
    private static final Ratio LARGEST = Ratio.whole(Amounts.MAX);

    private final Draft draft;
    private final Carriers carriers;

    Boosting(HoldingsDraft holdings) {
        this.draft = holdings.draft();
        this.carriers = new Carriers(holdings);
    }

    /** The groups that apply to a grant or a cost of {@code asset} here, in the order in which they are written. */
    List<Boosted> groups(Boost.On on, String asset, Situation situation) {
        Edition edition = draft.era().edition();
        Carriers.Moment moment = new Carriers.Moment(this::heldNow, carriers::risenNow);
        List<Boost> active = new ArrayList<>();
        for (Boost boost : edition.boosts(on, asset)) {
            if (applies(boost, moment, situation)) {
                active.add(boost);
            }
        }
        return stacked(edition, active, moment);
    }

    /**
     * The groups that apply to time itself (regeneration, capacity) at an instant.
     *
     * @param moment what is held then
     */
    List<Boosted> timed(Edition edition, Boost.On on, String asset, long at, Carriers.Moment moment) {
        List<Boost> declared = edition.boosts(on, asset);
        if (declared.isEmpty()) {
            return List.of();
        }
        List<Boost> active = declared.stream()
                .filter(boost -> isOn(boost, at) && moment.held(boost) > 0)
                .toList();
        return stacked(edition, active, moment);
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

    /** Whether a boost of x0 is among them, which blocks. */
    static boolean blocked(List<Boosted> groups) {
        for (Boosted group : groups) {
            if (group.by().numerator() == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean applies(Boost boost, Carriers.Moment moment, Situation situation) {
        if (!isOn(boost, draft.at()) || moment.held(boost) == 0) {
            return false;
        }
        for (Condition condition : boost.where()) {
            if (!condition.isMet(situation)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOn(Boost boost, long at) {
        return isBetween(boost, at) && (boost.days().isEmpty() || boost.days().contains(day(at)));
    }

    private static boolean isBetween(Boost boost, long at) {
        if (boost.from().isEmpty() && boost.until().isEmpty()) {
            return true;
        }
        Instant instant = Instant.ofEpochMilli(at);
        return boost.from().filter(instant::isBefore).isEmpty()
                && boost.until().filter(until -> !instant.isBefore(until)).isEmpty();
    }

    private DayOfWeek day(long at) {
        return LocalDate.ofInstant(
                        Instant.ofEpochMilli(at),
                        draft.era().edition().rulebook().zone())
                .getDayOfWeek();
    }

    /** What is held now; a use that this decision has used up still covers the rest of it. */
    private long heldNow(Boost boost) {
        long held = carriers.heldNow(boost);
        return held == 0 && boost.spend() && draft.isUsedUp(carriers.uses(boost)) ? 1 : held;
    }

    private List<Boosted> stacked(Edition edition, List<Boost> active, Carriers.Moment moment) {
        if (active.isEmpty()) {
            return List.of();
        }
        if (active.size() == 1) {
            String only = active.get(0).group();
            return stack(edition.stacking(only), only, active, moment);
        }
        Map<String, List<Boost>> groups = new LinkedHashMap<>();
        for (Boost boost : active) {
            groups.computeIfAbsent(boost.group(), group -> new ArrayList<>()).add(boost);
        }
        List<Boosted> stacked = new ArrayList<>();
        groups.forEach((group, boosts) -> stacked.addAll(stack(edition.stacking(group), group, boosts, moment)));
        return stacked;
    }

    private List<Boosted> stack(Stacking stacking, String group, List<Boost> boosts, Carriers.Moment moment) {
        return switch (stacking) {
            case ADD -> List.of(new Boosted(group, names(boosts), sum(boosts, moment)));
            case MULTIPLY ->
                boosts.size() == 1
                        ? List.of(single(group, boosts.get(0), moment))
                        : boosts.stream()
                                .map(boost -> single(group, boost, moment))
                                .toList();
            case LARGEST -> List.of(single(group, largest(boosts, moment), moment));
            case NEWEST -> List.of(single(group, newest(boosts, moment), moment));
        };
    }

    private static Boosted single(String group, Boost boost, Carriers.Moment moment) {
        return new Boosted(group, List.of(boost.name()), ratio(boost, moment));
    }

    private static Boost largest(List<Boost> boosts, Carriers.Moment moment) {
        Boost largest = boosts.get(0);
        for (Boost boost : boosts) {
            largest = ratio(boost, moment).compareTo(ratio(largest, moment)) > 0 ? boost : largest;
        }
        return largest;
    }

    private static Boost newest(List<Boost> boosts, Carriers.Moment moment) {
        Boost newest = boosts.get(0);
        for (Boost boost : boosts) {
            newest = moment.risenAt(boost) >= moment.risenAt(newest) ? boost : newest;
        }
        return newest;
    }

    private static Ratio sum(List<Boost> boosts, Carriers.Moment moment) {
        try {
            return Ratio.sumOfSurpluses(
                    boosts.stream().map(boost -> ratio(boost, moment)).toList());
        } catch (ArithmeticException tooLarge) {
            return LARGEST;
        }
    }

    private static Ratio ratio(Boost boost, Carriers.Moment moment) {
        return boost.each() ? perUnit(boost.by(), moment.held(boost)) : boost.by();
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
