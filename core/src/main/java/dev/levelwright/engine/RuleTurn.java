package dev.levelwright.engine;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.asset.Overflow;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Derivation.Boosted;
import dev.levelwright.decision.Derivation.Cut;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.TraitType;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Draw;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.loot.LootTable;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Rolls;
import dev.levelwright.mechanic.Effect;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Turn;
import dev.levelwright.rule.Boost;
import dev.levelwright.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the effects of one rule do to the draft. The one place where boosts, rooms, capacities and postings meet. */
final class RuleTurn extends Stage implements Turn {
    private final Rooms rooms;
    private boolean wanted;
    private boolean acted;

    RuleTurn(Draft draft, Activity activity, Rule rule) {
        super(draft, activity, rule);
        this.rooms = new Rooms(this);
    }

    @Override
    public String rule() {
        return played().id();
    }

    /** Refuses when the rule wanted to grant, and rooms left nothing of it, and nothing else happened. */
    void requireEffect() {
        if (wanted && !acted) {
            throw refuse(rooms.refusal());
        }
    }

    @Override
    public long draw(long least, long greatest) {
        Rolls rolls = draft().rolls(rule());
        int index = rolls.index();
        long value = rolls.between(least, greatest);
        draft().add(new Draw(rule(), index, least, greatest, value));
        return value;
    }

    @Override
    public long grant(Account account, long base, long atLeast) {
        Grant grant = weigh(account, base, atLeast);
        wanted |= grant.floored() > 0;
        if (grant.granted() > 0) {
            credit(account, grant.granted());
            acted = true;
        }
        long spilled = overflow(account, grant);
        rooms.charge(grant.granted() + spilled);
        spendBoosts(Boost.On.GRANT, account, grant.boosts(), grant.granted() + spilled);
        draft().add(new Derivation(
                rule(), account, true, base, grant.boosts(), grant.floored(), grant.cut(), grant.granted()));
        return grant.granted();
    }

    @Override
    public long grantable(Account account, long base, long atLeast) {
        return weigh(account, base, atLeast).granted();
    }

    private Grant weigh(Account account, long base, long atLeast) {
        List<Boosted> boosts = boosts(Boost.On.GRANT, account);
        long floored = Math.max(Boosting.boosted(base, boosts), atLeast);
        Optional<Cut> least = rooms.least(account);
        long granted = least.map(cut -> Math.min(floored, cut.room())).orElse(floored);
        return new Grant(boosts, floored, granted < floored ? least : Optional.empty(), granted);
    }

    /** What becomes of the part that the asset itself had no room for. */
    private long overflow(Account account, Grant grant) {
        boolean own = grant.cut().filter(cut -> cut.asset().equals(account.asset())).isPresent();
        Overflow policy = asset(account.asset()).overflow();
        if (!own || policy instanceof Overflow.Clip) {
            return 0;
        }
        if (policy instanceof Overflow.Spill spill) {
            return spill(account, spill.asset(), grant.floored() - grant.granted());
        }
        throw refuse(new Refusal.Full(
                rule(), account.holder(), account.asset(), grant.floored(), grant.granted()));
    }

    private long spill(Account from, String asset, long rest) {
        Account to = new Account(from.holder(), BalanceName.of(asset));
        long spilled = Math.min(rest, Math.min(rooms.allowed(), rooms.own(to)));
        if (spilled > 0) {
            credit(to, spilled);
            draft().add(Derivation.plain(rule(), to, true, spilled));
            acted = true;
        }
        return spilled;
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
        spendBoosts(Boost.On.COST, account, boosts, amount);
        draft().add(new Derivation(rule(), account, false, amount, boosts, needed, Optional.empty(), taken));
        return taken;
    }

    @Override
    public void move(Account from, Account to, long amount, long fee) {
        if (from.equals(to)) {
            throw refuse(new Refusal.Malformed(rule(), "move", "from " + from + " to itself"));
        }
        requirePositive("amount", amount);
        long held = amount(from);
        if (held < amount) {
            throw refuse(new Refusal.Insufficient(
                    rule(), from.holder(), from.asset(), amount, held, reaches(from, amount)));
        }
        long arriving = amount - Math.min(fee, amount);
        long room = rooms.own(to);
        if (room < arriving) {
            throw refuse(new Refusal.Full(rule(), to.holder(), to.asset(), arriving, room));
        }
        shift(from, to, arriving, amount);
        acted = true;
    }

    private void shift(Account from, Account to, long arriving, long amount) {
        write(from, amount(from) - amount);
        write(to, amount(to) + arriving);
        if (arriving > 0 && journalled(from)) {
            draft().post(new Posting(from, to, arriving, rule()));
        }
        if (arriving < amount && journalled(from)) {
            draft().post(Posting.burnt(from, amount - arriving, rule()));
        }
        draft().add(Derivation.plain(rule(), from, false, amount));
        draft().add(Derivation.plain(rule(), to, true, arriving));
    }

