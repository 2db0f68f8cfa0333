package dev.levelwright.examples.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final Style COLOURED = new Style(true, true);

    @Test
    void columnsAreAsWideAsTheirWidestCellOnATerminal() {
        TextTable table = new TextTable(Style.PLAIN, "who", ">xp")
                .row("\u9F8D\u738B", "1")
                .row("u17", "1,200");

        assertThat(table.lines()).containsExactly("  who      xp", "  \u9F8D\u738B      1", "  u17   1,200");
    }

    @Test
    void coloursTakeNoRoom() {
        TextTable table = new TextTable(Style.PLAIN, ">a", "b")
                .row(COLOURED.good("1"), "x")
                .row("22", COLOURED.strong("y"));

        assertThat(table.lines().get(1)).isEqualTo("   \u001B[32m1\u001B[0m  x");
    }

    @Test
    void aRowHasOneCellForEachHeading() {
        assertThatThrownBy(() -> new TextTable(Style.PLAIN, "a", "b").row("1"))
                .hasMessage("a row must have 2 cells but has 1");
    }

    @Test
    void aNameCannotMoveTheCursorNorTurnTheLineRound() {
        assertThat(Names.shown("a\u001B[2J\u202Eb\nc\u2028d", 40)).isEqualTo("a?[2J?b?c?d");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(Names.shown("abcdef", 4)).isEqualTo("abcd~");
        assertThat(Names.shown("\u9F8D\u9F8D\u9F8D", 4)).isEqualTo("\u9F8D\u9F8D~");
    }

    @Test
    void aBarIsFullOnlyWhenItsPartIsWhole() {
        assertThat(Style.PLAIN.bar(99, 100, 10)).isEqualTo("#########.");
        assertThat(Style.PLAIN.bar(100, 100, 10)).isEqualTo("##########");
        assertThat(Style.PLAIN.bar(0, 0, 3)).isEqualTo("...");
    }
}
