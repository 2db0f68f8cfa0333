package dev.levelwright.chat.answer;

import dev.levelwright.activity.Activity;
import dev.levelwright.form.Document;
import dev.levelwright.holder.Kind;
import dev.levelwright.rule.Rulebook;
import java.util.Set;
import java.util.TreeSet;

/** The roles and pools, besides the actor, that the rules of one activity work with and that somebody must tell. */
final class Roles {
    private final Rulebook rulebook;
    private final Set<String> ofRule = new TreeSet<>();
    private final Set<String> all = new TreeSet<>();

    Roles(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** All of them; pools begin with an at sign. */
    Set<String> all() {
        return all;
    }

    /** The rule works with somebody's unit. */
    void unit() {
        ofRule.add(Activity.UNIT);
    }

    /** The rule names a party by this word, if it is one that must be told. */
    void named(String root) {
        if (root.equals(Activity.TARGET) || root.equals(Activity.UNIT)) {
            ofRule.add(root);
        } else if (root.startsWith("@")
                && rulebook.kinds().get(root.substring(1)) instanceof Kind.Pool pool
                && pool.per()) {
            ofRule.add(root);
        }
    }

    /** The rule is read: whom it binds and what it opens itself, nobody needs to tell it. */
    void endOf(Document.Fields rule) {
        rule.get("for")
                .ifPresent(bound -> ofRule.removeAll(
                        bound instanceof Document.Fields fields
                                ? fields.values().keySet()
                                : Set.of(Activity.UNIT)));
        rule.get("open").ifPresent(open -> ofRule.remove("@" + Scan.text(open, "pool")));
        all.addAll(ofRule);
        ofRule.clear();
    }
}
