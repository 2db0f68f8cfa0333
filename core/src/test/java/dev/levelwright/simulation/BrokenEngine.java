package dev.levelwright.simulation;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Change;
import dev.levelwright.engine.Decider;
import dev.levelwright.engine.Step;
import dev.levelwright.holder.HoldingsChange;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.time.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Puts a flaw of decisions around deciders that have none. */
final class BrokenEngine {
    private BrokenEngine() {}

    /** What is put around each decider for a flaw; nothing for those of stores. */
    static UnaryOperator<Decider> of(Flaw flaw) {
        return switch (flaw) {
            case LOSES_THE_REMAINDER -> changing(BrokenEngine::withoutRemainder);
            case WRITES_ONE_SIDE_OF_A_TRANSFER -> changing(BrokenEngine::oneSided);
            case POSTS_TOO_LITTLE -> changing(BrokenEngine::underposted);
            case REFRESHES_THE_DAY_ON_A_HOP -> changing(BrokenEngine::refreshed);
            case LOOKS_AT_THE_CLOCK -> impatient();
            default -> decider -> decider;
        };
    }

    private static UnaryOperator<Decider> changing(UnaryOperator<Change> flaw) {
        return decider -> scene -> {
            Step step = decider.decide(scene);
            return step instanceof Step.Done done ? new Step.Done(flaw.apply(done.change()), done.outcome()) : step;
        };
    }

    /** The anchor of energy is where somebody looked last. */
    private static Change withoutRemainder(Change change) {
        return each(change, holder -> {
            Map<BalanceName, Balance> balances = new TreeMap<>(holder.balances());
            balances.computeIfPresent(BalanceName.of("energy"), (name, energy) -> energy.settled(holder.seenAt()));
            return new HoldingsChange(holder.holder(), holder.seenAt(), balances, holder.traits(), holder.frames());
        });
    }

    private static Change oneSided(Change change) {
        List<HoldingsChange> holders = change.holdings();
        return holders.size() < 2 ? change : with(change, holders.subList(1, holders.size()), change.transaction());
    }

    private static Change underposted(Change change) {
        Transaction all = change.transaction();
        List<Posting> postings = all.postings();
        return postings.size() < 3
                ? change
                : with(
                        change,
                        change.holdings(),
                        new Transaction(
                                all.activity(),
                                all.at(),
                                all.rulebook(),
                                all.zones(),
                                postings.subList(1, postings.size()),
                                all.traits(),
                                all.draws()));
    }

    private static Change refreshed(Change change) {
        return each(change, holder -> {
            Map<String, Frame> frames = new TreeMap<>(holder.frames());
            if (holder.traits().containsKey("zone")) {
                frames.replaceAll((name, frame) -> new Frame(frame.start(), frame.end() - 3_600_000, frame.zone()));
            }
            return new HoldingsChange(holder.holder(), holder.seenAt(), holder.balances(), holder.traits(), frames);
        });
    }

    /** The same scene gives another step the next time. */
    private static UnaryOperator<Decider> impatient() {
        long[] looks = {0};
        return decider -> scene -> {
            Step step = decider.decide(scene);
            return step instanceof Step.Done done && ++looks[0] % 9 == 0
                    ? new Step.Done(
                            withoutRemainder(done.change()), done.outcome().again())
                    : step;
        };
    }

    private static Change each(Change change, UnaryOperator<HoldingsChange> flaw) {
        List<HoldingsChange> holders = new ArrayList<>();
        change.holdings().forEach(holder -> holders.add(flaw.apply(holder)));
        return with(change, holders, change.transaction());
    }

    private static Change with(Change change, List<HoldingsChange> holders, Transaction transaction) {
        return new Change(holders, transaction, change.deposits(), change.taken(), change.due(), change.kept());
    }
}
