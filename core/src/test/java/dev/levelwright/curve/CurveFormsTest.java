package dev.levelwright.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.InvalidDocument;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurveFormsTest {
    private final Form<CurveFormula> form = CurveForms.registry().asTagged("type");

    @Property(tries = 500)
    void everyCurveIsReadAsItIsWritten(@ForAll("formulas") CurveFormula formula) {
        assertThat(form.read(form.write(formula), "curve")).isEqualTo(formula);
    }

    @ParameterizedTest
    @MethodSource("dev.levelwright.curve.Presets#names")
    void everyPresetIsReadByItsName(String name) {
        Document written = Document.fields(Map.of("type", Document.text("preset"), "name", Document.text(name)));
        CurveFormula read = form.read(written, "curve");

        assertThat(read).isEqualTo(new Preset(name));
        assertThat(read.total(5)).isEqualTo(Presets.named(name).orElseThrow().total(5));
        assertThat(read.first()).isEqualTo(Presets.named(name).orElseThrow().first());
        assertThat(read.last()).isEqualTo(Presets.named(name).orElseThrow().last());
        assertThat(Curve.of(read))
                .hasToString(Curve.of(Presets.named(name).orElseThrow()).toString());
    }

    @ParameterizedTest
    @MethodSource("dev.levelwright.curve.Presets#names")
    void everyPresetsFormulaCanBeWrittenOut(String name) {
        CurveFormula formula = Presets.named(name).orElseThrow();

        assertThat(form.read(form.write(formula), "curve")).isEqualTo(formula);
    }

    @Test
    void anUnknownPresetIsAProblem() {
        assertThatThrownBy(() -> new Preset("mee7")).hasMessageContaining("but was \"mee7\"");
        assertThatThrownBy(() -> form.read(
                        Document.fields(Map.of("type", Document.text("preset"), "name", Document.text("mee7"))), "x"))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("mee7");
    }

    @Provide
    Arbitrary<CurveFormula> formulas() {
        return CurveArbitraries.formulas();
    }
}
