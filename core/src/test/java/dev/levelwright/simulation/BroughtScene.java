package dev.levelwright.simulation;

import dev.levelwright.decision.Deposit;
import dev.levelwright.engine.Need;
import dev.levelwright.engine.Scene;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
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

/** A scene in which nothing is but what was brought, each at the moment at which it was. */
final class BroughtScene implements Scene {
    private final long realm;
    private final Chronicle chronicle;
    private final Dice dice;
    private final Shelf shelf;
    private final Map<HolderName, Stored> holders = new HashMap<>();
    private final Set<Question<?>> asked = new HashSet<>();

    BroughtScene(DiskRealm realm, Chronicle chronicle, Shelf shelf) {
        this.realm = realm.number();
        this.chronicle = chronicle;
        this.dice = realm.dice();
        this.shelf = shelf;
    }

    /** Brings what is needed. */
    void bring(Collection<Need> needs) {
        for (Need need : needs) {
            if (need instanceof Need.Holder holder) {
                bring(holder.name());
            } else if (need instanceof Need.Keyed keyed) {
                bring(keyed.account().holder());
            } else if (need instanceof Need.Answer answer) {
                bring(answer.question());
            }
        }
    }

    private void bring(HolderName holder) {
        holders.computeIfAbsent(holder, shelf::get);
    }

    private void bring(Question<?> question) {
        asked.add(question);
        bring(whose(question));
    }

    private static HolderName whose(Question<?> question) {
        return question instanceof Question.Owned owned ? owned.owner() : ((Question.NextKey) question).holder();
    }

    @Override
    public long realm() {
        return realm;
    }

    @Override
    public Chronicle chronicle() {
        return chronicle;
    }

    @Override
    public Dice dice() {
        return dice;
    }

    @Override
    public Optional<Holdings> holdings(HolderName holder) {
        return Optional.ofNullable(holders.get(holder)).map(Stored::holdings);
    }

    @Override
    public boolean brought(Account keyed) {
        return holders.containsKey(keyed.holder());
    }

    @Override
    public List<Deposit> deposits(HolderName holder) {
        return Optional.ofNullable(holders.get(holder)).map(Stored::deposits).orElse(List.of());
    }

    @Override
    public <A> Optional<A> answer(Question<A> question) {
        return asked.contains(question) ? Optional.of(question.of(told(question))) : Optional.empty();
    }

    private Object told(Question<?> question) {
        Stored of = holders.get(whose(question));
        if (question instanceof Question.Owned owned) {
            return of.owned().stream()
                    .filter(unit -> unit.kind().equals(owned.kind()))
                    .toList();
        }
        return nextKey(of.holdings(), (Question.NextKey) question);
    }

    private static Optional<String> nextKey(Holdings holdings, Question.NextKey question) {
        Set<String> keys = new HashSet<>();
        holdings.forEachBalance((name, balance) -> {
            if (name.asset().equals(question.asset()) && name.key().compareTo(question.from()) >= 0) {
                keys.add(name.key());
            }
        });
        return keys.stream().sorted().findFirst();
    }
}
