package dev.levelwright.mechanic;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import java.util.Optional;

/**
 * How a rule names a balance or a trait: {@code xp}, {@code target.xp}, {@code @lottery.coins}, {@code @lot.price}.
 *
 * @param party whose; empty means whoever has the asset: the actor, their unit, or the one pool
 * @param name the asset, or the trait
 */
public record Path(Optional<Party> party, String name) {
    private static final String NAME = "[A-Za-z0-9_-]{1,64}";

    /** The asset called {@code name}, of whoever has it. */
    public static Path of(String name) {
        return new Path(Optional.empty(), name);
    }

    /** How paths are written; a text without a letter is none, so that {@code "1.5"} is not taken for one. */
    public static Form<Path> form() {
        return Forms.parsed("a path such as xp or target.xp", Party.NOTATION, Path::parse, Path::toString);
    }

    /** Reads the notation above. */
    public static Path parse(String text) {
        int dot = text.lastIndexOf('.');
        String name = text.substring(dot + 1);
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("a path is an asset, or party.asset, but was \"" + text + "\"");
        }
        return dot < 0 ? of(name) : new Path(Optional.of(Party.parse(text.substring(0, dot))), name);
    }

    @Override
    public String toString() {
        return party.map(whose -> whose + "." + name).orElse(name);
    }
}
