package dev.levelwright.engine;

import dev.levelwright.asset.Asset;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.Deposit;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Refusal;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Reasons;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.math.Amounts;
import dev.levelwright.mechanic.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes back what the rules of an earlier transaction moved, the latest first, as {@link Reversal} says. No rule is played:
 * falling below a level rewards nothing, and climbing again rewards nothing twice.
 */
final class Reversing {
    private final Draft draft;
    private final Transaction original;
    private final Map<Account, Long> after = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();

    Reversing(Draft draft, Transaction original) {
        this.draft = draft;
        this.original = original;
    }

    /** Everybody whom it concerns, at one go: there may be more of them than a decider may ask times. */
    static Set<Need> missing(Transaction original, Scene scene) {
        Set<Need> missing = new LinkedHashSet<>();
        Stream<HolderName> holders = Stream.concat(
                accounts(original).map(Account::holder),
                original.traits().stream().map(TraitPosting::holder));
        holders.filter(holder -> scene.holdings(holder).isEmpty())
                .forEach(holder -> missing.add(new Need.Holder(holder)));
        accounts(original)
                .filter(account -> account.balance().keyed() && !scene.brought(account))
                .forEach(account -> missing.add(new Need.Keyed(account)));
        return missing;
    }

    private static Stream<Account> accounts(Transaction original) {
        return original.postings().stream()
                .filter(Reversing::isOfRules)
                .flatMap(posting -> Stream.of(posting.from(), posting.to()))
                .filter(account -> !Parties.isReserved(account.holder()));
    }

    /** A refused reversal is not remembered, so that it can be tried again once the amounts are there. */
    Step step() {
        try {
            requireNoReversal();
            latestFirst(original.postings()).stream()
                    .filter(Reversing::isOfRules)
                    .forEach(this::takeBack);
            after.forEach(this::write);
            postings.forEach(draft.tally()::add);
            latestFirst(original.traits()).forEach(this::restore);
            requireEffect();
        } catch (Refused refused) {
            return new Step.Unheard(Engine.outcome(draft, new Decision.Refused(List.of(refused.refusal()))));
        }
        Decision decision = new Decision.Accepted(draft.tally().trace(), List.of(), List.of());
        return new Step.Done(draft.change(), Engine.outcome(draft, decision));
    }

    private void requireNoReversal() {
        if (Reversal.reversed(original.activity()).isPresent()) {
            throw malformed(Reversal.OF, original.activity().id() + " is itself a reversal");
        }
    }

    private void requireEffect() {
        if (postings.isEmpty() && draft.tally().traits().isEmpty()) {
            throw malformed(Reversal.OF, original.activity().id() + " has nothing left to take back");
        }
    }

    private static boolean isOfRules(Posting posting) {
        boolean takenIn = posting.from().holder().equals(Deposit.WAITING);
        return !takenIn && !Reasons.isTime(posting.reason());
    }

    private void takeBack(Posting posting) {
        if (posting.to().holder().equals(Deposit.WAITING)) {
            throw malformed("deposit", "of " + posting.amount() + " " + posting.asset() + " went to somebody else");
        }
        long amount = Math.min(posting.amount(), left(posting.to()));
        if (amount > 0) {
            add(posting.to(), -amount);
            add(posting.from(), amount);
            postings.add(new Posting(posting.to(), posting.from(), amount, Reasons.reversalOf(posting.reason())));
        }
    }

    /** How much there is to be taken back; of what does not fade all of it must be there, which {@link #write} sees. */
    private long left(Account account) {
        return !account.holder().isOutside() && fades(of(account).asset(account.balance()))
                ? amount(account)
                : Amounts.MAX;
    }

    private static boolean fades(Asset asset) {
        return asset.reset().isPresent() || asset.lapse().isPresent() || asset.countdown() > 0 || asset.expiry() > 0;
    }

    private void add(Account account, long amount) {
        if (!account.holder().isOutside()) {
            after.put(account, Math.addExact(amount(account), amount));
        }
    }

    private long amount(Account account) {
        Long changed = after.get(account);
        return changed != null ? changed : held(account);
    }

    private long held(Account account) {
        return of(account).now(account.balance()).amount();
    }

    private HoldingsDraft of(Account account) {
        return draft.of(account.holder());
    }

    private void write(Account account, long amount) {
        long held = held(account);
        if (amount < 0) {
            throw new Refused(insufficient(account, held - amount, held));
        }
        if (amount > Amounts.MAX) {
            throw new Refused(new Refusal.Full(
                    Reversal.TYPE, account.holder(), account.asset(), amount - held, Amounts.MAX - held));
        }
        if (amount != held) {
            of(account).write(account.balance(), amount);
            draft.tally().add(Derivation.plain(Reversal.TYPE, account, amount > held, Math.abs(amount - held)));
        }
    }

    private Refusal insufficient(Account account, long needed, long held) {
        BalanceName name = account.balance();
        OptionalLong until = of(account).reaches(name, of(account).asset(name), needed);
        return new Refusal.Insufficient(Reversal.TYPE, account.holder(), account.asset(), needed, held, until);
    }

    private void restore(TraitPosting changed) {
        HoldingsDraft of = draft.of(changed.holder());
        Optional<String> now = of.trait(changed.trait());
        if (!now.equals(changed.after())) {
            String detail = changed.trait() + " of " + changed.holder() + " is " + now.orElse("none")
                    + " and no longer " + changed.after().orElse("none");
            throw new Refused(new Refusal.Unmet(Reversal.TYPE, "trait", detail, OptionalLong.empty()));
        }
        of.write(changed.trait(), changed.before());
        draft.tally()
                .add(new TraitPosting(
                        changed.holder(),
                        changed.trait(),
                        now,
                        changed.before(),
                        Reasons.reversalOf(changed.reason())));
    }

    private static Refused malformed(String what, String value) {
        return new Refused(new Refusal.Malformed(Reversal.TYPE, what, value));
    }

    private static <T> List<T> latestFirst(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }
}
