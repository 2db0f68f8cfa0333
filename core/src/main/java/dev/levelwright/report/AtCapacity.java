package dev.levelwright.report;

import dev.levelwright.Realm;
import dev.levelwright.asset.Asset;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.store.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A holder who has no room left in an asset: who sits at today's cap. Who was most active today is the board of that
 * asset: {@code realm.top("xp-today", 10)}.
 *
 * @param holder who
 * @param amount how much of the asset the holder has
 * @param capacity the holder's capacity now, by level and boosts
 */
public record AtCapacity(HolderName holder, long amount, long capacity) {
    private static final int PAGE = 1_000;

    /**
     * Everybody without room now: those with most first where the asset has a board, else in the order of names. Looks at
     * each holder who has some of it this window where there is a board, and otherwise at each holder of its kind.
     *
     * @param asset an asset with a capacity and without a key
     * @throws IllegalArgumentException when the realm's rulebook has no such asset
     */
    public static List<AtCapacity> of(Realm realm, String asset) {
        Asset capped = Optional.ofNullable(realm.rulebook().assets().get(asset))
                .filter(one -> one.capacity().isPresent() && one.per().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "at capacity are holders of an asset with a capacity and without a key, but was " + asset));
        List<AtCapacity> full = new ArrayList<>();
        Consumer<HolderName> look = holder -> look(realm.view(holder), asset).ifPresent(full::add);
        if (capped.board()) {
            onBoard(realm, asset, look);
        } else {
            ofKind(realm, capped.of(), look);
        }
        return full;
    }

    private static Optional<AtCapacity> look(View view, String asset) {
        return view.room(asset) > 0
                ? Optional.empty()
                : Optional.of(new AtCapacity(view.holder(), view.amount(asset), view.capacity(asset)));
    }

    private static void onBoard(Realm realm, String asset, Consumer<HolderName> look) {
        List<Ranked> page = realm.top(asset, PAGE);
        while (!page.isEmpty()) {
            page.forEach(ranked -> look.accept(ranked.holder()));
            page = realm.page(asset, page.get(page.size() - 1), PAGE);
        }
    }

    private static void ofKind(Realm realm, String kind, Consumer<HolderName> look) {
        List<HolderName> page = realm.reader().holders(kind, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(look);
            page = realm.reader().holders(kind, page.get(page.size() - 1).id(), PAGE);
        }
    }
}
