package dev.levelwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.decision.Deposit;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Dice;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settles holders at some instants, one after the other, and in one go; both must show the same. */
final class Polling {
    private static final long[] SCALES = {
        1_000,
        Duration.ofMinutes(10).toMillis(),
        Duration.ofHours(30).toMillis(),
        Duration.ofDays(20).toMillis()
    };

    private final Trial trial;
    private final List<Integer> choices;

    Polling(Trial trial, List<Integer> choices) {
        this.trial = trial;
        this.choices = choices;
    }

    void requireTheSame() {
        Scene scene = trial.scene();
        for (HolderName holder : trial.state().keySet()) {
            Settling often = new Settling(scene, new HashMap<>());
            long at = trial.seen(holder);
            for (int i = 0; i < choices.size(); i++) {
                at += choices.get(i) * SCALES[i % SCALES.length] / 1_000;
                assertThat(held(often, holder, at)).as("%s at %d", holder, at).isEqualTo(held(scene, holder, at));
                often = settled(often, holder, at);
            }
        }
    }

    private Held held(Scene scene, HolderName holder, long at) {
        return Held.of(trial.view(scene, holder, at), trial.rulebook().assets().keySet());
    }

    private Settling settled(Settling scene, HolderName holder, long at) {
        Map<HolderName, Holdings> settled = new HashMap<>(scene.settled);
        Optional<HolderName> owner =
                scene.holdings(holder).orElseThrow().trait(Traits.OWNER).map(HolderName::parse);
        settled.put(holder, trial.view(scene, holder, at).settled());
        owner.ifPresent(name -> settled.put(name, trial.view(scene, name, at).settled()));
        return new Settling(scene.scene, settled);
    }

    /** A scene in which some holders are as a later decision would have written them, their deposits taken in. */
    private record Settling(Scene scene, Map<HolderName, Holdings> settled) implements Scene {
        @Override
        public long realm() {
            return scene.realm();
        }

        @Override
        public Chronicle chronicle() {
            return scene.chronicle();
        }

        @Override
        public Dice dice() {
            return scene.dice();
        }

        @Override
        public Optional<Holdings> holdings(HolderName holder) {
            return settled.containsKey(holder) ? Optional.of(settled.get(holder)) : scene.holdings(holder);
        }

        @Override
        public boolean brought(Account keyed) {
            return scene.brought(keyed);
        }

        @Override
        public List<Deposit> deposits(HolderName holder) {
            return settled.containsKey(holder) ? List.of() : scene.deposits(holder);
        }

        @Override
        public <A> Optional<A> answer(Question<A> question) {
            return scene.answer(question);
        }
    }
}
