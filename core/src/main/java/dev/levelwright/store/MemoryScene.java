package dev.levelwright.store;

import dev.levelwright.decision.Deposit;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Dice;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import java.util.List;
import java.util.Optional;

/** A scene in which everything is at hand. */
record MemoryScene(long realm, HolderMemory holders, Chronicle chronicle, Dice dice) implements Scene {
    @Override
    public Optional<Holdings> holdings(HolderName holder) {
        return Optional.of(holders.of(holder));
    }

    @Override
    public boolean brought(Account keyed) {
        return true;
    }

    @Override
    public List<Deposit> deposits(HolderName holder) {
        return holders.deposits(holder);
    }

    @Override
    public <A> Optional<A> answer(Question<A> question) {
        if (question instanceof Question.Owned owned) {
            return Optional.of(question.of(holders.owned(owned.owner(), owned.kind())));
        }
        if (question instanceof Question.NextKey next) {
            return Optional.of(question.of(holders.nextKey(next)));
        }
        return Optional.empty();
    }
}
