package dev.levelwright.testkit;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Dice;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Shows a decider nothing but what it asked for, as a database does. */
record Stingy(Decider decider) implements Decider {
    @Override
    public Step decide(Scene scene) {
        Set<Need> shown = new HashSet<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Step step = decider.decide(new Shown(scene, shown));
            if (!(step instanceof Step.More more)) {
                return step;
            }
            if (!shown.addAll(more.needs())) {
                throw new AssertionError("asked again for what was shown: " + more.needs());
            }
        }
        throw new AssertionError("asked more than " + MAX_ROUNDS + " times, at last for all of " + shown);
    }

    private record Shown(Scene scene, Set<Need> shown) implements Scene {
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
            return shown.contains(new Need.Holder(holder))
                    ? scene.holdings(holder).map(all -> all.withoutKeyed().with(keyed(all)))
                    : Optional.empty();
        }

        private Map<BalanceName, Balance> keyed(Holdings all) {
            Map<BalanceName, Balance> keyed = new TreeMap<>();
            for (Need need : shown) {
                if (need instanceof Need.Keyed asked && asked.account().holder().equals(all.holder())) {
                    BalanceName name = asked.account().balance();
                    all.balance(name).ifPresent(balance -> keyed.put(name, balance));
                }
            }
            return keyed;
        }

        @Override
        public boolean brought(Account keyed) {
            return shown.contains(new Need.Keyed(keyed));
        }

        @Override
        public List<Deposit> deposits(HolderName holder) {
            return scene.deposits(holder);
        }

        @Override
        public <A> Optional<A> answer(Question<A> question) {
            return shown.contains(new Need.Answer(question)) ? scene.answer(question) : Optional.empty();
        }
    }
}
