package dev.levelwright.persistence.sql;

import dev.levelwright.decision.Deposit;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.holder.Traits;
import dev.levelwright.ledger.Account;
import dev.levelwright.math.Dice;
import dev.levelwright.mechanic.Question;
import dev.levelwright.rule.Chronicle;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A scene with what was brought so far. More is brought only between two looks of a decider. */
final class BroughtScene implements Scene {
    private final RealmDraft realm;
    private final Map<HolderName, Holdings> holdings = new HashMap<>();
    private final Map<HolderName, List<Deposit>> deposits = new HashMap<>();
    private final Set<Account> keyed = new HashSet<>();
    private final Map<Question<?>, Object> answers = new HashMap<>();
    private final Chronicle chronicle;

    BroughtScene(RealmDraft realm) {
        this.realm = realm;
        this.chronicle = realm.chronicle();
    }

    /** Brings what is needed; with a unit comes its owner. */
    void bring(Collection<Need> needs) {
        for (Need need : needs) {
            if (need instanceof Need.Holder holder) {
                bring(holder.name());
            } else if (need instanceof Need.Keyed account) {
                bring(account.account());
            } else if (need instanceof Need.Answer answer) {
                answers.put(answer.question(), ask(answer.question()));
            }
        }
    }

    /** Brings a holder, and the owner if it is a unit. */
    void bring(HolderName name) {
        if (holdings.containsKey(name)) {
            return;
        }
        HolderState state = realm.holder(name);
        holdings.put(name, state.holdings());
        deposits.put(name, state.deposits());
        state.holdings().trait(Traits.OWNER).map(HolderName::parse).ifPresent(this::bring);
    }

    private void bring(Account account) {
        bring(account.holder());
        if (keyed.add(account)) {
            realm.keyed(account)
                    .ifPresent(balance -> holdings.computeIfPresent(
                            account.holder(), (name, known) -> known.with(Map.of(account.balance(), balance))));
        }
    }

    private Object ask(Question<?> question) {
        if (question instanceof Question.Owned owned) {
            return realm.units(owned.owner(), owned.kind());
        }
        if (question instanceof Question.NextKey next) {
            return realm.nextKey(next.holder(), next.asset(), next.from());
        }
        throw new IllegalStateException("no index answers " + question);
    }

    @Override
    public long realm() {
        return realm.row().stream();
    }

    @Override
    public Chronicle chronicle() {
        return chronicle;
    }

    @Override
    public Dice dice() {
        return realm.row().dice();
    }

    @Override
    public Optional<Holdings> holdings(HolderName holder) {
        return Optional.ofNullable(holdings.get(holder));
    }

    /** A holder that was never born has no keyed balance either. */
    @Override
    public boolean brought(Account account) {
        Holdings known = holdings.get(account.holder());
        return keyed.contains(account) || (known != null && !known.born());
    }

    @Override
    public List<Deposit> deposits(HolderName holder) {
        return deposits.getOrDefault(holder, List.of());
    }

    @Override
    public <A> Optional<A> answer(Question<A> question) {
        return Optional.ofNullable(answers.get(question)).map(question::of);
    }
}
