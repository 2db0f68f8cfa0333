package dev.levelwright.store;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** A board of the in-memory store, sorted as a whole whenever it is looked at. */
final class MemoryBoard {
    private final List<Ranked> places;

    private MemoryBoard(List<Ranked> places) {
        this.places = places;
    }

    /** The board of an asset, of balances settled at {@code since} or later. */
    static MemoryBoard of(HolderMemory holders, String asset, long since) {
        List<Ranked> places = new ArrayList<>();
        holders.forEach(holdings -> {
            BalanceName name = BalanceName.of(asset);
            Optional<Balance> balance = holdings.balance(name);
            balance.filter(held -> held.amount() > 0 && held.settledAt() >= since)
                    .filter(held -> !holders.isKept(holdings.holder(), name))
                    .ifPresent(held -> places.add(new Ranked(0, holdings.holder(), held.amount(), held.risenAt())));
        });
        places.sort(Ranked.BY_PLACE);
        return new MemoryBoard(numbered(places, 0));
    }

    List<Ranked> top(int limit) {
        return places.stream().limit(limit).toList();
    }

    OptionalLong rank(HolderName holder) {
        return places.stream()
                .filter(place -> place.holder().equals(holder))
                .mapToLong(Ranked::rank)
                .findFirst();
    }

    List<Ranked> page(Ranked after, int limit) {
        List<Ranked> behind = places.stream()
                .filter(place -> Ranked.BY_PLACE.compare(place, after) > 0)
                .limit(limit)
                .toList();
        return numbered(behind, after.rank());
    }

    List<Ranked> neighbours(HolderName holder, int above, int below) {
        OptionalLong rank = rank(holder);
        return rank.isEmpty()
                ? List.of()
                : places.stream()
                        .filter(place ->
                                place.rank() >= rank.getAsLong() - above && place.rank() <= rank.getAsLong() + below)
                        .toList();
    }

    private static List<Ranked> numbered(List<Ranked> places, long before) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> places.get(i).at(before + i + 1))
                .toList();
    }
}
