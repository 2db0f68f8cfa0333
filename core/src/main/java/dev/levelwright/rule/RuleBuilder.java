package dev.levelwright.rule;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Measure;
import dev.levelwright.mechanic.Condition;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.rule.Limit.Charge;
import dev.levelwright.rule.Limit.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link Rule} in the order in which it reads. */
public final class RuleBuilder {
    private static final Party ACTOR = Party.role(Activity.ACTOR);

    private final String id;
    private String about = "";
    private final List<String> was = new ArrayList<>();
    private Trigger trigger = new Trigger.On("");
    private final List<Condition> where = new ArrayList<>();
    private final List<Condition> when = new ArrayList<>();
    private final Map<String, Party> bind = new LinkedHashMap<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<Path> within = new ArrayList<>();
    private Optional<Quantity> times = Optional.empty();
    private final List<Effect> effects = new ArrayList<>();

    RuleBuilder(String id) {
        this.id = id;
    }

    /** What it does in a few words, for people who may do it; at most 100 characters. */
    public RuleBuilder about(String text) {
        about = text;
        return this;
    }

    /** Takes over the limits of rules with earlier ids. */
    public RuleBuilder was(String... earlierIds) {
        was.addAll(Arrays.asList(earlierIds));
        return this;
    }

    /** Set off by activities of {@code type}. */
    public RuleBuilder on(String type) {
        return trigger(new Trigger.On(type));
    }

    /** Set off by each level gained on {@code track}. */
    public RuleBuilder onLevel(String track) {
        return on(Trigger.levelOn(track));
    }

    /** Set off when the balance rises to {@code amount}. */
    public RuleBuilder reach(String path, long amount) {
        return trigger(new Trigger.Reach(Path.parse(path), amount, 0));
    }

    /** Is set off when the balance rises to or past {@code amount}, and each {@code again} above it. */
    public RuleBuilder reach(String path, long amount, long again) {
        trigger = new Trigger.Reach(Path.parse(path), amount, again);
        return this;
    }

    /** Set off by {@code what}. */
    public RuleBuilder trigger(Trigger what) {
        trigger = what;
        return this;
    }

    /** Not concerned unless {@code condition} holds. */
    public RuleBuilder where(Condition condition) {
        where.add(condition);
        return this;
    }

    /** Refused unless {@code condition} holds. */
    public RuleBuilder when(Condition condition) {
        when.add(condition);
        return this;
    }

    /** Names whom {@code party} names by {@code role} inside this rule. */
    public RuleBuilder bind(String role, String party) {
        bind.put(role, Party.parse(party));
        return this;
    }

    /** Once in {@code time} from the first use on; every try counts. */
    public RuleBuilder every(Duration time) {
        return limit(new Limit(Word.EVERY, Measure.constant(1), time.toString(), List.of(), ACTOR, Charge.TRY));
    }

    /** Once in each {@code window}; what had no effect does not count. */
    public RuleBuilder once(String window) {
        return limit(new Limit(Word.ONCE, Measure.constant(1), window, List.of(), ACTOR, Charge.EARN));
    }

    /** At most {@code most} times in each {@code window}; what had no effect does not count. */
    public RuleBuilder atMost(long most, String window) {
        return limit(new Limit(Word.LIMIT, Measure.constant(most), window, List.of(), ACTOR, Charge.EARN));
    }

    /** As often as {@code limit} allows. */
    public RuleBuilder limit(Limit limit) {
        limits.add(limit);
        return this;
    }

    /** Grants no more than the room of these allowances, and charges them. */
    public RuleBuilder within(String... paths) {
        for (String path : paths) {
            within.add(Path.parse(path));
        }
        return this;
    }

    /** Repeats the body, all or nothing. */
    public RuleBuilder times(Quantity count) {
        times = Optional.of(count);
        return this;
    }

    /** Does {@code effect}. */
    public RuleBuilder does(Effect effect) {
        effects.add(effect);
        return this;
    }

    /** The rule. */
    public Rule build() {
        return new Rule(id, about, was, trigger, where, when, bind, limits, within, times, effects);
    }
}
