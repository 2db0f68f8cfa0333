package dev.levelwright.loot;

import static dev.levelwright.loot.Tables.entries;
import static dev.levelwright.loot.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.levelwright.math.Amounts;
import dev.levelwright.math.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LootTableTest {
    private static final Picker LEAST = (least, greatest) -> least;
    private static final Picker GREATEST = (least, greatest) -> greatest;

    @Test
    void guaranteedPayloadsComeFirstAndHaveNoEntry() {
        LootTable<String> table =
                new LootTable<>("chest", List.of("KEY", "KEY"), entries(70, 30), 2, true, Optional.empty());

        assertThat(table.draw(LEAST, 0))
                .isEqualTo(new Drawing<>(List.of("KEY", "KEY", "A", "A"), List.of("a", "a"), 0));
    }

    @Test
    void aTableOfGuaranteedPayloadsRollsNothing() {
        LootTable<String> table = new LootTable<>("gift", List.of("KEY"), List.of(), 1, true, Optional.empty());
        Picker untouched = (least, greatest) -> {
            throw new AssertionError("nothing is to be drawn");
        };

        assertThat(table.rolls()).isZero();
        assertThat(table.draw(untouched, 7)).isEqualTo(new Drawing<>(List.of("KEY"), List.of(), 7));
    }

    @Test
    void bothEndsOfADrawAreTheFirstAndTheLastEntry() {
        List<String> bounds = new ArrayList<>();
        Picker noting = (least, greatest) -> {
            bounds.add(least + ".." + greatest);
            return greatest;
        };

        assertThat(table(70, 30).draw(LEAST, 0).entries()).containsExactly("a");
        assertThat(table(70, 30).draw(noting, 0).entries()).containsExactly("b");
        assertThat(bounds).containsExactly("0..99");
        assertThat(table(70, 30).draw((least, greatest) -> 69, 0).entries()).containsExactly("a");
        assertThat(table(70, 30).draw((least, greatest) -> 70, 0).entries()).containsExactly("b");
    }

    @Test
    void withoutPityTheCounterIsHandedBack() {
        assertThat(table(1, 1).withRolls(10).draw(LEAST, 41).counter()).isEqualTo(41);
    }

    @Test
    void withoutRepeatsAnEntryIsOutUntilTheNextOpening() {
        LootTable<String> table = table(1, 1, 1).withoutRepeats(3);

        assertThat(table.draw(LEAST, 0).entries()).containsExactly("a", "b", "c");
        assertThat(table.draw(GREATEST, 0).entries()).containsExactly("c", "b", "a");
        assertThat(table.draw(LEAST, 0).entries()).containsExactly("a", "b", "c");
    }

    @Test
    void withoutRepeatsTheDrawsAreAsLikelyAsTheWeightsLeftSay() {
        LootTable<String> table = table(5, 3, 2).withoutRepeats(2);

        Map<List<String>, Fraction> openings =
                EveryDraw.distribution(picker -> table.draw(picker, 0).entries());

        assertThat(openings)
                .containsEntry(List.of("a", "b"), Fraction.of(5 * 3, 10 * 5))
                .containsEntry(List.of("b", "a"), Fraction.of(3 * 5, 10 * 7))
                .containsEntry(List.of("c", "b"), Fraction.of(2 * 3, 10 * 8))
                .hasSize(6);
    }

    @Test
    void theLargestWeightsAreDrawnFromWithoutOverflow() {
        LootTable<String> table = table(Amounts.MAX - 1, 1);

        assertThat(table.draw(LEAST, 0).entries()).containsExactly("a");
        assertThat(table.draw(GREATEST, 0).entries()).containsExactly("b");
        assertThat(table.odds(0).chance("b")).isEqualTo(Fraction.of(1, Amounts.MAX));
    }

    @Test
    void aPickerThatLeavesItsBoundsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(70, 30).draw((least, greatest) -> 100, 0))
                .withMessage("draw must be in 0..99 but was 100");
    }

    @Test
    void aCounterThatIsNoAmountIsRefused() {
        String message = "pity counter of loot table box must be in 0..9007199254740991 but was -1";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(1).draw(LEAST, -1))
                .withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(() -> table(1).odds(-1)).withMessage(message);
    }

    @Test
    void entriesAreChecked() {
        refused(() -> new Weighted<>(" ", 1, ""), "name of a loot entry must not be blank");
        refused(() -> entries(0), "weight of loot entry a must be in 1..9007199254740991 but was 0");
        refused(
                () -> entries(Amounts.MAX + 1),
                "weight of loot entry a must be in 1..9007199254740991 but was" + " 9007199254740992");
    }

    @Test
    void tablesAreChecked() {
        refused(() -> LootTable.of("", entries(1)), "name of a loot table must not be blank");
        refused(() -> LootTable.of("box", List.of()), "loot table box must have an entry but had none");
        refused(() -> table(1).withRolls(101), "rolls of loot table box must be in 0..100 but was 101");
        refused(() -> table(1).withRolls(-1), "rolls of loot table box must be in 0..100 but was -1");
        refused(
                () -> table(1, 1).withoutRepeats(3),
                "rolls without repeats of loot table box must be in 0..2 but was 3");
        refused(
                () -> table(Amounts.MAX, 1),
                "sum of weights of loot table box must be in 0..9007199254740991 but was 9007199254740992");
        refused(
                () -> LootTable.of("box", List.of(entries(1).get(0), entries(2).get(0))),
                "entries of loot table box must have different names but two were a");
        refused(
                () -> new LootTable<>("box", Collections.nCopies(101, "KEY"), List.of(), 0, true, Optional.empty()),
                "number of guaranteed entries of loot table box must be in 0..100 but was 101");
    }

    @Test
    void theSumOfManyLargeWeightsDoesNotWrapAround() {
        List<Weighted<String>> many = new ArrayList<>();
        for (int i = 0; i < LootTable.MAX_WEIGHTED; i++) {
            many.add(new Weighted<>("entry " + i, Amounts.MAX, ""));
        }

        refused(
                () -> LootTable.of("box", many),
                "sum of weights of loot table box must be in 0..9007199254740991 but was 18014398509481982");
        many.add(new Weighted<>("one too many", 1, ""));
        refused(
                () -> LootTable.of("box", many),
                "number of weighted entries of loot table box must be in 0..10000 but was 10001");
    }

    private static void refused(Runnable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
    }
}
