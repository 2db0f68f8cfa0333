package dev.levelwright.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.ObjectForm;
import dev.levelwright.form.ObjectForm.Builder;
import dev.levelwright.form.ObjectForm.Field;
import dev.levelwright.holder.HolderName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LedgerFormsTest {
    private static final HolderName ADA = HolderName.player("80351110");
    private static final HolderName BOB = HolderName.player("80351111");

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyEntryIsReadBack(@ForAll("transactions") Transaction transaction) {
        Entry entry = new Entry(17, transaction);

        Document written = LedgerForms.entry().write(entry);

        assertThat(LedgerForms.entry().read(written, "journal")).isEqualTo(entry);
        assertThat(Canonical.text(written)).isNotEmpty();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyActivityIsReadBack(@ForAll("activities") Activity activity) {
        Document written = LedgerForms.activity().write(activity);

        Activity read = LedgerForms.activity().read(written, "journal");

        assertThat(read).isEqualTo(activity);
        assertThat(read.content()).isEqualTo(activity.content());
    }

    @Provide
    Arbitrary<Transaction> transactions() {
        return LedgerArbitraries.transactions();
    }

    @Provide
    Arbitrary<Activity> activities() {
        return LedgerArbitraries.activities();
    }

    @Test
    void theJournalIsWrittenAsItAlwaysWas() throws IOException {
        assertThat(Canonical.text(LedgerForms.entry().write(sample())) + "\n").isEqualTo(golden());
    }

    @Test
    void anEntryWithoutAnyChangeIsShort() {
        Activity activity = Activity.of("message", "m1", Instant.ofEpochMilli(5));
        Transaction transaction = new Transaction(activity, 5, "abc", "2025a", List.of(), List.of(), List.of());

        assertThat(Canonical.text(LedgerForms.transaction().write(transaction)))
                .isEqualTo("{\"activity\":{\"id\":\"m1\",\"type\":\"message\",\"at\":5},\"at\":5,"
                        + "\"rulebook\":\"abc\",\"zones\":\"2025a\"}");
    }

    @Test
    void aPostingOfNothingIsRefusedWhereItStands() {
        Document nothing = Document.fields(Map.of(
                "number", Document.whole(1), "transaction", Document.field("postings", Document.items(List.of()))));

        assertThatThrownBy(() -> LedgerForms.entry().read(nothing, "journal 1"))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("transaction")
                .hasMessageContaining("field \"activity\" is missing");
    }

    /** Other forms are made of these: of outcomes, of stores. */
    @Test
    void eachPieceOfAnEntryIsReadAndWrittenByItself() {
        Account seen = new Account(ADA, new BalanceName("seen", "m|1"));

        assertThat(again(LedgerForms.account(), seen)).isEqualTo(seen);
        assertThat(again(LedgerForms.holder(), ADA)).isEqualTo(ADA);
        assertThat(again(LedgerForms.text(), "merci 😀 \ud83d")).isEqualTo("merci 😀 \ud83d");
        assertThat(again(LedgerForms.number(), Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(again(LedgerForms.number(), Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        for (Fact fact : List.of(Fact.of(3), Fact.of("x"), Fact.of(true), Fact.of(List.of("a", "b")))) {
            assertThat(again(LedgerForms.fact(), fact)).isEqualTo(fact);
        }
    }

    @Test
    void aListOfNothingIsNotWritten() {
        Builder<List<Account>> made = Form.object("accounts", "Several accounts.");
        Field<List<Account>> accounts =
                LedgerForms.list(made, "accounts", LedgerForms.account(), all -> all, "The accounts.");
        ObjectForm<List<Account>> form = made.build(is -> is.get(accounts));

        assertThat(Canonical.text(form.write(List.of()))).isEqualTo("{}");
        assertThat(again(form, List.of())).isEmpty();
        assertThat(again(form, List.of(coins(ADA), coins(BOB)))).containsExactly(coins(ADA), coins(BOB));
    }

    private static <T> T again(Form<T> form, T value) {
        return form.read(form.write(value), "journal");
    }

    private static Entry sample() {
        Activity activity = Activity.of("give", "int-991", Instant.parse("2026-11-20T10:15:30.123Z"))
                .by(ADA)
                .party("target", BOB)
                .with("amount", 30)
                .with("note", "merci 😀 \ud83d")
                .given("roles", List.of("vip", "staff"))
                .given("bot", false)
                .byHost();
        return new Entry(
                42,
                new Transaction(
                        activity,
                        activity.at() + 7,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "2025a",
                        List.of(
                                new Posting(coins(ADA), coins(BOB), 30, "give"),
                                Posting.minted(new Account(ADA, new BalanceName("seen", "m|1")), 1, "time:start")),
                        List.of(
                                new TraitPosting(ADA, "zone", Optional.empty(), Optional.of("Europe/Paris"), "give"),
                                new TraitPosting(BOB, "badge", Optional.of("old"), Optional.empty(), "give")),
                        List.of(new Draw("give", 0, 15, 25, 18))));
    }

    private static Account coins(HolderName holder) {
        return new Account(holder, BalanceName.of("coins"));
    }

    private static String golden() throws IOException {
        try (InputStream bytes = LedgerFormsTest.class.getResourceAsStream("/ledger/entry.json")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
