package dev.levelwright.persistence.importing;

import dev.levelwright.math.Amounts;
import java.util.List;
import java.util.OptionalLong;

/** {@code {"players": [{"id", "username", "xp", "level", "message_count", "detailed_xp": [into, needed, total]}]}}. */
final class Mee6 implements Layout {
    private static final int DETAILS = 3;

    @Override
    public boolean fits(Spot root) {
        return root.field("players").isItems();
    }

    @Override
    public void read(Spot root, Gathering into) {
        for (Spot player : root.field("players").items()) {
            into.member(player.field("id")).ifPresent(member -> {
                member.name(player.field("username"))
                        .figure("xp", player.field("xp"))
                        .maybe("messages", player.field("message_count"))
                        .level(player.field("level"));
                if (player.field("detailed_xp").present()) {
                    way(player, member);
                }
            });
        }
    }

    private static void way(Spot player, MemberDraft member) {
        List<Spot> details = player.field("detailed_xp").items();
        if (details.size() != DETAILS) {
            player.field("detailed_xp").report("must have 3 numbers but has " + details.size());
            return;
        }
        OptionalLong into = details.get(0).whole(Amounts.MAX);
        OptionalLong needed = details.get(1).whole(Amounts.MAX);
        if (into.isEmpty() || needed.isEmpty()) {
            return;
        }
        if (into.getAsLong() >= needed.getAsLong()) {
            details.get(0)
                    .report("must be below the " + needed.getAsLong() + " that leaving the level takes but was "
                            + into.getAsLong());
            return;
        }
        member.way(into.getAsLong(), needed.getAsLong());
    }
}
