package dev.levelwright.mechanic;

import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import java.util.ArrayList;
import java.util.List;

/**
 * How a rule names a holder: by role ({@code target}), by pool ({@code @lottery}), or through traits that name holders
 * ({@code @lot.seller}, {@code actor.active.character}).
 *
 * @param root a role, or a pool's kind when {@code pool}
 * @param pool whether the root is a pool
 * @param through the traits to follow from there, in order
 */
public record Party(String root, boolean pool, List<String> through) {
    /** What parties and paths look like in rulebooks. */
    public static final String NOTATION =
            "(?=[^A-Za-z]{0,64}[A-Za-z])@?[A-Za-z0-9_\\-]{1,64}(?:\\.[A-Za-z0-9_\\-]{1,64}){0,8}";

    private static final String NAME = "[A-Za-z0-9_-]{1,64}";

    public Party {
        through = List.copyOf(through);
    }

    /** How parties are written. */
    public static Form<Party> form() {
        return Forms.parsed("a party such as target or @lot.seller", NOTATION, Party::parse, Party::toString);
    }

    /** The holder in {@code role}. */
    public static Party role(String role) {
        return new Party(role, false, List.of());
    }

    /** Reads the notation above; {@code active.} and the kind after it are one trait. */
    public static Party parse(String text) {
        boolean pool = text.startsWith("@");
        String[] words = (pool ? text.substring(1) : text).split("\\.", -1);
        for (String word : words) {
            if (!word.matches(NAME)) {
                throw new IllegalArgumentException(
                        "a party is a role or @pool, with traits behind dots, but was \"" + text + "\"");
            }
        }
        boolean active = words.length == 2 && words[0].equals("active") && !pool;
        return active
                ? new Party("actor", false, List.of(String.join(".", words)))
                : new Party(words[0], pool, traits(words));
    }

    private static List<String> traits(String[] words) {
        ArrayList<String> traits = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            boolean active = words[i].equals("active") && i + 1 < words.length;
            traits.add(active ? "active." + words[++i] : words[i]);
        }
        return traits;
    }

    @Override
    public String toString() {
        String start = pool ? "@" + root : root;
        return through.isEmpty() ? start : start + "." + String.join(".", through);
    }
}
