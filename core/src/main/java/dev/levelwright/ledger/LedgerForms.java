package dev.levelwright.ledger;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Builder;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.Spelling;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the journal is written: activities, postings, traits, draws. Made once and shared by everybody. Names and texts
 * are data and may hold any characters ({@link Spelling}); objects whose order means nothing are written in the order of
 * their names, so that the same entry is the same text everywhere.
 *
 * <p>What is written here is kept for ever: a field may be added, none may change its meaning.
 */
public final class LedgerForms {
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_NAME = 64;
    private static final int MANY = 1_000_000;

    private static final Form<String> TEXT = Spelling.form(MAX_TEXT);
    private static final Form<Long> NUMBER = Forms.amount(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final Form<HolderName> HOLDER = Forms.mapped(TEXT, HolderName::parse, HolderName::toString);
    private static final Form<Fact> FACT = makeFact();
    private static final Form<Map<String, HolderName>> PARTIES = byName(HOLDER);
    private static final Form<Map<String, Fact>> FACTS = byName(FACT);
    private static final ObjectForm<Activity> ACTIVITY = makeActivity();
    private static final ObjectForm<Account> ACCOUNT = makeAccount();
    private static final ObjectForm<Posting> POSTING = makePosting();
    private static final ObjectForm<TraitPosting> TRAIT = makeTrait();
    private static final ObjectForm<Draw> DRAW = makeDraw();
    private static final ObjectForm<Transaction> TRANSACTION = makeTransaction();
    private static final ObjectForm<Entry> ENTRY = makeEntry();

    private LedgerForms() {}

    /** Any text of at most 20,000 UTF-16 units. */
    public static Form<String> text() {
        return TEXT;
    }

    /** Any whole number that a {@code long} holds. */
    public static Form<Long> number() {
        return NUMBER;
    }

    /** A holder, {@code player:80351110}. */
    public static Form<HolderName> holder() {
        return HOLDER;
    }

    /** What an activity says under one name: {@code 5}, {@code "win"}, {@code true}, {@code ["vip", "staff"]}. */
    public static Form<Fact> fact() {
        return FACT;
    }

    /** Something that happened. */
    public static ObjectForm<Activity> activity() {
        return ACTIVITY;
    }

    /** A balance of a holder. */
    public static ObjectForm<Account> account() {
        return ACCOUNT;
    }

    /** What one activity did. */
    public static ObjectForm<Transaction> transaction() {
        return TRANSACTION;
    }

    /** A place in the journal. */
    public static ObjectForm<Entry> entry() {
        return ENTRY;
    }

    /** A list of at most a million entries, left out when it is empty. */
    public static <T, V> Field<List<V>> list(
            Builder<T> object, String field, Form<V> entry, Function<T, List<V>> getter, String doc) {
        return object.optional(field, Forms.list(entry, MANY), List.of(), getter, doc);
    }

    private static Form<Fact> makeFact() {
        return Forms.either(
                "fact",
                "A number, a text, yes or no, or several texts.",
                Forms.option(Fact.Whole.class, Forms.mapped(Forms.amount(), Fact.Whole::new, Fact.Whole::value)),
                Forms.option(Fact.Text.class, Forms.mapped(TEXT, Fact.Text::new, Fact.Text::value)),
                Forms.option(Fact.Flag.class, Forms.mapped(Forms.flag(), Fact.Flag::new, Fact.Flag::value)),
                Forms.option(
                        Fact.Texts.class,
                        Forms.mapped(Forms.list(TEXT, Fact.MAX_LIST), Fact.Texts::new, Fact.Texts::values)));
    }

    private static <V> Form<Map<String, V>> byName(Form<V> value) {
        return Forms.mapped(Forms.map(Spelling.form(MAX_NAME), value, MANY), Function.identity(), TreeMap::new);
    }

    private static ObjectForm<Activity> makeActivity() {
        Builder<Activity> object = Form.object("activity", "Something that happened, once.");
        Field<String> id = object.required("id", TEXT, Activity::id, "The name of the cause.");
        Field<String> type = object.required("type", TEXT, Activity::type, "What happened.");
        Field<Long> at = object.required("at", NUMBER, Activity::at, "When, in epoch milliseconds.");
        Field<Map<String, HolderName>> parties =
                object.optional("parties", PARTIES, Map.of(), Activity::parties, "Who took part, by role.");
        Field<Map<String, Fact>> facts =
                object.optional("facts", FACTS, Map.of(), Activity::facts, "What was asked for.");
        Field<Map<String, Fact>> context =
                object.optional("context", FACTS, Map.of(), Activity::context, "What was so at that moment.");
        Field<Boolean> trusted =
                object.optional("trusted", Forms.flag(), false, Activity::trusted, "Whether the host says so itself.");
        return object.build(is -> new Activity(
                is.get(id),
                is.get(type),
                is.get(at),
                is.get(parties),
                is.get(facts),
                is.get(context),
                is.get(trusted)));
    }

    private static ObjectForm<Account> makeAccount() {
        Builder<Account> object = Form.object("account", "A balance of a holder.");
        Field<HolderName> holder = object.required("holder", HOLDER, Account::holder, "Whose it is.");
        Field<String> asset = object.required("asset", TEXT, Account::asset, "What is counted.");
        Field<String> key =
                object.optional("key", TEXT, "", account -> account.balance().key(), "Which of many.");
        return object.build(is -> new Account(is.get(holder), new BalanceName(is.get(asset), is.get(key))));
    }

    private static ObjectForm<Posting> makePosting() {
        Builder<Posting> object = Form.object("posting", "An amount that went from one account to another.");
        Field<String> asset = object.required("asset", TEXT, Posting::asset, "What moved.");
        Field<Long> amount = object.required("amount", Forms.amount(1, Amounts.MAX), Posting::amount, "How much.");
        Field<HolderName> from =
                object.required("from", HOLDER, posting -> posting.from().holder(), "Whose before.");
        Field<String> fromKey = object.optional(
                "from-key", TEXT, "", posting -> posting.from().balance().key(), "Which of many before.");
        Field<HolderName> to =
                object.required("to", HOLDER, posting -> posting.to().holder(), "Whose after.");
        Field<String> toKey = object.optional(
                "to-key", TEXT, "", posting -> posting.to().balance().key(), "Which of many after.");
        Field<String> reason = object.required("reason", TEXT, Posting::reason, "The rule that moved it.");
        return object.build(is -> new Posting(
                new Account(is.get(from), new BalanceName(is.get(asset), is.get(fromKey))),
                new Account(is.get(to), new BalanceName(is.get(asset), is.get(toKey))),
                is.get(amount),
                is.get(reason)));
    }

    private static ObjectForm<TraitPosting> makeTrait() {
        Builder<TraitPosting> object = Form.object("trait-posting", "A trait that changed.");
        Field<HolderName> holder = object.required("holder", HOLDER, TraitPosting::holder, "Whose it is.");
        Field<String> trait = object.required("trait", TEXT, TraitPosting::trait, "Its name.");
        Field<Optional<String>> before = object.maybe("before", TEXT, TraitPosting::before, "Its value before.");
        Field<Optional<String>> after = object.maybe("after", TEXT, TraitPosting::after, "Its value from now on.");
        Field<String> reason = object.required("reason", TEXT, TraitPosting::reason, "The rule that changed it.");
        return object.build(
                is -> new TraitPosting(is.get(holder), is.get(trait), is.get(before), is.get(after), is.get(reason)));
    }

    private static ObjectForm<Draw> makeDraw() {
        Builder<Draw> object = Form.object("draw", "A value that was drawn.");
        Field<String> rule = object.required("rule", TEXT, Draw::rule, "The rule that drew.");
        Field<Integer> index = object.required(
                "index",
                Forms.integer(Integer.MIN_VALUE, Integer.MAX_VALUE),
                Draw::index,
                "The how-manieth draw, from 0.");
        Field<Long> least = object.required("least", NUMBER, Draw::least, "The least that could come.");
        Field<Long> greatest = object.required("greatest", NUMBER, Draw::greatest, "The greatest that could come.");
        Field<Long> value = object.required("value", NUMBER, Draw::value, "What came.");
        return object.build(
                is -> new Draw(is.get(rule), is.get(index), is.get(least), is.get(greatest), is.get(value)));
    }

    private static ObjectForm<Transaction> makeTransaction() {
        Builder<Transaction> object = Form.object("transaction", "What one activity did.");
        Field<Activity> activity = object.required("activity", ACTIVITY, Transaction::activity, "The cause.");
        Field<Long> at = object.required("at", NUMBER, Transaction::at, "When it acted, in epoch milliseconds.");
        Field<String> rulebook = object.required("rulebook", TEXT, Transaction::rulebook, "The rulebook's hash.");
        Field<String> zones = object.required("zones", TEXT, Transaction::zones, "The time-zone data's version.");
        Field<List<Posting>> postings =
                list(object, "postings", POSTING, Transaction::postings, "The amounts that moved, in order.");
        Field<List<TraitPosting>> traits =
                list(object, "traits", TRAIT, Transaction::traits, "The traits that changed, in order.");
        Field<List<Draw>> draws = list(object, "draws", DRAW, Transaction::draws, "The values drawn, in order.");
        return object.build(is -> new Transaction(
                is.get(activity),
                is.get(at),
                is.get(rulebook),
                is.get(zones),
                is.get(postings),
                is.get(traits),
                is.get(draws)));
    }

    private static ObjectForm<Entry> makeEntry() {
        Builder<Entry> object = Form.object("entry", "A transaction with its place in a realm's journal.");
        Field<Long> number = object.required("number", NUMBER, Entry::number, "Its place.");
        Field<Transaction> transaction =
                object.required("transaction", TRANSACTION, Entry::transaction, "What happened.");
        return object.build(is -> new Entry(is.get(number), is.get(transaction)));
    }
}
