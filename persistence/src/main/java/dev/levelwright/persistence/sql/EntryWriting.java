package dev.levelwright.persistence.sql;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.DecisionForms;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Standing;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Spelling;
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

    private static final int USUAL_LENGTH = 400;
    private static final int LONGEST_TEXT = 20_000;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);
    private final List<HolderName> holders = new ArrayList<>(2);

    private EntryWriting() {}

    /** The text of an entry whose outcome says nothing else about activity and instant than the transaction does. */
    static String text(Transaction transaction, Outcome outcome) {
        EntryWriting writing = new EntryWriting();
        writing.entry(transaction, outcome);
        return writing.out.toString();
    }

    private void entry(Transaction transaction, Outcome outcome) {
        out.append('[').append(FORMAT);
        activity(transaction.activity(), transaction.at());
        text(transaction.rulebook());
        text(transaction.zones());
        open('[');
        transaction.postings().forEach(this::posting);
        close(']').open('[');
        transaction.traits().forEach(this::trait);
        close(']').open('[');
        transaction.draws().forEach(this::draw);
        close(']').open('[');
        trace(outcome.decision().trace(), transaction.postings());
        close(']');
        decision(outcome.decision());
        open('[');
        outcome.standings().forEach(this::standing);
        close(']').open('[');
        holders.forEach(holder -> text(holder.toString()));
        close(']').close(']');
    }

    private void activity(Activity activity, long at) {
        text(activity.type());
        number(at - activity.at());
        number(activity.trusted() ? 1 : 0);
        open('[');
        sorted(activity.parties()).forEach((role, holder) -> {
            text(role);
            holder(holder);
        });
        close(']');
        facts(activity.facts());
        facts(activity.context());
    }

    private void facts(Map<String, Fact> facts) {
        open('{');
        sorted(facts).forEach((name, fact) -> {
            text(name);
            out.append(':');
            fact(fact);
        });
        close('}');
    }

    private void fact(Fact fact) {
        if (fact instanceof Fact.Whole whole) {
            number(whole.value());
        } else if (fact instanceof Fact.Flag flag) {
            begin().append(flag.value());
        } else if (fact instanceof Fact.Texts texts) {
            open('[');
            texts.values().forEach(this::text);
            close(']');
        } else {
            text(fact.toString());
        }
    }

    private static <V> Map<String, V> sorted(Map<String, V> named) {
        return named.size() < 2 ? named : new TreeMap<>(named);
    }

    private void posting(Posting posting) {
        BalanceName from = posting.from().balance();
        BalanceName to = posting.to().balance();
        if (from.keyed() || to.keyed()) {
            open('[');
            text(from.asset());
            text(from.key());
            text(to.key());
            close(']');
        } else {
            text(from.asset());
        }
        number(posting.amount());
        holder(posting.from().holder());
        holder(posting.to().holder());
        text(posting.reason());
    }

    private void trait(TraitPosting trait) {
        holder(trait.holder());
        text(trait.trait());
        maybe(trait.before());
        maybe(trait.after());
        text(trait.reason());
    }

    private void draw(Draw draw) {
        text(draw.rule());
        number(draw.index());
        number(draw.least());
        number(draw.greatest());
        number(draw.value());
    }

    /** A derivation that says no more than a posting does is the place of that posting. */
    private void trace(List<Derivation> trace, List<Posting> postings) {
        for (Derivation derivation : trace) {
            int same = place(derivation, postings);
            if (same >= 0) {
                number(same);
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
        open('[');
        text(derivation.rule());
        account(derivation.account());
        number(derivation.gain() ? 1 : 0);
        number(derivation.base());
        number(derivation.floored());
        number(derivation.amount());
        open('[');
        derivation.cut().ifPresent(cut -> {
            text(cut.asset());
            number(cut.room());
        });
        close(']');
        derivation.boosts().forEach(this::boosted);
        close(']');
    }

    private void boosted(Derivation.Boosted boosted) {
        open('[');
        text(boosted.group());
        text(boosted.by().toString());
        boosted.boosts().forEach(this::text);
        close(']');
    }

    /** Nothing more than a trace, as with most, is 0. */
    private void decision(Decision decision) {
        Decision untraced = decision instanceof Decision.Accepted
                ? new Decision.Accepted(List.of(), decision.refusals(), decision.events())
                : decision;
        if (decision instanceof Decision.Accepted
                && decision.refusals().isEmpty()
                && decision.events().isEmpty()) {
            number(0);
        } else {
            begin().append(Canonical.text(DecisionForms.decision().write(untraced)));
        }
    }

    private void standing(Standing standing) {
        open('[');
        account(standing.account());
        number(standing.amount());
        if (!standing.label().equals(standing.account().asset())
                || !standing.track().isEmpty()
                || standing.progress().isPresent()) {
            text(standing.label());
            text(standing.track());
            standing.progress().ifPresent(progress -> {
                number(progress.level());
                number(progress.into());
                number(progress.needed());
            });
        }
        close(']');
    }

    private void account(Account account) {
        holder(account.holder());
        text(account.asset());
        if (account.balance().keyed()) {
            open('[');
            text(account.balance().key());
            close(']');
        }
    }

    private void holder(HolderName holder) {
        if (holder.isOutside()) {
            number(holder.equals(HolderName.FAUCET) ? FAUCET : SINK);
            return;
        }
        int at = holders.indexOf(holder);
        if (at < 0) {
            at = holders.size();
            holders.add(holder);
        }
        number(at);
    }

    private void maybe(Optional<String> text) {
        text.ifPresentOrElse(this::text, () -> number(0));
    }

    private void number(long value) {
        begin().append(value);
    }

    private void text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of the journal must have at most " + LONGEST_TEXT
                    + " characters but one has " + text.length());
        }
        begin();
        if (isPlain(text)) {
            out.append('"').append(text).append('"');
        } else {
            out.append(Canonical.text(Document.text(Spelling.write(text))));
        }
    }

    /** Whether a text is spelled and quoted as it is, as nearly all are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return Spelling.write(text).equals(text);
    }

    private EntryWriting open(char bracket) {
        begin().append(bracket);
        return this;
    }

    private EntryWriting close(char bracket) {
        out.append(bracket);
        return this;
    }

    /** Before the next element. */
    private StringBuilder begin() {
        char last = out.charAt(out.length() - 1);
        return last == '[' || last == '{' || last == ':' ? out : out.append(',');
    }
}
