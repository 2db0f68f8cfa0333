package dev.levelwright.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.form.Canonical;
import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.math.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How assets are written down, and what of it is read. */
class AssetFormsTest {
    private static <T> String written(Form<T> form, T value) {
        Document document = form.write(value);
        assertThat(form.read(document, "asset")).isEqualTo(value);
        return Canonical.text(document);
    }

    private static String written(AssetBuilder asset) {
        return written(AssetForms.asset(), asset.build());
    }

    @Test
    void whatIsAsUsualIsNotWritten() {
        assertThat(written(Asset.named("xp"))).isEqualTo("{\"name\":\"xp\"}");
        assertThat(written(Asset.named("xp").label("xp"))).isEqualTo("{\"name\":\"xp\"}");
        assertThat(written(Asset.named("xp").label("XP"))).isEqualTo("{\"name\":\"xp\",\"label\":\"XP\"}");
    }

    @Test
    void amountsAndBoundsAreWrittenAsNumbers() {
        assertThat(written(Asset.named("gems").of("hero").start(3).capacity(100).overfill(5)))
                .isEqualTo("{\"name\":\"gems\",\"of\":\"hero\",\"start\":3,\"capacity\":100,\"overfill\":5}");
    }

    @Test
    void policiesOfTimeAreWrittenAsTimes() {
        assertThat(written(Asset.named("e").capacity(9).regeneration(1, Duration.ofMinutes(1))))
                .isEqualTo("{\"name\":\"e\",\"capacity\":9,\"regeneration\":{\"every\":\"PT1M\"}}");
        assertThat(written(Asset.named("e").capacity(9).regeneration(2, Duration.ofMinutes(1))))
                .isEqualTo("{\"name\":\"e\",\"capacity\":9,\"regeneration\":{\"amount\":2,\"every\":\"PT1M\"}}");
        assertThat(written(Asset.named("c").countdown(Duration.ofDays(1))))
                .isEqualTo("{\"name\":\"c\",\"countdown\":\"P1D\"}");
        assertThat(written(Asset.named("d").reset("day").keep(3)))
                .isEqualTo("{\"name\":\"d\",\"reset\":\"day\",\"keep\":3}");
        assertThat(written(Asset.named("x").expiry(Duration.ofMillis(1))))
                .isEqualTo("{\"name\":\"x\",\"expiry\":\"PT0.001S\"}");
        assertThat(written(Asset.named("s").per("room").forget(Duration.ofHours(1))))
                .isEqualTo("{\"name\":\"s\",\"per\":\"room\",\"forget\":\"PT1H\"}");
        assertThat(written(Asset.named("b").unjournalled().board().message("full at {capacity}")))
                .isEqualTo("{\"name\":\"b\",\"journal\":false,\"board\":true,\"message\":\"full at {capacity}\"}");
    }

    @Test
    void whatDoesNotFitGoesByAWordOrToAnAsset() {
        assertThat(written(AssetForms.overflow(), new Overflow.Clip())).isEqualTo("\"clip\"");
        assertThat(written(AssetForms.overflow(), new Overflow.Refuse())).isEqualTo("\"refuse\"");
        assertThat(written(AssetForms.overflow(), new Overflow.Spill("bank"))).isEqualTo("{\"spill\":\"bank\"}");
        assertThatThrownBy(() -> AssetForms.overflow().read(Document.text("drop"), "overflow"))
                .isInstanceOf(InvalidDocument.class);
    }

    @Test
    void aLapseOfWhichOnlyTheWindowIsSaidIsAWord() {
        Lapse plain = new Lapse("day", 0, Optional.empty(), Optional.empty());

        assertThat(written(AssetForms.lapse(), plain)).isEqualTo("\"day\"");
        assertThat(written(AssetForms.lapse(), new Lapse("day", 60_000, Optional.empty(), Optional.empty())))
                .isEqualTo("{\"each\":\"day\",\"grace\":\"PT1M\"}");
        assertThat(written(
                        AssetForms.lapse(),
                        new Lapse("day", 0, Optional.of("ice"), Optional.of("lost")).paused("away")))
                .isEqualTo("{\"each\":\"day\",\"spend\":\"ice\",\"into\":\"lost\",\"pause\":\"away\"}");
        assertThat(written(Asset.named("s").lapse("day"))).isEqualTo("{\"name\":\"s\",\"lapse\":\"day\"}");
    }

