package dev.levelwright.report;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Lapse;
import dev.levelwright.asset.Measure;
import dev.levelwright.asset.Overflow;
import dev.levelwright.effect.Convert;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.CreateUnit;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.Empty;
import dev.levelwright.effect.Grant;
import dev.levelwright.effect.MakeDue;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.Raise;
import dev.levelwright.effect.Restart;
import dev.levelwright.effect.Roll;
import dev.levelwright.effect.SetTraits;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rulebook;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Which assets anything in a rulebook gives, and how much of them anybody can hold. */
final class Flows {
    private static final Set<Class<?>> GIVING_NOTHING = Set.of(
            Cost.class, Roll.class, Empty.class, MakeDue.class, Restart.class, SetTraits.class, CreateUnit.class);

    private final Rulebook rulebook;
    private final Set<String> given = new HashSet<>();
    private boolean unknown;

    Flows(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.rules().forEach(rule -> rule.effects().forEach(this::learn));
        rulebook.rules().forEach(rule -> rule.within().forEach(path -> given.add(path.name())));
        rulebook.loot().values().forEach(table -> {
            table.guaranteed().forEach(gifts -> gifts.forEach(this::learn));
            table.weighted().forEach(entry -> entry.payload().forEach(this::learn));
        });
        rulebook.assets().values().forEach(this::learn);
    }

    /** Whether somebody may come to hold some of it. */
    boolean isGiven(String asset) {
        return unknown || given.contains(asset);
    }

    /** The most that anybody can hold of an asset; empty when that is not a plain number. */
    OptionalLong most(String asset) {
        Asset of = rulebook.assets().get(asset);
        boolean boosted = rulebook.boosts().values().stream()
                .anyMatch(boost ->
                        boost.on() == Boost.On.CAPACITY && boost.asset().equals(asset));
        if (of == null || boosted || !(of.overfill() instanceof Measure.Constant over)) {
            return OptionalLong.empty();
        }
        return of.capacity().isPresent() && of.capacity().get() instanceof Measure.Constant capacity
                ? OptionalLong.of(capacity.value() + over.value())
                : OptionalLong.empty();
    }

    private void learn(Asset asset) {
        boolean starts = !(asset.start() instanceof Measure.Constant start) || start.value() > 0;
        if (starts || asset.regeneration().isPresent()) {
            given.add(asset.name());
        }
        asset.lapse().flatMap(Lapse::into).ifPresent(given::add);
        if (asset.overflow() instanceof Overflow.Spill spill) {
            given.add(spill.asset());
        }
    }

    private void learn(Effect effect) {
        if (effect instanceof Grant grant) {
            add(grant.grants().keySet());
        } else if (effect instanceof Convert convert) {
            add(convert.grants().keySet());
            add(List.of(convert.into()));
        } else if (effect instanceof Raise raise) {
            add(raise.amounts().keySet());
        } else if (effect instanceof Move move) {
            add(List.of(move.to()));
        } else if (effect instanceof DepositTo deposit) {
            add(List.of(deposit.from()));
        } else if (!GIVING_NOTHING.contains(effect.getClass())) {
            unknown = true;
        }
    }

    private void add(Iterable<Path> paths) {
        paths.forEach(path -> given.add(path.name()));
    }
}
