package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Measure;
import dev.levelwright.math.Amounts;
import dev.levelwright.rule.Boost;
import java.util.Optional;

/** Where one holder's balances begin and how much they can be, by what the holder had when the decision began. */
final class Bounds {
    private final HoldingsDraft holdings;
    private final Draft draft;

    Bounds(HoldingsDraft holdings) {
        this.holdings = holdings;
        this.draft = holdings.draft();
    }

    /** The amount of a balance that was never written, by the rulebook and settings of an era. */
    long start(Asset asset, Era era) {
        return asset.start().of(new Measuring(holdings, era));
    }

    /** The capacity at the beginning of the decision; 2^53-1 when the asset has none. */
    long capacity(Asset asset) {
        Era era = draft.era();
        long plain = plainCapacity(asset, era);
        if (era.edition().boosts(Boost.On.CAPACITY, asset.name()).isEmpty()) {
            return plain;
        }
        Carriers.Moment opening = new Carriers(holdings).opening();
        return Boosting.boosted(
                plain,
                new Boosting(holdings).timed(era.edition(), Boost.On.CAPACITY, asset.name(), draft.at(), opening));
    }

    /** The capacity by the rulebook and settings of an era, boosts aside. */
    long plainCapacity(Asset asset, Era era) {
        Optional<Measure> capacity = asset.capacity();
        return capacity.isPresent() ? capacity.get().of(new Measuring(holdings, era)) : Amounts.MAX;
    }

    /** How much a balance can be by grants: its capacity, and what may be above it. */
    long most(Asset asset) {
        return Amounts.addCapped(capacity(asset), asset.overfill().of(new Measuring(holdings, draft.era())));
    }
}
