package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Derivation.Boosted;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Draw;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.loot.LootTable;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Rolls;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Turn;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the effects of one rule do to the draft. The one place where boosts, rooms, capacities and postings meet. */
final class RuleTurn extends Stage implements Turn {
    /** Most draws, openings and amounts in one decision. */
    static final int MAX_WORK = 100_000;

    private @Nullable Granting granting;
    private boolean acted;

    RuleTurn(Draft draft, Activity activity, Rule rule) {
        super(draft, activity, rule);
    }

    @Override
    public String rule() {
        return played().id();
    }

    private Granting granting() {
        Granting begun = granting == null ? new Granting(this) : granting;
        granting = begun;
        return begun;
    }

    /** Why the rule did nothing, when it wanted to grant, and rooms left nothing of it, and nothing else happened. */
    Optional<Refusal> nothing() {
        return acted || granting == null ? Optional.empty() : granting.nothing();
    }

    @Override
    public long draw(long least, long greatest) {
        work("draws");
        Rolls rolls = draft().rolls(rule());
        int index = rolls.index();
        long value = rolls.between(least, greatest);
        draft().tally().add(new Draw(rule(), index, least, greatest, value));
        return value;
    }

    @Override
    public long grant(Account account, long base, long atLeast) {
        return granting().grant(account, base, atLeast);
    }

    @Override
    public long grantable(Account account, long base, long atLeast) {
        return granting().grantable(account, base, atLeast);
    }

    @Override
    public long surplus(Account account, long base) {
        return granting().surplus(account, base);
    }

    @Override
    public long take(Account account, long amount, boolean upTo) {
        List<Boosted> boosts = boosts(Boost.On.COST, account);
        long needed = Boosting.boosted(amount, boosts);
        long held = amount(account);
        if (held < needed && !upTo) {
            throw refuse(new Refusal.Insufficient(
                    rule(), account.holder(), account.asset(), needed, held, reaches(account, needed)));
        }
        long taken = Math.min(held, needed);
        debit(account, taken);
        if (amount > 0) {
            useUp(Boost.On.COST, account, boosts);
        }
        add(new Derivation(rule(), account, false, amount, boosts, needed, Optional.empty(), taken));
        return taken;
    }

    @Override
    public void move(Account from, Account to, long amount, long fee) {
        new Moving(this).move(from, to, amount, Math.min(fee, amount));
        acted = true;
    }

    @Override
    public void put(Account account, long amount) {
        long before = amount(account);
        acted = true;
        if (amount != before) {
            write(account, checked(account, amount));
            post(account, before, amount, rule());
            add(Derivation.plain(rule(), account, amount > before, Math.abs(amount - before)));
        }
    }

    /** A mechanic of one's own may put what is no amount. */
    private static long checked(Account account, long amount) {
        boolean sound = 0 <= amount && amount <= Amounts.MAX;
        return sound ? amount : Amounts.check("amount of " + account, amount);
    }

    @Override
    public void set(HolderName holder, String trait, Optional<String> value) {
        TraitType type = traitType(holder, trait);
        value.flatMap(type::complaint).ifPresent(complaint -> {
            throw refuse(new Refusal.Malformed(rule(), trait, complaint));
        });
        if (trait.equals(Traits.OWNER)) {
            requireOwnable(holder, value);
        }
        HoldingsDraft of = draft().of(holder);
        Optional<String> before = of.trait(trait);
        acted = true;
        if (!before.equals(value)) {
            of.write(trait, value);
            draft().tally().add(new TraitPosting(holder, trait, before, value, rule()));
        }
    }

    /** Only units are owned, and units own nothing, so that nobody owns themselves in the end. */
    private void requireOwnable(HolderName holder, Optional<String> value) {
        Optional<HolderName> owner = value.flatMap(Parties::named).filter(name -> !draft().isUnit(name));
        if (!draft().isUnit(holder) || owner.isPresent() != value.isPresent()) {
            throw refuse(new Refusal.Malformed(
                    rule(), Traits.OWNER, "must be a player or a pool, of a unit, but was " + value.orElse("none")));
        }
    }

