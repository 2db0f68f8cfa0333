package dev.levelwright.engine;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Bearing;
import dev.levelwright.holder.Traits;
import dev.levelwright.rule.Track;

/** What the measures of one holder's policies see: balances at the beginning of the decision, the settings of an era. */
record Measuring(HoldingsDraft holdings, Era era) implements Bearing {
    @Override
    public long standing(String name) {
        Track track = era.edition().rulebook().tracks().get(name);
        BalanceName balance = BalanceName.of(track == null ? name : track.asset());
        HoldingsDraft of = holdings.whoHas(balance);
        return track == null
                ? of.opening(balance).amount()
                : Leveled.opening(of, track).level();
    }

    @Override
    public long setting(String name) {
        return era.number(name);
    }

    @Override
    public long entry(String field) {
        return holdings.trait(Traits.ENTRY)
                .flatMap(entry -> era.edition().entry(holdings.holder().kind(), entry, field))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
