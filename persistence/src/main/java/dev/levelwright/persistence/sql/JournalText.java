package dev.levelwright.persistence.sql;

import dev.levelwright.activity.Fact;
import dev.levelwright.decision.DecisionForms;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.Forms;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Builder;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.form.Registry;
import dev.levelwright.ledger.LedgerForms;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.persistence.json.JsonDocuments;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.store.StoreFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the journal, the keys and the chronicle as text: JSON in its one compact writing, entries
 * of the journal without names of fields. */
final class JournalText {
    /** The longest text that a column keeps, in UTF-16 units. */
    static final int LONGEST = 1_000_000;

    private static final int MOST_GIVEN = 1_000;
    private static final String TRANSACTION = "transaction";
    private static final String OUTCOME = "outcome";

    private final Form<Rulebook> rulebooks;

    JournalText(Form<Rulebook> rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** An entry as its row holds it; an outcome that says something else than the transaction is written in full. */
    String write(Transaction transaction, Outcome outcome) {
        boolean fits = outcome.activity().equals(transaction.activity().id())
                && outcome.at() == transaction.at()
                && !outcome.replayed();
        return bounded("an entry", fits ? EntryWriting.text(transaction, outcome) : whole(transaction, outcome));
    }

    private static String whole(Transaction transaction, Outcome outcome) {
        Map<String, Document> both = new LinkedHashMap<>();
        both.put(TRANSACTION, LedgerForms.transaction().write(transaction));
        both.put(OUTCOME, DecisionForms.outcome().write(outcome));
        return Canonical.text(Document.fields(both));
    }

    String write(Due due) {
        return bounded(
                "an activity that is due", Canonical.text(DecisionForms.due().write(due)));
    }

    String write(Chronicle.Entry entry) {
        return Canonical.text(chronicle().write(entry));
    }

    Transaction transaction(EntryRow row) {
        return entry(row, EntryReading::transaction, LedgerForms.transaction(), TRANSACTION);
    }

    Outcome outcome(EntryRow row) {
        return entry(row, EntryReading::outcome, DecisionForms.outcome(), OUTCOME);
    }

    private static <T> T entry(EntryRow row, Function<EntryReading, T> usual, Form<T> form, String field) {
        try {
            Document content = JsonDocuments.parse("journal", row.content());
            return content instanceof Document.Fields whole
                    ? form.read(whole.get(field).orElseThrow(), field)
                    : usual.apply(new EntryReading(row, (Document.Items) content));
        } catch (InvalidDocument damaged) {
            throw damaged(damaged);
        } catch (IllegalArgumentException
                | ArithmeticException
                | ClassCastException
                | IndexOutOfBoundsException
                | NoSuchElementException damaged) {
            throw damaged(damaged);
        }
    }

    Due due(String text) {
        return read(DecisionForms.due(), "due activity", text);
    }

    Chronicle.Entry chronicleEntry(String text) {
        return read(chronicle(), "chronicle", text);
    }

    private static String bounded(String what, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    what + " must be at most " + LONGEST + " characters as JSON but has " + text.length());
        }
        return text;
    }

    private static <T> T read(Form<T> form, String what, String text) {
        try {
            return JsonDocuments.read(form, what, text);
        } catch (InvalidDocument damaged) {
            throw damaged(damaged);
        }
    }

    private static StoreFailure damaged(RuntimeException damaged) {
        return new StoreFailure("the database holds a text that nobody here wrote: " + damaged.getMessage(), damaged);
    }

    /** Made for each text: they are few, and who publishes nothing does not need it. */
    private Form<Chronicle.Entry> chronicle() {
        return Registry.<Chronicle.Entry>of("chronicle-entry", "What holds from an instant on.")
                .register("version", Chronicle.Version.class, version(), "A version of the rulebook.")
                .register("setting", Chronicle.Set.class, setting(), "A setting.")
                .register("gift", Chronicle.Gift.class, gift(), "A gift to everybody.")
                .asTagged("type");
    }

    private ObjectForm<Chronicle.Version> version() {
        Builder<Chronicle.Version> object = Form.object("version", "A version of the rulebook.");
        Field<Long> from = object.required("from", LedgerForms.number(), Chronicle.Version::from, "From when on.");
        Field<Rulebook> rulebook = object.required("rulebook", rulebooks, Chronicle.Version::rulebook, "The rulebook.");
        return object.build(is -> new Chronicle.Version(is.get(from), is.get(rulebook)));
    }

    private static ObjectForm<Chronicle.Set> setting() {
        Builder<Chronicle.Set> object = Form.object("setting", "A setting.");
        Field<Long> from = object.required("from", LedgerForms.number(), Chronicle.Set::from, "From when on.");
        Field<String> name = object.required("name", LedgerForms.text(), Chronicle.Set::name, "Which one.");
        Field<Optional<Fact>> value = object.maybe("value", LedgerForms.fact(), Chronicle.Set::value, "Its value.");
        return object.build(is -> new Chronicle.Set(is.get(from), is.get(name), is.get(value)));
    }

    private static ObjectForm<Chronicle.Gift> gift() {
        Builder<Chronicle.Gift> object = Form.object("gift", "A gift to everybody.");
        Field<Long> from = object.required("from", LedgerForms.number(), Chronicle.Gift::from, "From when on.");
        Field<String> id = object.required("id", LedgerForms.text(), Chronicle.Gift::id, "Its name.");
        Field<Map<String, Long>> amounts = object.required(
                "amounts", Forms.map(Forms.amount(), MOST_GIVEN), Chronicle.Gift::amounts, "How much of what.");
        Field<Boolean> newcomers = object.optional(
                "newcomers", Forms.flag(), false, Chronicle.Gift::newcomers, "Whether who comes later gets it.");
        return object.build(is -> new Chronicle.Gift(is.get(from), is.get(id), is.get(amounts), is.get(newcomers)));
    }
}
