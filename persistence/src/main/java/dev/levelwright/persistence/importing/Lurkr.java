package dev.levelwright.persistence.importing;

/** {@code {"levels": [{"userId", "xp", "level", "messageCount", "user": {"username"}}]}}. */
final class Lurkr implements Layout {
    @Override
    public boolean fits(Spot root) {
        return root.field("levels").isItems();
    }

    @Override
    public void read(Spot root, Gathering into) {
        for (Spot entry : root.field("levels").items()) {
            into.member(entry.field("userId"))
                    .ifPresent(draft -> draft.name(entry.field("user").field("username"))
                            .figure("xp", entry.field("xp"))
                            .maybe("messages", entry.field("messageCount"))
                            .level(entry.field("level")));
        }
    }
}
