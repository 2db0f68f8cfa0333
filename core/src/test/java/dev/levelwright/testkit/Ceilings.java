package dev.levelwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.effect.Convert;
import dev.levelwright.effect.DepositTo;
import dev.levelwright.effect.Move;
import dev.levelwright.effect.Raise;
import dev.levelwright.engine.Scene;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.rule.Rulebook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** That no decision lifts a balance above what its capacity and overfill were when the decision began. */
final class Ceilings {
    private final Trial trial;
    private final Set<String> put = new HashSet<>();

    Ceilings(History history, Trial trial) {
        this.trial = trial;
        history.rulebooks().forEach(this::learn);
    }

    private void learn(Rulebook rulebook) {
        rulebook.rules().forEach(rule -> rule.effects().forEach(this::learn));
        rulebook.loot().values().forEach(table -> {
            table.pity().ifPresent(pity -> put.add(pity.counter()));
            table.guaranteed().forEach(this::learn);
            table.weighted().forEach(entry -> learn(entry.payload()));
        });
    }

    /** Buffers, counters, raised bests and deposits are brought to an amount, whatever their capacity. */
    private void learn(Effect effect) {
        if (effect instanceof Raise raise) {
            raise.amounts().keySet().stream().map(Path::name).forEach(put::add);
        } else if (effect instanceof Convert convert) {
            put.add(convert.into().name());
        } else if (effect instanceof DepositTo deposit) {
            put.add(deposit.from().name());
        } else if (effect instanceof Move move
                && !move.from().name().equals(move.to().name())) {
            put.add(move.to().name());
        }
    }

    private void learn(List<Effect> effects) {
        effects.forEach(this::learn);
    }

    /** That nobody has more than there was room for in {@code before}. */
    void requireKept(Scene before, long at) {
        trial.state().forEach((holder, holdings) -> {
            if (before.holdings(holder).filter(Holdings::born).isPresent()) {
                requireKept(trial.view(before, holder, at), trial.view(holder, at));
            }
        });
    }

    private void requireKept(View before, View after) {
        HolderName holder = before.holder();
        for (Asset asset : trial.rulebook().assets().values()) {
            String name = asset.name();
            if (asset.of().equals(holder.kind())
                    && !put.contains(name)
                    && asset.per().isEmpty()) {
                long most = Math.addExact(before.amount(name), before.room(name));
                assertThat(after.amount(name))
                        .as("%s of %s", BalanceName.of(name), holder)
                        .isLessThanOrEqualTo(most);
            }
        }
    }
}
