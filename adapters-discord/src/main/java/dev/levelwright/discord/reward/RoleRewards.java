package dev.levelwright.discord.reward;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The roles of one guild that levels give. Example: with {@code on("main").at(5, "A").at(10, "B")} a member at level 12 has
 * A and B, after {@link #replacing} only B; back at level 7 they have A, after {@link #keeping} A and B.
 *
 * <p>Only roles that are named here are ever given or taken.
 *
 * @param track the track whose level counts
 * @param roles the role's id by the level from which it is had
 * @param stacks whether the roles of lower levels stay when a higher one is reached
 * @param keeps whether roles stay that were given when the level falls again
 */
public record RoleRewards(String track, NavigableMap<Integer, String> roles, boolean stacks, boolean keeps) {
    public RoleRewards {
        roles = Collections.unmodifiableNavigableMap(new TreeMap<>(roles));
    }

    /** No roles yet for the levels of a track; they stack, and are taken away when the level falls. */
    public static RoleRewards on(String track) {
        return new RoleRewards(track, new TreeMap<>(), true, false);
    }

    /** The same with a role from a level on. */
    public RoleRewards at(int level, String role) {
        NavigableMap<Integer, String> more = new TreeMap<>(roles);
        more.put(level, role);
        return new RoleRewards(track, more, stacks, keeps);
    }

    /** The same, but only the role of the highest level is had. */
    public RoleRewards replacing() {
        return new RoleRewards(track, roles, false, keeps);
    }

    /** The same, but nothing is taken away when the level falls. */
    public RoleRewards keeping() {
        return new RoleRewards(track, roles, stacks, true);
    }

    /**
     * What is to change for a member.
     *
     * @param level the level they are at
     * @param has the ids of the roles they have
     */
    public Change change(int level, Collection<String> has) {
        Set<String> wanted = wanted(level);
        Set<String> give = new LinkedHashSet<>(wanted);
        give.removeAll(has);
        Set<String> take = new LinkedHashSet<>(roles.values());
        take.retainAll(has);
        take.removeAll(wanted);
        if (keeps) {
            take.removeAll(roles.tailMap(level, false).values());
        }
        return new Change(give, take);
    }

    private Set<String> wanted(int level) {
        NavigableMap<Integer, String> reached = roles.headMap(level, true);
        if (stacks || reached.isEmpty()) {
            return new LinkedHashSet<>(reached.values());
        }
        return Set.of(reached.lastEntry().getValue());
    }

    /**
     * Roles to give and to take.
     *
     * @param give ids of roles that the member is to get
     * @param take ids of roles that the member is to lose
     */
    public record Change(Set<String> give, Set<String> take) {
        public Change {
            give = Set.copyOf(give);
            take = Set.copyOf(take);
        }

        /** Whether all is as it should be. */
        public boolean isNone() {
            return give.isEmpty() && take.isEmpty();
        }
    }
}
