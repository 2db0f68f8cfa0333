package dev.levelwright.discord.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose invite somebody came by, which Discord does not say: the one whose uses went up, or the one that is gone because
 * this was its last use. When two qualify, nobody is rewarded.
 *
 * <p>Safe for many threads.
 */
public final class InviteBook {
    private final Map<String, Map<String, Invite>> guilds = new HashMap<>();

    /**
     * An invite as Discord tells it.
     *
     * @param code its code
     * @param inviter the id of the user who made it
     * @param uses how often it was used
     * @param mostUses how often it can be; 0 for as often as people like
     */
    public record Invite(String code, String inviter, int uses, int mostUses) {
        private Invite usedOnceMore() {
            return new Invite(code, inviter, uses + 1, mostUses);
        }

        private boolean lastUseIsLeft() {
            return mostUses > 0 && uses == mostUses - 1;
        }
    }

    /** All invites of a guild, before anybody comes. */
    public synchronized void know(String guild, Collection<Invite> invites) {
        guilds.put(guild, byCode(invites));
    }

    /** One more invite of a guild. */
    public synchronized void made(String guild, Invite invite) {
        guilds.computeIfAbsent(guild, any -> new HashMap<>()).put(invite.code(), invite);
    }

    /** Knows nothing of a guild any more. */
    public synchronized void forget(String guild) {
        guilds.remove(guild);
    }

    /**
     * Whose invite somebody came by who just joined.
     *
     * @param invites all invites of the guild after that
     * @return the inviter's id, or empty when it cannot be told
     */
    public synchronized Optional<String> joined(String guild, Collection<Invite> invites) {
        Map<String, Invite> before = guilds.getOrDefault(guild, Map.of());
        Map<String, Invite> after = byCode(invites);
        List<Invite> used = before.values().stream()
                .filter(invite -> wasUsed(invite, after))
                .toList();
        if (used.size() == 1) {
            Invite one = used.get(0);
            // Only this use is taken in: of two who came at once, the other is found the same way.
            after.computeIfPresent(one.code(), (code, now) -> one.usedOnceMore());
        }
        guilds.put(guild, after);
        return used.size() == 1 ? Optional.of(used.get(0).inviter()) : Optional.empty();
    }

    private static boolean wasUsed(Invite before, Map<String, Invite> after) {
        Invite now = after.get(before.code());
        return now == null ? before.lastUseIsLeft() : now.uses() > before.uses();
    }

    private static Map<String, Invite> byCode(Collection<Invite> invites) {
        Map<String, Invite> byCode = new HashMap<>();
        invites.forEach(invite -> byCode.put(invite.code(), invite));
        return byCode;
    }
}
