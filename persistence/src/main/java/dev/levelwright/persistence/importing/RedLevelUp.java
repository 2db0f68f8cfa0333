package dev.levelwright.persistence.importing;

/** {@code {"users": {id: {"xp", "voice", "messages", "level", "prestige", "stars"}}, "algorithm", ...}}. */
final class RedLevelUp implements Layout {
    @Override
    public boolean fits(Spot root) {
        return root.field("users").isFields()
                && (root.field("algorithm").present()
                        || root.field("levelroles").present());
    }

    @Override
    public void read(Spot root, Gathering into) {
        root.field("users")
                .fields()
                .forEach((id, user) -> into.member(id, user)
                        .ifPresent(draft -> draft.figure("xp", user.field("xp"))
                                .maybe("voice", user.field("voice"))
                                .maybe("messages", user.field("messages"))
                                .maybe("prestige", user.field("prestige"))
                                .maybe("stars", user.field("stars"))
                                .level(user.field("level"))));
    }
}
