package dev.levelwright.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.StandardVocabulary;
import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.form.ObjectForm;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RulebookFormLawsTest {
    private static final ObjectForm<Rulebook> FORM = RulebookForm.of(StandardVocabulary.create());

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void everyRulebookIsReadAsItIsWritten(@ForAll("rulebooks") Rulebook rulebook) {
        Document written = FORM.write(rulebook);
        Rulebook read = FORM.read(written, "written");

        assertThat(read).isEqualTo(rulebook);
        assertThat(Canonical.text(FORM.write(read))).isEqualTo(Canonical.text(written));
    }

    /** Names are drawn from a few, so that some fit together and most do not. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aRulebookIsCheckedOrRefusedWithItsProblems(@ForAll("rulebooks") Rulebook rulebook) {
        try {
            RulebookCheck.require(rulebook);
        } catch (InvalidDocument refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.path()).isNotEmpty();
                assertThat(problem.message()).isNotBlank();
            });
        }
    }

    @Provide
    Arbitrary<Rulebook> rulebooks() {
        return RulebookArbitraries.rulebooks();
    }
}