    @Override
    public void put(Account account, long amount) {
        long before = amount(account);
        acted = true;
        if (amount != before) {
            write(account, Amounts.check("amount of " + account, amount));
            post(account, before, amount, rule());
            draft().add(Derivation.plain(rule(), account, amount > before, Math.abs(amount - before)));
        }
    }

    @Override
    public void set(HolderName holder, String trait, Optional<String> value) {
        TraitType type = traitType(holder, trait);
        value.flatMap(type::complaint).ifPresent(complaint -> {
            throw refuse(new Refusal.Malformed(rule(), trait, complaint));
        });
        HoldingsDraft of = draft().of(holder);
        Optional<String> before = of.trait(trait);
        acted = true;
        if (!before.equals(value)) {
            of.write(trait, value);
            draft().post(new TraitPosting(holder, trait, before, value, rule()));
        }
    }

    private TraitType traitType(HolderName holder, String trait) {
        Kind kind = draft().era().edition().rulebook().kinds().get(holder.kind());
        TraitType declared = kind == null ? null : kind.traits().get(trait);
        return declared != null ? declared : Traits.typeOf(trait);
    }

    @Override
    public HolderName create(String kind, Map<String, String> traits) {
        HolderName owner = Optional.ofNullable(traits.get(Traits.OWNER))
                .map(HolderName::parse)
                .orElseThrow(() -> missing("owner of a new " + kind));
        HolderName unit = UnitNames.next(draft(), kind);
        draft().create(unit, owner);
        traits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(trait -> set(unit, trait.getKey(), Optional.of(trait.getValue())));
        draft().add(new Event.Created(owner, unit));
        return unit;
    }

    @Override
    public List<HolderName> created() {
        return List.copyOf(draft().created());
    }

    @Override
    public LootTable<List<Effect>> table(String name) {
        return known("table", name, draft().era().edition().rulebook().loot());
    }

    @Override
    public void deposit(Account from, Deposit deposit) {
        requirePositive("amount", deposit.amount());
        long held = amount(from);
        if (held < deposit.amount()) {
            throw refuse(new Refusal.Insufficient(
                    rule(), from.holder(), from.asset(), deposit.amount(), held, reaches(from, deposit.amount())));
        }
        write(from, held - deposit.amount());
        if (journalled(from)) {
            Account waiting = new Account(Deposit.WAITING, from.balance());
            draft().post(new Posting(from, waiting, deposit.amount(), rule()));
        }
        draft().add(deposit);
        draft().add(Derivation.plain(rule(), from, false, deposit.amount()));
        acted = true;
    }

    @Override
    public void due(Due due) {
        draft().add(due);
        acted = true;
    }

    /** The accounts of the allowances that the rule grants within. */
    List<Account> within() {
        return played().within().stream().map((Path path) -> account(path)).toList();
    }

    private List<Boosted> boosts(Boost.On on, Account account) {
        return new Boosting(draft().of(account.holder())).groups(on, account.asset(), this);
    }

    /** Uses up one of each boost that applied and is spent per activity, once in the whole decision. */
    private void spendBoosts(Boost.On on, Account account, List<Boosted> applied, long amount) {
        if (amount == 0 || applied.isEmpty()) {
            return;
        }
        Boosting boosting = new Boosting(draft().of(account.holder()));
        for (Boosted group : applied) {
            for (Boost boost : draft().era().edition().boosts(on, account.asset())) {
                if (boost.spend() && group.boosts().contains(boost.name())) {
                    spend(boosting.bearer(boost), boost);
                }
            }
        }
    }

    private void spend(HoldingsDraft bearer, Boost boost) {
        if (!draft().spent(bearer.holder(), boost)) {
            draft().spend(bearer.holder(), boost);
            Account uses = new Account(bearer.holder(), BalanceName.of(boost.heldAs().orElseThrow()));
            long before = amount(uses);
            write(uses, before - 1);
            post(uses, before, before - 1, Reasons.BOOST);
        }
    }

    private void credit(Account account, long amount) {
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

    private void write(Account account, long amount) {
        draft().of(account.holder()).write(account.balance(), amount);
    }

    private void post(Account account, long before, long after, String reason) {
        if (journalled(account)) {
            draft().post(account, before, after, reason);
        }
    }

    private boolean journalled(Account account) {
        return asset(account.asset()).journal();
    }

    private void requirePositive(String what, long amount) {
        if (amount < 1) {
            throw refuse(new Refusal.Malformed(rule(), what, "must be at least 1 but was " + amount));
        }
    }

    /** A grant as it comes out of boosts and rooms. */
    private record Grant(List<Boosted> boosts, long floored, Optional<Cut> cut, long granted) {}
}
