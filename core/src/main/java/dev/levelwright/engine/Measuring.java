package dev.levelwright.engine;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Bearing;
import dev.levelwright.holder.Traits;

/** What the measures of one holder's policies see: balances at the beginning of the decision, the settings of an era. */
record Measuring(HoldingsDraft holdings, Era era) implements Bearing {
    @Override
    public long standing(String name) {
        if (era.edition().rulebook().tracks().containsKey(name)) {
            Climb climb = era.edition().climb(name);
            return Leveled.opening(holdings.whoHas(climb.amount()), climb).level();
        }
        BalanceName balance = BalanceName.of(name);
        return holdings.whoHas(balance).opening(balance).amount();
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
