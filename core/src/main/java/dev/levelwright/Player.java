package dev.levelwright;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import java.util.Map;

/** One player of a realm: what they do is told here. Cheap; keep none. */
public final class Player {
    private final Realm realm;
    private final HolderName name;

    Player(Realm realm, HolderName name) {
        this.realm = realm;
        this.name = name;
    }

    /** The player's name. */
    public HolderName name() {
        return name;
    }

    /**
     * The player did something, now.
     *
     * @param type what: {@code message}, {@code daily}
     * @param id the name of the cause, such as the message's id; the same id never acts twice
     */
    public Outcome did(String type, String id) {
        return realm.did(doing(type, id));
    }

    /** The player did something, now, with facts such as {@code amount} and {@code item}. */
    public Outcome did(String type, String id, Map<String, ?> facts) {
        Activity activity = doing(type, id);
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            activity = activity.with(fact.getKey(), fact.getValue());
        }
        return realm.did(activity);
    }

    /** An activity of the player at this instant, for {@link Realm#did} once it says everything. */
    public Activity doing(String type, String id) {
        return Activity.of(type, id, realm.game().now()).by(name);
    }

    /** What the player has now. */
    public View view() {
        return realm.view(name);
    }
}
