package dev.levelwright.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.StandardVocabulary;
import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.Progress;
import dev.levelwright.decision.Decision;
import dev.levelwright.decision.DecisionArbitraries;
import dev.levelwright.decision.Derivation;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.decision.Standing;
import dev.levelwright.form.Canonical;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.Draw;
import dev.levelwright.ledger.LedgerArbitraries;
import dev.levelwright.ledger.Posting;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.persistence.json.JsonDocuments;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.RulebookForm;
import dev.levelwright.store.StoreFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JournalTextTest {
    private final JournalText texts = new JournalText(RulebookForm.of(StandardVocabulary.create()));

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void everyEntryIsReadBackFromItsText(
            @ForAll("transactions") Transaction transaction, @ForAll("outcomes") Outcome any) {
        requireReadBack(transaction, outcomeOf(transaction, any));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anOutcomeOfSomethingElseIsReadBackToo(
            @ForAll("transactions") Transaction transaction, @ForAll("outcomes") Outcome outcome) {
        requireReadBack(transaction, outcome);
    }

    private void requireReadBack(Transaction transaction, Outcome outcome) {
        String text = texts.write(transaction, outcome);
        EntryRow row = new EntryRow(
                outcome.number(), transaction.at(), transaction.activity().id(), text);

        assertThat(texts.transaction(row)).isEqualTo(transaction);
        assertThat(texts.outcome(row)).isEqualTo(outcome);
        assertThat(Canonical.text(JsonDocuments.parse("an entry", text))).isEqualTo(text);
    }

    private static Outcome outcomeOf(Transaction transaction, Outcome any) {
        return new Outcome(
                transaction.activity().id(), any.number(), transaction.at(), any.decision(), any.standings(), false);
    }

    @Test
    void anEntryIsOneShortList() {
        HolderName ada = HolderName.player("80351110224678912");
        Account xp = new Account(ada, BalanceName.of("xp"));
        Activity message = new Activity("142", "message", 990, Map.of("actor", ada), Map.of(), Map.of(), false);
        Transaction transaction = new Transaction(
                message,
                1000,
                "abc",
                "2025a",
                List.of(Posting.minted(xp, 18, "chat")),
                List.of(),
                List.of(new Draw("chat", 0, 15, 25, 18)));
        Decision decision =
                new Decision.Accepted(List.of(Derivation.plain("chat", xp, true, 18)), List.of(), List.of());
        Standing standing = new Standing(xp, "xp", 122, "main", Optional.of(new Progress(1, 22, 155)));
        Outcome outcome = new Outcome("142", 7, 1000, decision, List.of(standing), false);

        assertThat(texts.write(transaction, outcome))
                .isEqualTo("[1,\"message\",10,0,[\"actor\",0],{},{},\"abc\",\"2025a\",[\"xp\",18,-1,0,\"chat\"],[],"
                        + "[\"chat\",0,15,25,18],[0],0,[[0,\"xp\",122,\"xp\",\"main\",1,22,155]],"
                        + "[\"player:80351110224678912\"]]");
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsDueIsReadBackFromItsText(@ForAll("activities") Activity activity) {
        assertThat(texts.due(texts.write(new Due(activity)))).isEqualTo(new Due(activity));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everySettingIsReadBackFromItsText(@ForAll long from, @ForAll("facts") Fact fact, @ForAll boolean removed) {
        Chronicle.Entry entry = new Chronicle.Set(from, "cap", Optional.of(fact).filter(value -> !removed));

        assertThat(texts.chronicleEntry(texts.write(entry))).isEqualTo(entry);
    }

    @Property(tries = 100)
    void everyGiftIsReadBackFromItsText(@ForAll long from, @ForAll boolean newcomers) {
        Chronicle.Entry entry = new Chronicle.Gift(from, "new-year.2027", Map.of("coins", 5L, "xp", 7L), newcomers);

        assertThat(texts.chronicleEntry(texts.write(entry))).isEqualTo(entry);
    }

    @Provide
    Arbitrary<Transaction> transactions() {
        return LedgerArbitraries.transactions();
    }

    @Provide
    Arbitrary<Outcome> outcomes() {
        return DecisionArbitraries.outcomes();
    }

    @Provide
    Arbitrary<Activity> activities() {
        return LedgerArbitraries.activities();
    }

    @Provide
    Arbitrary<Fact> facts() {
        return LedgerArbitraries.facts();
    }

    @Test
    void aTextThatNobodyWroteIsAFailureInWords() {
        for (String text : List.of("{\"activity\":", "{\"outcome\":{}}", "[]", "[2]", "[1,2]", "7")) {
            EntryRow row = new EntryRow(1, 2, "a", text);
            assertThatThrownBy(() -> texts.transaction(row))
                    .as(text)
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("nobody here wrote");
            assertThatThrownBy(() -> texts.outcome(row)).as(text).isInstanceOf(StoreFailure.class);
        }
    }
}
