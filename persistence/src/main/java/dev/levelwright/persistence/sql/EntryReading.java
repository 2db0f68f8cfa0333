package dev.levelwright.persistence.sql;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.Progress;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.DecisionForms;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Standing;
import dev.levelwright.form.Document;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Draw;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.TraitPosting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.math.Ratio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what {@link EntryWriting} wrote: format, type, milliseconds from the activity to its acting, 1 if trusted,
 * parties, facts, context, rulebook, zones, postings, traits, draws, trace, decision, standings, holders.
 */
final class EntryReading {
    private static final int TYPE = 1;
    private static final int LATER = 2;
    private static final int TRUSTED = 3;
    private static final int PARTIES = 4;
    private static final int FACTS = 5;
    private static final int CONTEXT = 6;
    private static final int RULEBOOK = 7;
    private static final int ZONES = 8;
    private static final int POSTINGS = 9;
    private static final int TRAITS = 10;
    private static final int DRAWS = 11;
    private static final int TRACE = 12;
    private static final int DECISION = 13;
    private static final int STANDINGS = 14;
    private static final int HOLDERS = 15;

    private final EntryRow row;
    private final List<Document> parts;
    private final List<HolderName> holders;

    /**
     * The entry of a row.
     *
     * @throws IllegalArgumentException if nothing was ever written so
     */
    EntryReading(EntryRow row, Document.Items content) {
        this.row = row;
        this.parts = content.values();
        if (parts.size() <= HOLDERS || number(parts.get(0)) != EntryWriting.FORMAT) {
            throw new IllegalArgumentException("must be an entry of format " + EntryWriting.FORMAT);
        }
        this.holders = all(HOLDERS, each -> HolderName.parse(text(each.next())));
    }

    Transaction transaction() {
        return new Transaction(
                activity(),
                row.at(),
                text(parts.get(RULEBOOK)),
                text(parts.get(ZONES)),
                postings(),
                all(TRAITS, this::trait),
                all(DRAWS, this::draw));
    }

    Outcome outcome() {
        return new Outcome(row.activity(), row.number(), row.at(), decision(), all(STANDINGS, this::standing), false);
    }

    private Activity activity() {
        Map<String, HolderName> parties = new HashMap<>();
        for (Iterator<Document> each = items(parts.get(PARTIES)); each.hasNext(); ) {
            parties.put(text(each.next()), holder(each.next()));
        }
        return new Activity(
                row.activity(),
                text(parts.get(TYPE)),
                row.at() - number(parts.get(LATER)),
                parties,
                facts(FACTS),
                facts(CONTEXT),
                number(parts.get(TRUSTED)) == 1);
    }

    private Map<String, Fact> facts(int part) {
        Map<String, Fact> facts = new HashMap<>();
        ((Document.Fields) parts.get(part))
                .values()
                .forEach((name, value) -> facts.put(Spelling.read(name), fact(value)));
        return facts;
    }

    private static Fact fact(Document value) {
        if (value instanceof Document.Whole whole) {
            return new Fact.Whole(whole.value());
        }
        if (value instanceof Document.Flag flag) {
            return new Fact.Flag(flag.value());
        }
        if (value instanceof Document.Items items) {
            return new Fact.Texts(
                    items.values().stream().map(EntryReading::text).toList());
        }
        return new Fact.Text(text(value));
    }

    private List<Posting> postings() {
        return all(POSTINGS, this::posting);
    }

    private Posting posting(Iterator<Document> each) {
        Document asset = each.next();
        boolean keyed = asset instanceof Document.Items;
        Iterator<Document> names = keyed ? items(asset) : List.of(asset).iterator();
        String name = text(names.next());
        BalanceName from = new BalanceName(name, keyed ? text(names.next()) : "");
        BalanceName to = new BalanceName(name, keyed ? text(names.next()) : "");
        long amount = number(each.next());
        Account source = new Account(holder(each.next()), from);
        return new Posting(source, new Account(holder(each.next()), to), amount, text(each.next()));
    }

    private TraitPosting trait(Iterator<Document> each) {
        return new TraitPosting(
                holder(each.next()), text(each.next()), maybe(each.next()), maybe(each.next()), text(each.next()));
    }

