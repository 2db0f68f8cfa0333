package dev.levelwright.store;

import dev.levelwright.form.Quoted;
import java.io.Serial;

/** The id of an activity acted before with other type, parties or facts: two causes share one name. */
public final class ContentDiffers extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The error for {@code activity} in {@code realm}. */
    public ContentDiffers(String realm, String activity) {
        super("activity " + Quoted.line(activity) + " in realm " + Quoted.line(realm)
                + " acted before with other type, parties or facts");
    }
}