    private TraitType traitType(HolderName holder, String trait) {
        Kind kind = draft().era().edition().rulebook().kinds().get(holder.kind());
        TraitType declared = kind == null ? null : kind.traits().get(trait);
        return declared != null ? declared : Traits.typeOf(trait);
    }

    @Override
    public void restart(HolderName holder, String track) {
        Track of = track(track);
        HoldingsDraft whose = draft().of(holder).whoHas(BalanceName.of(of.asset()));
        long amount = whose.now(BalanceName.of(of.asset())).amount();
        whose.write(BalanceName.of(of.reached()), of.curve().levelAt(amount));
        acted = true;
    }

    @Override
    public HolderName create(String kind, Map<String, String> traits) {
        HolderName owner = Optional.ofNullable(traits.get(Traits.OWNER))
                .flatMap(Parties::named)
                .orElseThrow(() -> missing("owner of a new " + kind));
        HolderName unit = UnitNames.next(draft(), kind);
        draft().create(unit, owner);
        traits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(trait -> set(unit, trait.getKey(), Optional.of(trait.getValue())));
        draft().tally().add(new Event.Created(owner, unit));
        return unit;
    }

    @Override
    public HolderName open(String kind) {
        HolderName pool = UnitNames.next(draft(), kind);
        draft().openPool(pool);
        HolderName opener = activity().party(Activity.ACTOR).orElse(pool);
        draft().tally().add(new Event.Opened(opener, pool));
        acted = true;
        return pool;
    }

    @Override
    public List<HolderName> created() {
        return draft().tally().created();
    }

    @Override
    public LootTable<List<Effect>> table(String name) {
        work("openings of " + name);
        return known("table", name, draft().era().edition().rulebook().loot());
    }

    @Override
    public void deposit(Account from, Deposit deposit) {
        new Moving(this).deposit(from, deposit);
        acted = true;
    }

    @Override
    public void due(Due due) {
        draft().tally().add(due);
        acted = true;
    }

    /** How much more a balance can take, allowances aside. */
    long room(Account account) {
        return granting().room(account);
    }

    void add(Derivation derivation) {
        work("amounts");
        draft().tally().add(derivation);
    }

    List<Boosted> boosts(Boost.On on, Account account) {
        return draft().era().edition().boosts(on, account.asset()).isEmpty()
                ? List.of()
                : new Boosting(draft().of(account.holder())).groups(on, account.asset(), this);
    }

    /** Uses up one of what carries each boost that applied and is spent per activity, once in the whole decision. */
    void useUp(Boost.On on, Account account, List<Boosted> applied) {
        if (applied.isEmpty()) {
            return;
        }
        Carriers carriers = new Carriers(draft().of(account.holder()));
        for (Boosted group : applied) {
            for (Boost boost : draft().era().edition().boosts(on, account.asset())) {
                if (boost.spend() && group.boosts().contains(boost.name())) {
                    useUp(carriers.uses(boost));
                }
            }
        }
    }

    private void useUp(Account uses) {
        if (!draft().isUsedUp(uses)) {
            draft().useUp(uses);
            long before = amount(uses);
            write(uses, before - 1);
            post(uses, before, before - 1, Reasons.BOOST);
        }
    }

    void credit(Account account, long amount) {
        long before = amount(account);
        write(account, before + amount);
        post(account, before, before + amount, rule());
    }

    private void debit(Account account, long amount) {
        if (amount > 0) {
            long before = amount(account);
            write(account, before - amount);
            post(account, before, before - amount, rule());
        }
    }

    void write(Account account, long amount) {
        draft().of(account.holder()).write(account.balance(), amount);
    }

    private void post(Account account, long before, long after, String reason) {
        if (journalled(account)) {
            draft().post(account, before, after, reason);
        }
    }

    boolean journalled(Account account) {
        return draft().of(account.holder()).policy(account.balance()).journalled();
    }

    /** Counts a piece of work, whatever becomes of the rule, so that nested tables cannot keep a decision for ever. */
    private void work(String what) {
        if (draft().tally().work() > MAX_WORK) {
            throw refuse(new Refusal.TooMuch(rule(), what, MAX_WORK));
        }
    }
}
