package dev.levelwright.asset;

import dev.levelwright.math.Amounts;
import java.util.Optional;

/**
 * Something that is counted, and the policies under which it is held: XP, coins, energy, a potion, the XP gained today,
 * a cooldown, a streak. Made with {@link #named}.
 *
 * @param name the asset's name inside its rulebook
 * @param label how people read it; the name unless said otherwise
 * @param of the kind of holder that has it ({@code player}, or the name of a unit or pool kind)
 * @param start the amount of a balance that was never written, for old holders too
 * @param capacity the amount at which grants stop; none means 2^53-1
 * @param overfill how far above the capacity a grant may lift it, 0 unless said otherwise
 * @param overflow what happens to what does not fit
 * @param regeneration whole steps up in time
 * @param countdown milliseconds after which the amount falls by one, again and again; 0 means never
 * @param reset the window at whose end the amount falls to zero
 * @param keep how many closed windows are kept as keyed balances, the key being the window's first instant
 * @param expiry milliseconds after the latest rise at which the amount falls to zero; 0 means never
 * @param lapse how a missed window ends it
 * @param decay how it wears away while nothing is earned
 * @param per the fact whose value is the key, one balance for each value
 * @param forget milliseconds after which a keyed balance that has not risen may be dropped; 0 means never
 * @param journal whether changes are posted to the journal; bookkeeping is not
 * @param board whether a leaderboard is kept
 * @param message what a refusal says when the capacity is met, with {@code {capacity}} and {@code {<track>}} replaced
 */
public record Asset(
        String name,
        String label,
        String of,
        Measure start,
        Optional<Measure> capacity,
        Measure overfill,
        Overflow overflow,
        Optional<Regeneration> regeneration,
        long countdown,
        Optional<String> reset,
        int keep,
        long expiry,
        Optional<Lapse> lapse,
        Optional<Decay> decay,
        Optional<String> per,
        long forget,
        boolean journal,
        boolean board,
        Optional<String> message) {
    /** Who has an asset unless the rulebook says otherwise. */
    public static final String PLAYER = "player";

    /** Most closed windows that can be kept. */
    public static final int MAX_KEEP = 1_000;

    public Asset {
        Amounts.check("countdown of " + name, countdown);
        Amounts.check("expiry of " + name, expiry);
        Amounts.check("forget of " + name, forget);
        Amounts.check("keep of " + name, keep, 0, MAX_KEEP);
        if (regeneration.isPresent() && capacity.isEmpty()) {
            throw new IllegalArgumentException("asset " + name + " regenerates, so it needs a capacity");
        }
        if (regeneration.isPresent() && countdown > 0) {
            throw new IllegalArgumentException("asset " + name + " cannot both regenerate and count down");
        }
        if (keep > 0 && reset.isEmpty()) {
            throw new IllegalArgumentException("asset " + name + " keeps closed windows, so it needs a reset");
        }
        if (keep > 0 && per.isPresent()) {
            throw new IllegalArgumentException(
                    "asset " + name + " is kept per a fact, so it cannot keep closed windows");
        }
        if (forget > 0 && per.isEmpty()) {
            throw new IllegalArgumentException("asset " + name + " forgets keyed balances, so it needs a per");
        }
    }

    /** Starts an asset called {@code name} without any policy. */
    public static AssetBuilder named(String name) {
        return new AssetBuilder(name);
    }

    /** Whether time alone never changes a balance of this asset. */
    public boolean timeless() {
        return regeneration.isEmpty()
                && countdown == 0
                && reset.isEmpty()
                && expiry == 0
                && lapse.isEmpty()
                && decay.isEmpty();
    }
}
