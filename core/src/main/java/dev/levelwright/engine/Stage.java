package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.Asset;
import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.Catalogue;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.mechanic.Party;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Question;
import dev.levelwright.mechanic.Refused;
import dev.levelwright.mechanic.Situation;
import dev.levelwright.rule.Rotation;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Track;
import dev.levelwright.rule.Windows;
import dev.levelwright.time.Steps;
import dev.levelwright.time.Window;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What one rule sees: the draft, with the names of the rule and of the activity that set it off. */
class Stage implements Situation {
    private static final Party ACTOR = Party.role(Activity.ACTOR);
    private static final Party UNIT = Party.role(Activity.UNIT);

    private final Draft draft;
    private final Activity activity;
    private final Rule rule;
    private final Parties parties;

    Stage(Draft draft, Activity activity, Rule rule) {
        this.draft = draft;
        this.activity = activity;
        this.rule = rule;
        this.parties = new Parties(draft, activity, rule);
    }

    Draft draft() {
        return draft;
    }

    Rule played() {
        return rule;
    }

    @Override
    public Activity activity() {
        return activity;
    }

    @Override
    public long at() {
        return draft.at();
    }

    @Override
    public Optional<Fact> fact(String name) {
        Optional<Fact> said = activity.fact(name);
        return said.isPresent()
                ? said
                : draft.era().edition().setting(draft.era().settings(), name);
    }

    @Override
    public Optional<HolderName> holder(Party party) {
        return parties.holder(party);
    }

    @Override
    public boolean hasAsset(String name) {
        return draft.era().edition().asset(name).isPresent();
    }

    @Override
    public Asset asset(String name) {
        return policy(name).asset();
    }

    private Policy policy(String name) {
        Optional<Policy> policy = draft.era().edition().policy(name);
        if (policy.isEmpty()) {
            throw new IllegalStateException("rule " + rule.id() + " names an unknown asset " + name);
        }
        return policy.get();
    }

    @Override
    public Account account(Path path) {
        Policy policy = policy(path.name());
        Optional<Party> party = path.party();
        Optional<HolderName> holder = party.isPresent() ? parties.holder(party.get()) : whoHas(policy.asset());
        if (holder.isEmpty()) {
            throw missing(path.toString());
        }
        return new Account(holder.get(), balance(policy));
    }

    /** Whoever has an asset that a rule names without a party: the actor, their unit, the one pool. */
    private Optional<HolderName> whoHas(Asset asset) {
        if (asset.of().equals(Asset.PLAYER)) {
            return parties.holder(ACTOR);
        }
        boolean unit = draft.era().edition().rulebook().kinds().get(asset.of()) instanceof Kind.Unit;
        return parties.holder(unit ? UNIT : new Party(asset.of(), true, List.of()));
    }

    private BalanceName balance(Policy policy) {
        Optional<String> per = policy.asset().per();
        return per.isPresent() ? new BalanceName(policy.asset().name(), key(List.of(per.get()))) : policy.name();
    }

    /** The key that facts and parties make: one's own text, or several behind one another so that no two share a key. */
    String key(List<String> names) {
        String key = names.size() == 1
                ? said(names.get(0))
                : names.stream().map(this::said).map(Stage::escaped).collect(Collectors.joining("|"));
        boolean empty = key.isEmpty() && !names.isEmpty();
        if (empty || key.length() > BalanceName.MAX_KEY) {
            String detail = "must have 1 to " + BalanceName.MAX_KEY + " characters but has " + key.length();
            throw new Refused(new Refusal.Malformed(rule.id(), String.join(", ", names), detail));
        }
        return key;
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("|", "\\|");
    }

    /** The text of a fact, or the name of a party in that role. */
    private String said(String name) {
        return fact(name)
                .map(Fact::toString)
                .or(() -> holder(Party.role(name)).map(HolderName::toString))
                .orElseThrow(() -> missing(name));
    }

    Refused missing(String what) {
        return new Refused(new Refusal.Malformed(rule.id(), what, "missing"));
    }

    @Override
    public long amount(Account account) {
        return draft.of(account.holder()).now(account.balance()).amount();
    }

