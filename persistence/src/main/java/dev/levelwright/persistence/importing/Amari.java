package dev.levelwright.persistence.importing;

/** {@code {"members": [{"id", "username", "exp", "level", "weeklyExp"}]}}; the weekly XP only in a full export. */
final class Amari implements Layout {
    @Override
    public boolean fits(Spot root) {
        return root.field("members").isItems();
    }

    @Override
    public void read(Spot root, Gathering into) {
        for (Spot member : root.field("members").items()) {
            into.member(member.field("id"))
                    .ifPresent(draft -> draft.name(member.field("username"))
                            .figure("xp", member.field("exp"))
                            .maybe("weekly-xp", member.field("weeklyExp"))
                            .level(member.field("level")));
        }
    }
}
