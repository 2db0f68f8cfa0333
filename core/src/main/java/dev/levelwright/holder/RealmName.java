package dev.levelwright.holder;

/**
 * One community with its rulebook: a guild, a chat, a server.
 *
 * @param id the platform's name of it, 1 to 200 characters
 */
public record RealmName(String id) implements Comparable<RealmName> {
    private static final int MAX_ID = 200;

    public RealmName {
        if (id.isEmpty() || id.length() > MAX_ID) {
            throw new IllegalArgumentException("id of a realm must have 1 to 200 characters but has " + id.length());
        }
    }

    @Override
    public int compareTo(RealmName other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
