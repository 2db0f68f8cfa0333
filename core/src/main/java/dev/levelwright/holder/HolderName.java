package dev.levelwright.holder;

/**
 * Who, inside one realm: a player, an owned unit, a pool. Written {@code kind:id}, for example {@code player:80351110},
 * {@code character:9f2c} or {@code lottery:}.
 *
 * @param kind {@code player}, or the name of a unit or pool kind of the rulebook; at most 64 characters, no colon
 * @param id the platform's or the engine's name of this one, data and never code; at most 200 characters
 */
public record HolderName(String kind, String id) implements Comparable<HolderName> {
    /** The kind of every player. */
    public static final String PLAYER = "player";

    /** Where amounts begin: the other side of a posting that brings something into the world. */
    public static final HolderName FAUCET = new HolderName("faucet", "");

    /** Where amounts end: the other side of a posting that takes something out of the world. */
    public static final HolderName SINK = new HolderName("sink", "");

    private static final int MAX_KIND = 64;
    private static final int MAX_ID = 200;

    public HolderName {
        if (kind.isEmpty() || kind.length() > MAX_KIND || kind.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "kind of a holder must have 1 to 64 characters and no colon but was \"" + kind + "\"");
        }
        if (id.length() > MAX_ID) {
            throw new IllegalArgumentException(
                    "id of a holder must have at most 200 characters but has " + id.length());
        }
    }

    /** The player that the platform calls {@code id}. */
    public static HolderName player(String id) {
        return new HolderName(PLAYER, id);
    }

    /** Reads {@code kind:id}; the id may itself hold colons. */
    public static HolderName parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a holder is written kind:id but was \"" + text + "\"");
        }
        return new HolderName(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether this is a player. */
    public boolean isPlayer() {
        return kind.equals(PLAYER);
    }

    /** Whether amounts begin or end here, so that nothing is held. */
    public boolean isOutside() {
        return equals(FAUCET) || equals(SINK);
    }

    // As a record has it, without the method handles: these are the keys of every decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof HolderName that && id.equals(that.id) && kind.equals(that.kind));
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + id.hashCode();
    }

    @Override
    public int compareTo(HolderName other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
