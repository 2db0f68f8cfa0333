package dev.levelwright.report;

import dev.levelwright.condition.AtLevel;
import dev.levelwright.curve.Curve;
import dev.levelwright.effect.Cost;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.report.Lint.Hint;
import dev.levelwright.report.Lint.Kind;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Levels that nobody reaches, and prices that nobody can pay. */
record Reaching(Rulebook rulebook, Flows flows) {
    /** Hints about levels: of tracks, and of rules that ask for one. */
    List<Hint> levels() {
        List<Hint> hints = new ArrayList<>();
        rulebook.tracks().values().forEach(track -> highest(track, hints));
        rulebook.rules().forEach(rule -> asked(rule, hints));
        return hints;
    }

    /** Hints about what rules cost. */
    List<Hint> prices() {
        List<Hint> hints = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            for (Effect effect : rule.effects()) {
                if (effect instanceof Cost cost) {
                    cost.costs().forEach((path, taken) -> price(rule, path, taken, hints));
                }
            }
        }
        return hints;
    }

    private void highest(Track track, List<Hint> hints) {
        Curve curve = track.curve();
        int reachable = reachable(track);
        if (reachable < curve.last() && flows.isGiven(track.asset())) {
            hints.add(new Hint(
                    Kind.UNREACHABLE_LEVEL,
                    "tracks." + track.name(),
                    "nobody has more than " + flows.most(track.asset()).orElseThrow() + " " + track.asset()
                            + ", so levels " + (reachable + 1) + ".." + curve.last() + " are never reached"));
        } else if (!flows.isGiven(track.asset())) {
            hints.add(new Hint(
                    Kind.UNREACHABLE_LEVEL,
                    "tracks." + track.name(),
                    "no rule gives " + track.asset() + ", so everybody stays at level " + curve.first()));
        }
    }

    private int reachable(Track track) {
        OptionalLong most = flows.most(track.asset());
        return most.isEmpty() ? track.curve().last() : track.curve().levelAt(most.getAsLong());
    }

    private void asked(Rule rule, List<Hint> hints) {
        for (Condition condition :
                (Iterable<Condition>) Stream.concat(rule.where().stream(), rule.when().stream())::iterator) {
            if (condition instanceof AtLevel level) {
                track(level)
                        .filter(track -> level.atLeast() > reachable(track))
                        .ifPresent(track -> hints.add(new Hint(
                                Kind.UNREACHABLE_LEVEL,
                                "rules." + rule.id(),
                                "asks for level " + level.atLeast() + " of " + track.name() + ", where "
                                        + reachable(track) + " is the highest")));
            }
        }
    }

    private Optional<Track> track(AtLevel level) {
        return level.of().isPresent()
                ? Optional.ofNullable(rulebook.tracks().get(level.of().get()))
                : rulebook.tracks().values().stream().findFirst();
    }

    private void price(Rule rule, Path path, Cost.Taken taken, List<Hint> hints) {
        boolean boosted = rulebook.boosts().values().stream()
                .anyMatch(boost -> boost.on() == Boost.On.COST && boost.asset().equals(path.name()));
        OptionalLong price = taken.amount().constant();
        OptionalLong most = flows.most(path.name());
        if (taken.upTo() || boosted || price.orElse(0) == 0) {
            return;
        }
        if (most.isPresent() && price.getAsLong() > most.getAsLong()) {
            hints.add(hint(
                    rule, price.getAsLong() + " " + path.name() + ", but nobody has more than " + most.getAsLong()));
        } else if (!flows.isGiven(path.name())) {
            hints.add(hint(rule, price.getAsLong() + " " + path.name() + ", which no rule gives"));
        }
    }

    private static Hint hint(Rule rule, String what) {
        return new Hint(Kind.PRICE_NOBODY_CAN_PAY, "rules." + rule.id(), "costs " + what);
    }
}
