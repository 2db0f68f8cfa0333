package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import java.util.List;
import java.util.Optional;

/**
 * An asset as the holders of one kind have it, with what an edition knows about it, looked up once.
 *
 * @param asset the asset's policies
 * @param name its balance without a key
 * @param known whether the edition has such an asset at all
 * @param kept whether these holders are pools that keep it for others
 * @param steady whether time changes it at the ends of windows alone, if at all
 * @param rolling whether it counts in a window that opens with its first use
 * @param lapsing whether a lapse can change it
 * @param entangled whether it is settled by looking at others
 * @param frame the name of the window with local resets that it counts in, or empty
 * @param tracks the tracks over it
 * @param reaches the rules that wait for amounts of it
 * @param earlier the names under which it was kept before its rule was renamed
 */
record Policy(
        Asset asset,
        BalanceName name,
        boolean known,
        boolean kept,
        boolean steady,
        boolean rolling,
        boolean lapsing,
        boolean entangled,
        Optional<String> frame,
        List<Climb> tracks,
        List<Script> reaches,
        List<String> earlier) {
    /** Whether changes of it are posted. */
    boolean journalled() {
        return known && asset.journal();
    }
}
