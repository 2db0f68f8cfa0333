package dev.levelwright.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.StandardVocabulary;
import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.decision.DecisionArbitraries;
import dev.levelwright.decision.Due;
import dev.levelwright.decision.Outcome;
import dev.levelwright.ledger.LedgerArbitraries;
import dev.levelwright.ledger.Transaction;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.RulebookForm;
import dev.levelwright.store.StoreFailure;
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

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyTransactionIsReadBackFromItsText(@ForAll("transactions") Transaction transaction) {
        assertThat(texts.transaction(texts.write(transaction))).isEqualTo(transaction);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyOutcomeIsReadBackFromItsText(@ForAll("outcomes") Outcome outcome) {
        assertThat(texts.outcome(texts.write(outcome))).isEqualTo(outcome);
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
        assertThatThrownBy(() -> texts.transaction("{\"activity\":"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("nobody here wrote");
        assertThatThrownBy(() -> texts.outcome("{\"activity\":\"a\"}"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("decision");
    }
}
