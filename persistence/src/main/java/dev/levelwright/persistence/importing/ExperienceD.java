package dev.levelwright.persistence.importing;

/** {@code [{"id", "xp"}]}. */
final class ExperienceD implements Layout {
    @Override
    public boolean fits(Spot root) {
        return root.isItems();
    }

    @Override
    public void read(Spot root, Gathering into) {
        for (Spot entry : root.items()) {
            into.member(entry.field("id")).ifPresent(draft -> draft.figure("xp", entry.field("xp")));
        }
    }
}
