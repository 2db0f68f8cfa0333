package dev.levelwright.asset;

/**
 * Which of a holder's balances: an asset and a key.
 *
 * @param asset the asset's name
 * @param key empty, or the value of the fact that the asset is kept {@code per} (a message, a pair, a round)
 */
public record BalanceName(String asset, String key) implements Comparable<BalanceName> {
    /** Longest key, in UTF-16 units: what both databases index without trouble. */
    public static final int MAX_KEY = 200;

    public BalanceName {
        if (key.length() > MAX_KEY) {
            throw new IllegalArgumentException(
                    "key of " + asset + " must have at most " + MAX_KEY + " characters but has " + key.length());
        }
    }

    /** The balance of {@code asset} without a key. */
    public static BalanceName of(String asset) {
        return new BalanceName(asset, "");
    }

    /** Whether this is one of many balances of its asset. */
    public boolean keyed() {
        return !key.isEmpty();
    }

    // As a record has it, without the method handles: these are the keys of every decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof BalanceName that && asset.equals(that.asset) && key.equals(that.key));
    }

    @Override
    public int hashCode() {
        return 31 * asset.hashCode() + key.hashCode();
    }

    @Override
    public int compareTo(BalanceName other) {
        int byAsset = asset.compareTo(other.asset);
        return byAsset != 0 ? byAsset : key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return keyed() ? asset + "[" + key + "]" : asset;
    }
}
