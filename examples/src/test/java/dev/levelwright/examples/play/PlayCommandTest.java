package dev.levelwright.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayCommandTest {
    @TempDir
    private Path folder;

    private AtTheTerminal waifu(String lines) {
        return AtTheTerminal.run(
                lines, "waifu", "--db", "jdbc:h2:file:" + folder.resolve("waifu"), "--clock", AtTheTerminal.START);
    }

    @Test
    void theNextRunRemembersPeopleBalancesAndTheClock() {
        waifu("as bob\nadopt chloe Chloe\nevent Chloe\nwait 3m\n");

        String out = waifu("me\nwait 2m\nme\n").out();

        assertThat(out)
                .contains("bob Mon 2 Mar 12:03 › me")
                .contains("83/100")
                .contains("12:05")
                .contains("85/100");
        assertThat(folder.resolve("waifu.mv.db")).exists();
    }

    @Test
    void whatIsTypedAgainInTheNextRunHappensAgain() {
        waifu("adopt chloe Chloe\nevent Chloe\n");
        waifu("event Chloe\n");

        assertThat(waifu("me\n").out()).contains("60/100");
    }

    @Test
    void leavingEndsTheRun() {
        assertThat(AtTheTerminal.typed("waifu", "quit\nme\n").out())
                .contains("› quit")
                .doesNotContain("› me");
    }

    @Test
    void anUnknownGameSaysWhichThereAre() {
        AtTheTerminal run = AtTheTerminal.run("", "chess");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no game chess").contains("waifu, roleplay");
    }

    @Test
    void aClockThatIsNoInstantIsRefused() {
        AtTheTerminal run = AtTheTerminal.run("", "waifu", "--db", "memory", "--clock", "noon");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--clock must be like 2026-03-02T12:00:00Z but was noon");
    }

    @Test
    void theClockGoesForwardOnly() {
        String out = AtTheTerminal.typed("waifu", "at 2020-01-01\nwait soon\nat noon\nwait 99999d\nclock\n")
                .out();

        assertThat(out).contains("Time goes forward only").contains("How long?").contains("When?");
        assertThat(out.strip()).endsWith("It is Monday, 2 March 2026, 12:00.");
    }

    @Test
    void aMistypedCommandSaysWhatMayHaveBeenMeant() {
        assertThat(AtTheTerminal.typed("waifu", "evnt Chloe\n").out()).contains("Did you mean event?");
    }

    @Test
    void playersMayNotDoWhatTheHostMay() {
        String out = AtTheTerminal.typed(
                        "mikoshi", "award-badge @anna badge-founder\nme\nhost award-badge @anna badge-founder\nme\n")
                .out();

        assertThat(out.indexOf("Founder")).isGreaterThan(out.indexOf("› host award-badge"));
    }

    @Test
    void helpNamesEveryCommandOfTheGameAndOfTheTerminal() {
        assertThat(AtTheTerminal.typed("mikoshi", "help\n").out())
                .contains(
                        "create_character",
                        "daily_chat",
                        "wear",
                        "host reset-limits",
                        "wait 5m",
                        "tomorrow",
                        "press 1");
    }

    @Test
    void aButtonIsPressedByItsNumber() {
        assertThat(AtTheTerminal.typed("waifu", "press 1\nadopt chloe Chloe\nwaifu\npress 1\npress 99\n")
                        .out())
                .contains("There is nothing to press.")
                .contains("50/100 mood")
                .contains("Which one?");
    }

    @Test
    void whyExplainsTheLatestAmountsRuleByRule() {
        assertThat(AtTheTerminal.typed("waifu", "why\nadopt chloe Chloe\nevent Chloe\nwhy 1\n")
                        .out())
                .contains("Nothing happened yet.")
                .contains("12:00 event\n  Chloe - energy: 20  by event\n  Chloe + xp: 30  by event\n");
    }

    @Test
    void whatIsOpenHasANumberByWhichItIsNamed() {
        String out = AtTheTerminal.typed(
                        "lc",
                        "market\nchallenge @bob amount=10\nmarket\nas bob\naccept bet=1\nhost bet-won bet=1\nmarket\n")
                .out();

        assertThat(out).contains("Nothing is open.").contains("bet=1  challenger anna, challenged bob, stake 10");
        assertThat(out.strip()).endsWith("Nothing is open.");
    }

    @Test
    void whatIsDueHappensWhileTheClockIsPutForward() {
        assertThat(AtTheTerminal.typed("lc", "ticket 2\nas bob\nwait 8h\nhistory\n")
                        .out())
                .contains("lottery\n")
                .contains("  anna: +20 LC = 25");
    }

    @Test
    void aGameSpeaksItsOwnLanguageUnlessTold() {
        assertThat(AtTheTerminal.typed("lc", "niveau\n").out())
                .contains("Niveau")
                .contains("Progression");
        assertThat(AtTheTerminal.run("niveau\n", "lc", "--db", "memory", "--language", "ru")
                        .out())
                .contains("Уровень");
    }

    @Test
    void withoutAGameAllAreListed() {
        assertThat(AtTheTerminal.run("").out()).contains("waifu", "roleplay", "faye", "lc", "mikoshi");
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whateverIsTypedNothingBreaksAndNothingReachesTheTerminalRaw(@ForAll("typing") String line) {
        AtTheTerminal run = AtTheTerminal.typed("roleplay", "xp_create Mira\n" + line + "\nme\n");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replace("\n", "").chars().noneMatch(Character::isISOControl))
                .isTrue();
    }

    @Provide
    Arbitrary<String> typing() {
        Arbitrary<String> words = Arbitraries.of(
                "as",
                "in",
                "set",
                "rp_channels",
                "wait",
                "at",
                "do",
                "say",
                "host",
                "press",
                "help",
                "people",
                "xp_create",
                "xp_delete",
                "zone",
                "hf",
                "message",
                "character",
                "history",
                "leaderboard",
                "name=",
                "unit=Mira",
                "@bob",
                "\"",
                "=",
                "chars=9999999999999999",
                "\u001B[31m",
                "\u202Eevil",
                "-1",
                "1e9",
                "settings",
                "grant",
                "set-setting");
        Arbitrary<String> noise = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> word = Arbitraries.frequencyOf(Tuple.of(4, words), Tuple.of(1, noise));
        return Combinators.combine(word, word, word, word)
                .as((a, b, c, d) -> String.join(" ", a, b, c, d).replaceAll("[\\r\\n]", " "));
    }
}
