package dev.levelwright.discord.jda;

import dev.levelwright.chat.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;

/** What members were called when they were last met; the oldest meetings are forgotten. Safe for many threads. */
final class NameBook implements Names {
    private static final int MOST = 20_000;

    private final Map<String, String> names = new LinkedHashMap<>();

    synchronized void met(Member member) {
        String key = key(member.getGuild().getId(), member.getId());
        names.remove(key);
        names.put(key, member.getEffectiveName());
        if (names.size() > MOST) {
            names.remove(names.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<String> name(String realm, String player) {
        return Optional.ofNullable(names.get(key(realm, player)));
    }

    private static String key(String guild, String user) {
        return guild + ":" + user;
    }
}
