package dev.levelwright.examples.games;

import dev.levelwright.Realm;
import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Explanation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Refusal;
import dev.levelwright.decision.Standing;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.rule.Track;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The bot's web interface over the game {@code mikoshi}: the statuses and fields that its pages know. No number of the game
 * is here: rewards, limits and levels are read off the rulebook.
 */
public final class MikoshiApi {
    /** Done. */
    public static final int OK = 200;

    /** There is no such action, or it is not for this user. */
    public static final int INVALID = 400;

    /** Nobody is logged in. */
    public static final int UNAUTHENTICATED = 401;

    /** A limit or the cap of the day is reached. */
    public static final int LIMITED = 429;

    private static final String TRACK = "main";
    private static final String TODAY = "exp-today";

    private final Realm realm;

    /** The interface over {@code realm}. */
    public MikoshiApi(Realm realm) {
        this.realm = realm;
    }

    /**
     * What a user did.
     *
     * @param id the name of the cause, such as the new character's; the same id never acts twice
     * @param user who is logged in, if anybody
     * @param action what: {@code create_character}
     * @param creator whose character it is about: who is rewarded for likes and forks
     */
    public record Action(String id, Optional<String> user, String action, Optional<String> creator) {}

    /** An answer: a status of HTTP, and the fields of the body in order. */
    public record Response(int status, Map<String, Object> body) {}

    /** {@code POST /api/exp/gain}. */
    public Response gain(Action action) {
        if (action.user().isEmpty()) {
            return problem(UNAUTHENTICATED, "Not authenticated");
        }
        return rewards().rule(action.action()).isEmpty()
                ? problem(INVALID, "Invalid action")
                : answer(realm.did(activity(action, action.user().get())));
    }

    private Activity activity(Action action, String user) {
        Activity activity = realm.player(user).doing(action.action(), action.id());
        return action.creator()
                .map(creator -> activity.party(Activity.TARGET, HolderName.player(creator)))
                .orElse(activity);
    }

    private Response answer(Outcome outcome) {
        return outcome.refusal()
                .map(this::refused)
                .or(() -> standing(outcome).map(exp -> gained(outcome, exp)))
                .orElseGet(() -> problem(INVALID, "Invalid action"));
    }

    private Optional<Standing> standing(Outcome outcome) {
        return outcome.standings().stream()
                .filter(standing -> standing.track().equals(TRACK))
                .findFirst();
    }

    private Response gained(Outcome outcome, Standing exp) {
        Decision decision = outcome.decision();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put(
                "exp_added",
                decision.trace().stream()
                        .filter(moved -> moved.account().equals(exp.account()))
                        .mapToLong(moved -> moved.amount())
                        .sum());
        body.put("total_exp", exp.amount());
        exp.progress().ifPresent(progress -> body.put("level", progress.level()));
        body.put("leveled_up", decision.events().stream().anyMatch(Event.LevelUp.class::isInstance));
        return new Response(OK, body);
    }

    private Response refused(Refusal refusal) {
        if (refusal instanceof Refusal.Limited limited) {
            return problem(LIMITED, "Daily limit reached for " + limited.rule() + " (" + limited.most() + "/day)");
        }
        return refusal instanceof Refusal.Capped capped
                ? problem(LIMITED, capped.message())
                : problem(INVALID, new Explanation(Locale.ENGLISH).refusal(refusal));
    }

    private static Response problem(int status, String error) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("error", error);
        return new Response(status, body);
    }

    /** {@code GET /api/exp/limits}. */
    public Response limits(Optional<String> user) {
        return user.map(id -> limits(realm.player(id).view()))
                .orElseGet(() -> problem(UNAUTHENTICATED, "Not authenticated"));
    }

    private Response limits(View view) {
        MikoshiRewards rewards = rewards();
        Map<String, Object> body = new LinkedHashMap<>();
        view.progress(TRACK).ifPresent(progress -> body.put("level", progress.level()));
        body.put("daily_exp_gained", view.amount(TODAY));
        body.put("daily_exp_cap", view.capacity(TODAY));
        body.put("remaining_exp", view.room(TODAY));
        body.put("daily_action_counts", rewards.counts(view));
        body.put("action_limits", rewards.limits());
        body.put("exp_rewards", rewards.amounts());
        return new Response(OK, body);
    }

    /** {@code GET /api/levels}: name, unlocks and required EXP by level. */
    public Response levels() {
        Track track = track();
        Map<String, Object> levels = new LinkedHashMap<>();
        for (int level = track.curve().first(); level <= track.curve().last(); level++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", track.title(level).orElse(""));
            one.put("unlock", String.join(", ", track.unlocks().getOrDefault(level, List.of())));
            one.put("exp_required", track.curve().totalFor(level));
            levels.put(Integer.toString(level), one);
        }
        return new Response(OK, levels);
    }

    private MikoshiRewards rewards() {
        return new MikoshiRewards(realm.rulebook(), track().asset());
    }

    private Track track() {
        return Optional.ofNullable(realm.rulebook().tracks().get(TRACK)).orElseThrow();
    }
}
