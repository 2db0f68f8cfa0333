package dev.levelwright.persistence.sql;

import dev.levelwright.activity.Fact;
import dev.levelwright.decision.DecisionForms;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.form.Canonical;
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
import java.util.Map;
import java.util.Optional;

/** What stands in the journal, the keys and the chronicle as text: JSON in its one compact writing. */
final class JournalText {
    /** The longest text that a column keeps, in UTF-16 units. */
    static final int LONGEST = 1_000_000;

    private static final int MOST_GIVEN = 1_000;

    private final Form<Chronicle.Entry> chronicle;

    JournalText(Form<Rulebook> rulebooks) {
        this.chronicle = Registry.<Chronicle.Entry>of("chronicle-entry", "What holds from an instant on.")
                .register("version", Chronicle.Version.class, version(rulebooks), "A version of the rulebook.")
                .register("setting", Chronicle.Set.class, setting(), "A setting.")
                .register("gift", Chronicle.Gift.class, gift(), "A gift to everybody.")
                .asTagged("type");
    }

    String write(Transaction transaction) {
        return bounded(LedgerForms.transaction(), transaction);
    }

    String write(Outcome outcome) {
        return bounded(DecisionForms.outcome(), outcome);
    }

    String write(Due due) {
        return bounded(DecisionForms.due(), due);
    }

    String write(Chronicle.Entry entry) {
        return Canonical.text(chronicle.write(entry));
    }

    Transaction transaction(String text) {
        return read(LedgerForms.transaction(), "journal", text);
    }

    Outcome outcome(String text) {
        return read(DecisionForms.outcome(), "outcome in the journal", text);
    }

    Due due(String text) {
        return read(DecisionForms.due(), "due activity", text);
    }

    Chronicle.Entry chronicleEntry(String text) {
        return read(chronicle, "chronicle", text);
    }

    private static <T> String bounded(Form<T> form, T value) {
        String text = Canonical.text(form.write(value));
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    form.describe() + " must be at most " + LONGEST + " characters as JSON but has " + text.length());
        }
        return text;
    }

    private static <T> T read(Form<T> form, String what, String text) {
        try {
            return JsonDocuments.read(form, what, text);
        } catch (InvalidDocument damaged) {
            throw new StoreFailure(
                    "the database holds a text that nobody here wrote: " + damaged.getMessage(), damaged);
        }
    }

    private static ObjectForm<Chronicle.Version> version(Form<Rulebook> rulebooks) {
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
