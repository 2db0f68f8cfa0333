package dev.levelwright.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.Progress;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import dev.levelwright.ledger.LedgerArbitraries;
import dev.levelwright.math.Ratio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DecisionFormsTest {
    private static final Account XP = new Account(HolderName.player("1"), BalanceName.of("xp"));

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyOutcomeIsReadBack(@ForAll("outcomes") Outcome outcome) {
        Document written = DecisionForms.outcome().write(outcome);

        assertThat(DecisionForms.outcome().read(written, "journal")).isEqualTo(outcome);
        assertThat(Canonical.text(written)).isNotEmpty();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyDepositIsReadBack(@ForAll("deposits") Deposit deposit) {
        assertThat(DecisionForms.deposit().read(DecisionForms.deposit().write(deposit), "deposits"))
                .isEqualTo(deposit);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyDueActivityIsReadBack(@ForAll("activities") Activity activity) {
        Due due = new Due(activity);

        assertThat(DecisionForms.due().read(DecisionForms.due().write(due), "due"))
                .isEqualTo(due);
    }

    @Provide
    Arbitrary<Outcome> outcomes() {
        return DecisionArbitraries.outcomes();
    }

    @Provide
    Arbitrary<Deposit> deposits() {
        return DecisionArbitraries.deposits();
    }

    @Provide
    Arbitrary<Activity> activities() {
        return LedgerArbitraries.activities();
    }

    @Test
    void outcomesAreWrittenAsTheyAlwaysWere() throws IOException {
        assertThat(Canonical.text(DecisionForms.outcome().write(sample())) + "\n")
                .isEqualTo(golden());
    }

    private static Outcome sample() {
        Derivation derivation = new Derivation(
                "chat",
                XP,
                true,
                34,
                List.of(new Derivation.Boosted("items", List.of("double-xp"), Ratio.percent(150))),
                51,
                Optional.of(new Derivation.Cut("xp-today", 50)),
                50);
        Refusal limited = new Refusal.Limited("bonus", 1, OptionalLong.of(1_763_600_000_000L));
        Event levelUp = new Event.LevelUp(XP.holder(), "main", 3, "Regular");
        Standing standing = new Standing(XP, "XP", 350, "main", Optional.of(new Progress(3, 50, 155)));
        return new Outcome(
                "m-1",
                42,
                1_763_550_000_123L,
                new Decision.Accepted(List.of(derivation), List.of(limited), List.of(levelUp)),
                List.of(standing),
                false);
    }

    private static String golden() throws IOException {
        try (InputStream bytes = DecisionFormsTest.class.getResourceAsStream("/ledger/outcome.json")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
