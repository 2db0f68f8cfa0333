package dev.levelwright.persistence.sql;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.DecisionForms;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Standing;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Draw;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes one entry of the journal as one list of JSON without names of fields, which would be most of it. The order is
 * that of {@link EntryReading}. Holders are written once, at the end; elsewhere stand their places in that list, -1 for
 * the faucet and -2 for the sink. What the row's other columns say is not written again.
 */
final class EntryWriting {
    /** The first element. */
    static final long FORMAT = 1;

    static final long FAUCET = -1;
    static final long SINK = -2;

    private final Elements out = new Elements();
    private final List<HolderName> holders = new ArrayList<>(2);

    private EntryWriting() {}

    /** The text of an entry whose outcome says nothing else about activity and instant than the transaction does. */
    static String text(Transaction transaction, Outcome outcome) {
        EntryWriting writing = new EntryWriting();
        writing.entry(transaction, outcome);
        return writing.out.toString();
    }

    private void entry(Transaction transaction, Outcome outcome) {
        out.open('[').number(FORMAT);
        activity(transaction.activity(), transaction.at());
        out.text(transaction.rulebook());
        out.text(transaction.zones());
        out.open('[');
        transaction.postings().forEach(this::posting);
        out.close(']').open('[');
        transaction.traits().forEach(this::trait);
        out.close(']').open('[');
        transaction.draws().forEach(this::draw);
        out.close(']').open('[');
        trace(outcome.decision().trace(), transaction.postings());
        out.close(']');
        decision(outcome.decision());
        out.open('[');
        outcome.standings().forEach(this::standing);
        out.close(']').open('[');
        holders.forEach(holder -> out.text(holder.toString()));
        out.close(']').close(']');
    }

    private void activity(Activity activity, long at) {
        out.text(activity.type());
        out.number(at - activity.at());
        out.number(activity.trusted() ? 1 : 0);
        out.open('[');
        sorted(activity.parties()).forEach((role, holder) -> {
            out.text(role);
            holder(holder);
        });
        out.close(']');
        facts(activity.facts());
        facts(activity.context());
    }

    private void facts(Map<String, Fact> facts) {
        out.open('{');
        sorted(facts).forEach((name, fact) -> {
            out.name(name);
            fact(fact);
        });
        out.close('}');
    }

    private void fact(Fact fact) {
        if (fact instanceof Fact.Whole whole) {
            out.number(whole.value());
        } else if (fact instanceof Fact.Flag flag) {
            out.flag(flag.value());
        } else if (fact instanceof Fact.Texts texts) {
            out.open('[');
            texts.values().forEach(out::text);
            out.close(']');
        } else {
            out.text(fact.toString());
        }
    }

    private static <V> Map<String, V> sorted(Map<String, V> named) {
        return named.size() < 2 ? named : new TreeMap<>(named);
    }

    private void posting(Posting posting) {
        BalanceName from = posting.from().balance();
        BalanceName to = posting.to().balance();
        if (from.keyed() || to.keyed()) {
            out.open('[');
            out.text(from.asset());
            out.text(from.key());
            out.text(to.key());
            out.close(']');
        } else {
            out.text(from.asset());
        }
        out.number(posting.amount());
        holder(posting.from().holder());
        holder(posting.to().holder());
        out.text(posting.reason());
    }

    private void trait(TraitPosting trait) {
        holder(trait.holder());
        out.text(trait.trait());
        maybe(trait.before());
        maybe(trait.after());
        out.text(trait.reason());
    }

    private void draw(Draw draw) {
        out.text(draw.rule());
        out.number(draw.index());
        out.number(draw.least());
        out.number(draw.greatest());
        out.number(draw.value());
    }

    /** A derivation that says no more than a posting does is the place of that posting. */
    private void trace(List<Derivation> trace, List<Posting> postings) {
        for (Derivation derivation : trace) {
            int same = place(derivation, postings);
            if (same >= 0) {
                out.number(same);
            } else {
                derivation(derivation);
            }
        }
    }

    private static int place(Derivation derivation, List<Posting> postings) {
        for (int i = 0; i < postings.size(); i++) {
            if (derivation.amount() == postings.get(i).amount() && derivation.equals(told(postings.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** What a posting says about how it came about, when it says all there is. */
    static Derivation told(Posting posting) {
        boolean gain = posting.from().holder().equals(HolderName.FAUCET);
        return Derivation.plain(posting.reason(), gain ? posting.to() : posting.from(), gain, posting.amount());
    }

    private void derivation(Derivation derivation) {
        out.open('[');
        out.text(derivation.rule());
        account(derivation.account());
        out.number(derivation.gain() ? 1 : 0);
        out.number(derivation.base());
        out.number(derivation.floored());
        out.number(derivation.amount());
        out.open('[');
        derivation.cut().ifPresent(cut -> {
            out.text(cut.asset());
            out.number(cut.room());
        });
        out.close(']');
        derivation.boosts().forEach(this::boosted);
        out.close(']');
    }

    private void boosted(Derivation.Boosted boosted) {
        out.open('[');
        out.text(boosted.group());
        out.text(boosted.by().toString());
        boosted.boosts().forEach(out::text);
        out.close(']');
    }

    /** Nothing more than a trace, as with most, is 0. */
    private void decision(Decision decision) {
        Decision untraced = decision instanceof Decision.Accepted
                ? new Decision.Accepted(List.of(), decision.refusals(), decision.events())
                : decision;
        if (decision instanceof Decision.Accepted
                && decision.refusals().isEmpty()
                && decision.events().isEmpty()) {
            out.number(0);
        } else {
            out.document(DecisionForms.decision().write(untraced));
        }
    }

    private void standing(Standing standing) {
        out.open('[');
        account(standing.account());
        out.number(standing.amount());
        if (!standing.label().equals(standing.account().asset())
                || !standing.track().isEmpty()
                || standing.progress().isPresent()) {
            out.text(standing.label());
            out.text(standing.track());
            standing.progress().ifPresent(progress -> {
                out.number(progress.level());
                out.number(progress.into());
                out.number(progress.needed());
            });
        }
        out.close(']');
    }

    private void account(Account account) {
        holder(account.holder());
        out.text(account.asset());
        if (account.balance().keyed()) {
            out.open('[');
            out.text(account.balance().key());
            out.close(']');
        }
    }

    private void holder(HolderName holder) {
        if (holder.isOutside()) {
            out.number(holder.equals(HolderName.FAUCET) ? FAUCET : SINK);
            return;
        }
        int at = holders.indexOf(holder);
        if (at < 0) {
            at = holders.size();
            holders.add(holder);
        }
        out.number(at);
    }

    private void maybe(Optional<String> text) {
        text.ifPresentOrElse(out::text, () -> out.number(0));
    }
}