    private Draw draw(Iterator<Document> each) {
        return new Draw(
                text(each.next()),
                Math.toIntExact(number(each.next())),
                number(each.next()),
                number(each.next()),
                number(each.next()));
    }

    private Decision decision() {
        Document written = parts.get(DECISION);
        Decision decision = written instanceof Document.Whole
                ? new Decision.Accepted(List.of(), List.of(), List.of())
                : DecisionForms.decision().read(written, "decision");
        if (!(decision instanceof Decision.Accepted)) {
            return decision;
        }
        List<Posting> postings = postings();
        List<Derivation> trace = all(TRACE, each -> derivation(each.next(), postings));
        return new Decision.Accepted(trace, decision.refusals(), decision.events());
    }

    private Derivation derivation(Document written, List<Posting> postings) {
        if (written instanceof Document.Whole same) {
            return EntryWriting.told(postings.get(Math.toIntExact(same.value())));
        }
        Parts of = new Parts(written);
        String rule = text(of.next());
        Account account = account(of);
        boolean gain = number(of.next()) == 1;
        long base = number(of.next());
        long floored = number(of.next());
        long amount = number(of.next());
        Optional<Derivation.Cut> cut = cut(items(of.next()));
        List<Derivation.Boosted> boosts = new ArrayList<>();
        while (of.hasNext()) {
            boosts.add(boosted(items(of.next())));
        }
        return new Derivation(rule, account, gain, base, boosts, floored, cut, amount);
    }

    private static Optional<Derivation.Cut> cut(Iterator<Document> each) {
        return each.hasNext()
                ? Optional.of(new Derivation.Cut(text(each.next()), number(each.next())))
                : Optional.empty();
    }

    private static Derivation.Boosted boosted(Iterator<Document> each) {
        String group = text(each.next());
        Ratio by = Ratio.parse(text(each.next()));
        List<String> boosts = new ArrayList<>();
        each.forEachRemaining(boost -> boosts.add(text(boost)));
        return new Derivation.Boosted(group, boosts, by);
    }

    private Standing standing(Iterator<Document> each) {
        Parts of = new Parts(each.next());
        Account account = account(of);
        long amount = number(of.next());
        String label = of.hasNext() ? text(of.next()) : account.asset();
        String track = of.hasNext() ? text(of.next()) : "";
        Optional<Progress> progress = of.hasNext()
                ? Optional.of(new Progress(Math.toIntExact(number(of.next())), number(of.next()), number(of.next())))
                : Optional.empty();
        return new Standing(account, label, amount, track, progress);
    }

    private Account account(Parts of) {
        HolderName holder = holder(of.next());
        String asset = text(of.next());
        String key = of.isList() ? text(items(of.next()).next()) : "";
        return new Account(holder, new BalanceName(asset, key));
    }

    private HolderName holder(Document place) {
        long at = number(place);
        if (at < 0) {
            return at == EntryWriting.FAUCET ? HolderName.FAUCET : HolderName.SINK;
        }
        return holders.get(Math.toIntExact(at));
    }

    private <T> List<T> all(int part, Function<Iterator<Document>, T> reading) {
        List<T> read = new ArrayList<>();
        for (Iterator<Document> each = items(parts.get(part)); each.hasNext(); ) {
            read.add(reading.apply(each));
        }
        return read;
    }

    private static Iterator<Document> items(Document list) {
        return ((Document.Items) list).values().iterator();
    }

    private static Optional<String> maybe(Document text) {
        return text instanceof Document.Whole ? Optional.empty() : Optional.of(text(text));
    }

    private static String text(Document text) {
        return Spelling.read(((Document.Text) text).value());
    }

    private static long number(Document number) {
        return ((Document.Whole) number).value();
    }

    /** The elements of one list, the next of which shows. */
    private static final class Parts {
        private final List<Document> values;
        private int at;

        Parts(Document list) {
            this.values = ((Document.Items) list).values();
        }

        boolean hasNext() {
            return at < values.size();
        }

        boolean isList() {
            return hasNext() && values.get(at) instanceof Document.Items;
        }

        Document next() {
            return values.get(at++);
        }
    }
}
