package dev.levelwright.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.asset.BalanceName;
import dev.levelwright.curve.Progress;
import dev.levelwright.holder.HolderName;
import dev.levelwright.ledger.Account;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String BUNDLE = "dev.levelwright.decision.explanation";

    @Test
    void everyLanguageSaysEverythingWithTheSameValues() {
        ResourceBundle english = bundle(Locale.ROOT);
        for (Locale locale : List.of(Locale.FRENCH, Locale.forLanguageTag("ru"))) {
            ResourceBundle other = bundle(locale);
            assertThat(other.getLocale()).isEqualTo(locale);
            assertThat(other.keySet()).isEqualTo(english.keySet());
            for (String key : english.keySet()) {
                assertThat(values(other.getString(key))).as(key).isEqualTo(values(english.getString(key)));
            }
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private static int values(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    @Test
    void anOutcomeIsSaidInTheLanguageOfWhoReads() {
        Account xp = new Account(HolderName.player("ann"), BalanceName.of("xp"));
        Outcome outcome = new Outcome(
                "m1",
                1,
                0,
                new Decision.Accepted(List.of(Derivation.plain("chat", xp, true, 18)), List.of(), List.of()),
                List.of(new Standing(xp, "XP", 18, "main", Optional.of(new Progress(0, 18, 100)))),
                false);

        assertThat(outcome.explain(Locale.ENGLISH)).isEqualTo("+18 XP, level 0 (18/100)");
        assertThat(outcome.explain(Locale.FRENCH)).isEqualTo("+18 XP, niveau 0 (18/100)");
        assertThat(outcome.explain(Locale.forLanguageTag("ru"))).isEqualTo("+18 XP, уровень 0 (18/100)");
        assertThat(outcome.explain(Locale.GERMAN)).isEqualTo("+18 XP, level 0 (18/100)");
    }
}