    @Test
    void aDecayIsByAnAmountOrAShareDayByDayUnlessItSaysMore() {
        Decay daily = new Decay(86_400_000, Decay.LEAST_EACH, 5, Ratio.ZERO, 0);
        Decay weekly = new Decay(86_400_000, 7 * Decay.LEAST_EACH, 0, Ratio.of(1, 2), 10);

        assertThat(written(AssetForms.decay(), daily)).isEqualTo("{\"after\":\"P1D\",\"amount\":5}");
        assertThat(written(AssetForms.decay(), weekly))
                .isEqualTo("{\"after\":\"P1D\",\"each\":\"P7D\",\"share\":\"x0.5\",\"to\":10}");
        assertThatThrownBy(() -> AssetForms.decay()
                        .read(
                                Document.fields(Map.of(
                                        "after", Document.text("PT1H"),
                                        "each", Document.text("PT1H"),
                                        "amount", Document.whole(1))),
                                "decay"))
                .isInstanceOf(InvalidDocument.class);
        assertThat(written(Asset.named("x").decay(daily)))
                .isEqualTo("{\"name\":\"x\",\"decay\":{\"after\":\"P1D\",\"amount\":5}}");
    }

    @Test
    void aMeasureIsANumberASettingAFieldOrSteps() {
        assertThat(written(AssetForms.measure(), Measure.constant(7))).isEqualTo("7");
        assertThat(written(AssetForms.measure(), new Measure.Setting("xp-cap"))).isEqualTo("\"$xp-cap\"");
        assertThat(written(AssetForms.measure(), new Measure.Entry("strength"))).isEqualTo("{\"entry\":\"strength\"}");
        assertThat(written(
                        AssetForms.measure(),
                        new Measure.ByStep(
                                "main",
                                new TreeMap<>(Map.of(0L, new Measure.Setting("cap"), 15L, Measure.constant(30))))))
                .isEqualTo("{\"by\":\"main\",\"from\":{\"0\":\"$cap\",\"15\":30}}");
    }

    @Test
    void stepsBeginAtWholeNumbersAndThereIsOne() {
        for (String step : List.of("-1", "01", "1.5", "x", "12345678901234567")) {
            Document steps = Document.fields(
                    Map.of("by", Document.text("main"), "from", Document.field(step, Document.whole(1))));
            assertThatThrownBy(() -> AssetForms.measure().read(steps, "capacity"))
                    .as(step)
                    .isInstanceOf(InvalidDocument.class);
        }
        Document none = Document.fields(Map.of("by", Document.text("main"), "from", Document.fields(Map.of())));
        assertThatThrownBy(() -> AssetForms.measure().read(none, "capacity")).isInstanceOf(InvalidDocument.class);
    }

    @Test
    void namesAreLettersDigitsAndDashesWithALetter() {
        for (String name : List.of("a", "xp-today", "2x", "a_b", "A".repeat(64))) {
            assertThat(AssetForms.plainName().read(Document.text(name), "name")).isEqualTo(name);
        }
        for (String name : List.of("", "-a", "_a", "12", "a b", "a.b", "é", "a".repeat(65))) {
            assertThatThrownBy(() -> AssetForms.plainName().read(Document.text(name), "name"))
                    .as(name)
                    .isInstanceOf(InvalidDocument.class);
        }
    }

    @Test
    void aWindowThatIsATimeHasOneSpelling() {
        assertThat(AssetForms.window().read(Document.text("P1D"), "reset")).isEqualTo("PT24H");
        assertThat(AssetForms.window().read(Document.text("PT1440M"), "reset")).isEqualTo("PT24H");
        assertThat(AssetForms.window().read(Document.text("day"), "reset")).isEqualTo("day");
        assertThat(AssetForms.window().read(Document.text("Pause"), "reset")).isEqualTo("Pause");
        assertThat(written(AssetForms.window(), "PT24H")).isEqualTo("\"PT24H\"");
    }

    @Test
    void aTimeHasOneSpelling() {
        assertThat(AssetForms.duration().read(Document.text("P1D"), "within")).isEqualTo("PT24H");
        assertThat(written(AssetForms.duration(), "PT24H")).isEqualTo("\"P1D\"");
    }
}
