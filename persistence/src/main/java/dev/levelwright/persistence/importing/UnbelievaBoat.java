package dev.levelwright.persistence.importing;

/** {@code {"users": [{"user_id", "cash", "bank", "total"}], "page", "total_pages"}}. */
final class UnbelievaBoat implements Layout {
    @Override
    public boolean fits(Spot root) {
        return root.field("users").isItems();
    }

    @Override
    public void read(Spot root, Gathering into) {
        for (Spot user : root.field("users").items()) {
            into.member(user.field("user_id"))
                    .ifPresent(draft -> draft.figure("cash", user.field("cash"))
                            .figure("bank", user.field("bank"))
                            .figure("total", user.field("total")));
        }
        String pages = root.field("total_pages").digits().orElse("1");
        if (!pages.equals("1")) {
            into.remark("this is one page of " + pages + ": import the others too");
        }
    }
}