    @Override
    public long capacity(Account account) {
        HoldingsDraft of = draft.of(account.holder());
        return of.bounds().capacity(of.asset(account.balance()));
    }

    @Override
    public OptionalLong reaches(Account account, long amount) {
        HoldingsDraft of = draft.of(account.holder());
        return of.reaches(account.balance(), of.asset(account.balance()), amount);
    }

    @Override
    public OptionalLong empties(Account account) {
        Balance now = draft.of(account.holder()).now(account.balance());
        long period = asset(account.asset()).countdown();
        return period > 0 ? new Steps(now.amount(), now.settledAt()).emptyAt(1, period) : OptionalLong.empty();
    }

    @Override
    public long windowEnd(String window) {
        Window found = Windows.find(draft.era().edition().rulebook().windows(), window)
                .orElseThrow(
                        () -> new IllegalStateException("rule " + rule.id() + " names an unknown window " + window));
        return ((Window.Local) found).nextAfter(draft.at(), zone());
    }

    @Override
    public Optional<String> trait(HolderName holder, String trait) {
        return draft.of(holder).trait(trait);
    }

    @Override
    public List<String> rotation(HolderName holder, String rotation) {
        Rotation of =
                known("rotation", rotation, draft.era().edition().rulebook().rotations());
        return new Rotating(draft.of(holder)).shown(of);
    }

    @Override
    public int firstLevel(String track) {
        return track(track).curve().first();
    }

    @Override
    public String onlyTrack() {
        Set<String> tracks = draft.era().edition().rulebook().tracks().keySet();
        if (tracks.size() != 1) {
            throw new IllegalStateException("rule " + rule.id() + " means the only track, but there are " + tracks);
        }
        return tracks.iterator().next();
    }

    @Override
    public int level(HolderName holder, String track) {
        return draft.of(holder).level(track(track));
    }

    @Override
    public boolean unlocked(HolderName holder, String feature) {
        HoldingsDraft of = draft.of(holder);
        return draft.era().edition().rulebook().tracks().values().stream()
                .filter(track -> asset(track.asset()).of().equals(holder.kind()))
                .anyMatch(track -> track.unlocks(of.level(track), feature));
    }

    @Override
    public Optional<String> entry(HolderName unit, String field) {
        return trait(unit, Traits.ENTRY).flatMap(entry -> draft.era().edition().entry(unit.kind(), entry, field));
    }

    @Override
    public Kind kind(String name) {
        return known("kind", name, draft.era().edition().rulebook().kinds());
    }

    @Override
    public Catalogue catalogue(String name) {
        return known("catalogue", name, draft.era().edition().rulebook().catalogues());
    }

    @Override
    public ZoneId zone(HolderName holder) {
        return draft.of(holder).zone(Window.ZoneOf.HOLDER);
    }

    @Override
    public ZoneId zone() {
        return draft.era().edition().rulebook().zone();
    }

    @Override
    public void willLookAt(Collection<HolderName> holders) {
        draft.requireAll(holders);
    }

    @Override
    public <A> A answer(Question<A> question) {
        return draft.answer(question);
    }

    /** The rulebook's words for a full asset, or none. */
    String fullMessage(Account account) {
        Asset asset = asset(account.asset());
        return asset.message().map(text -> filled(text, account, asset)).orElse("");
    }

    private String filled(String text, Account account, Asset asset) {
        HoldingsDraft of = draft.of(account.holder());
        String result = text.replace("{capacity}", Long.toString(of.bounds().capacity(asset)));
        for (Track track : draft.era().edition().rulebook().tracks().values()) {
            String place = "{" + track.name() + "}";
            result = result.contains(place) ? result.replace(place, Integer.toString(of.level(track))) : result;
        }
        return result;
    }

    Track track(String name) {
        return known("track", name, draft.era().edition().rulebook().tracks());
    }

    /** What a checked rulebook has; the check lets no rule name anything else. */
    <T> T known(String what, String name, Map<String, T> declared) {
        T found = declared.get(name);
        if (found == null) {
            throw new IllegalStateException("rule " + rule.id() + " names an unknown " + what + " " + name);
        }
        return found;
    }
}
