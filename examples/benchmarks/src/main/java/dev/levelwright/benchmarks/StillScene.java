package dev.levelwright.benchmarks;

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

/** A scene with one player in it that never changes, so that every decision does the same work. */
record StillScene(Holdings player, Dice dice) implements Scene {
    @Override
    public long realm() {
        return 1;
    }

    @Override
    public Chronicle chronicle() {
        return Chronicle.EMPTY;
    }

    @Override
    public Optional<Holdings> holdings(HolderName holder) {
        return Optional.of(player);
    }

    @Override
    public boolean brought(Account keyed) {
        return true;
    }

    @Override
    public List<Deposit> deposits(HolderName holder) {
        return List.of();
    }

    @Override
    public <A> Optional<A> answer(Question<A> question) {
        return Optional.empty();
    }
}
