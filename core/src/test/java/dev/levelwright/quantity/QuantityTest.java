package dev.levelwright.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Fact;
import dev.levelwright.decision.Refusal;
import dev.levelwright.form.Document;
import dev.levelwright.form.Form;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.DiceNotation;
import dev.levelwright.math.Range;
import dev.levelwright.math.Ratio;
import dev.levelwright.mechanic.FakeTurn;
import dev.levelwright.mechanic.Path;
import dev.levelwright.mechanic.Quantity;
import dev.levelwright.mechanic.Refused;
import dev.levelwright.mechanic.Turn;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    private static final Form<Quantity> FORM = Quantities.form();

    @Test
    void aRangeIsDrawnOverBothItsEnds() {
        FakeTurn turn = FakeTurn.with().drawing(15, 25);

        assertThat(Drawn.of(15, 25).in(turn)).isEqualTo(15);
        assertThat(Drawn.of(15, 25).in(turn)).isEqualTo(25);
        assertThat(turn.asked()).containsExactly("15..25", "15..25");
    }

    @Test
    void aRangeWithStepsDrawsThePlaceOfAStep() {
        FakeTurn turn = FakeTurn.with().drawing(0, 8);
        Quantity steps = new Drawn(new Range(10, 50, 5));

        assertThat(steps.in(turn)).isEqualTo(10);
        assertThat(steps.in(turn)).isEqualTo(50);
        assertThat(turn.asked()).containsExactly("0..8", "0..8");
    }

    @Test
    void eachDieIsADraw() {
        FakeTurn turn = FakeTurn.with().drawing(6, 1);

        assertThat(new Rolled(DiceNotation.parse("2d6+1")).in(turn)).isEqualTo(8);
        assertThat(turn.asked()).containsExactly("1..6", "1..6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5x",
                "100a",
                "1e308",
                "NaN",
                "-1",
                "+5",
                "",
                " 5",
                "5 ",
                "0x10",
                "1_000",
                "1,000",
                "5.0",
                "\uFF15",
                "9007199254740992",
                "123456789012345678901234567890123456789012345678901234567890"
            })
    void aTextThatIsNoPlainAmountRefusesTheRule(String text) {
        assertMalformed(FakeTurn.with().fact("amount", text), new Named("amount"), "$amount", text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "007, 7", "9007199254740991, 9007199254740991"})
    void aTextOfPlainDigitsIsAnAmount(String text, long amount) {
        assertThat(new Named("amount").in(FakeTurn.with().fact("amount", text))).isEqualTo(amount);
    }

    @Test
    void aFactThatNobodyStatesOrThatIsNoNumberRefusesTheRule() {
        assertMalformed(FakeTurn.with(), new Named("amount"), "$amount", "missing");
        assertMalformed(FakeTurn.with().fact("amount", true), new Named("amount"), "$amount", "true");
        assertMalformed(FakeTurn.with(), new Above(new Constant(1), "people", 2, 2), "$people", "missing");
    }

    @Property
    void aWholeNumberIsTaken(@ForAll @LongRange(min = 0, max = Amounts.MAX) long amount) {
        assertThat(new Named("amount").in(FakeTurn.with().fact("amount", amount)))
                .isEqualTo(amount);
        assertThat(Named.number(new Fact.Text(Long.toString(amount)))).hasValue(amount);
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 110", "11, 200"})
    void anAmountPerLevelBeginsAtTheFirstLevel(int level, long amount) {
        assertThat(PerLevel.of(100, 10).in(FakeTurn.with().level("main", level)))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "3, 3", "5, 7"})
    void anAmountAboveAThresholdGrowsFromThere(long people, long amount) {
        assertThat(new Above(new Constant(1), "people", 2, 2).in(FakeTurn.with().fact("people", people)))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 50", "2, 50", "3, 100", "400, 100"})
    void aStepHoldsUpToTheNext(long bought, long price) {
        Quantity steps =
                new Stepped(Path.of("buys"), new TreeMap<>(Map.of(1L, new Constant(50), 3L, new Constant(100))));

        assertThat(steps.in(FakeTurn.with("buys").holding("buys", bought))).isEqualTo(price);
    }

    @Test
    void stepsMayGoByALevel() {
        Quantity steps =
                new Stepped(Path.of("main"), new TreeMap<>(Map.of(1L, new Constant(50), 3L, new Constant(100))));

        assertThat(steps.in(FakeTurn.with("coins").level("main", 4))).isEqualTo(100);
    }

    @Test
    void aPathIsAnAmountOrTheNumberInATrait() {
        FakeTurn turn = FakeTurn.with("coins").holding("target.coins", 70);
        turn.trait(new HolderName("lot", ""), "price", "12").trait(new HolderName("lot", ""), "note", "cheap");

        assertThat(new Held(Path.parse("target.coins")).in(turn)).isEqualTo(70);
        assertThat(new Held(Path.parse("@lot.price")).in(turn)).isEqualTo(12);
        assertMalformed(turn, new Held(Path.parse("@lot.note")), "@lot.note", "cheap");
        assertMalformed(turn, new Held(Path.parse("@lot.none")), "@lot.none", "missing");
    }

    @Test
    void aShareIsFloored() {
        FakeTurn turn = FakeTurn.with("coins").holding("coins", 99);

        assertThat(new Share(new Held(Path.of("coins")), Ratio.percent(5)).in(turn))
                .isEqualTo(4);
    }

    @Test
    void hugeAmountsEndAtTheGreatestAmount() {
        FakeTurn turn = FakeTurn.with().level("main", 9_000).fact("people", Amounts.MAX);

        assertThat(new PerLevel(new Constant(Amounts.MAX), Optional.empty(), Amounts.MAX).in(turn))
                .isEqualTo(Amounts.MAX);
        assertThat(new Above(new Constant(5), "people", 0, Amounts.MAX).in(turn))
                .isEqualTo(Amounts.MAX);
    }

    @Property
    void everyQuantityIsReadAsItIsWritten(@ForAll("quantities") Quantity quantity) {
        Document written = FORM.write(quantity);

        assertThat(FORM.read(written, "quantity")).isEqualTo(quantity);
        assertThat(FORM.write(FORM.read(written, "quantity"))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"25..15", "1..10 step 4", "0d6", "101d6", "2d0", "", "1.5", "a b", "$", "15..25..35", "-5..5"})
    void whatIsNoNotationIsAProblem(String text) {
        assertThatThrownBy(() -> FORM.read(Document.text(text), "quantity")).isInstanceOf(InvalidDocument.class);
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return QuantityArbitraries.quantities();
    }

    private static void assertMalformed(Turn turn, Quantity quantity, String what, String value) {
        assertThatThrownBy(() -> quantity.in(turn))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Malformed("rule", what, value)));
    }
}
