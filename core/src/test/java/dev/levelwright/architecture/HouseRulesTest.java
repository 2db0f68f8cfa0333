package dev.levelwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.levelwright.architecture.fixture.Shell;
import dev.levelwright.architecture.fixture.math.Cell;
import dev.levelwright.architecture.fixture.math.Drifting;
import dev.levelwright.architecture.fixture.math.Gambler;
import dev.levelwright.architecture.fixture.math.Impatient;
import dev.levelwright.architecture.fixture.math.LooksAhead;
import dev.levelwright.architecture.fixture.math.Sound;
import dev.levelwright.architecture.fixture.store.Borrower;
import dev.levelwright.architecture.fixture.stranger.Stranger;
import dev.levelwright.architecture.fixture.time.LooksBack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule finds the fixture that breaks it, and lets the sound ones pass. */
class HouseRulesTest {
    private static final HouseRules HOUSE = new HouseRules("dev.levelwright.architecture.fixture");

    @Test
    void aPackageWithoutAPlaceIsFound() {
        assertThat(violations(HOUSE.everyPackageHasItsPlace(), Stranger.class))
                .singleElement()
                .asString()
                .contains("Stranger");
    }

    @Test
    void anImportOfALaterPackageIsFound() {
        assertThat(violations(HOUSE.packagesImportOnlyEarlierOnes(), LooksAhead.class, LooksBack.class))
                .isNotEmpty()
                .allMatch(text -> text.contains("math.LooksAhead"));
    }

    @Test
    void theShellMayImportTheStoreButNotTheStoreTheShell() {
        assertThat(violations(HOUSE.packagesImportOnlyEarlierOnes(), Shell.class, Borrower.class))
                .isNotEmpty()
                .allMatch(text -> text.contains("store.Borrower"));
    }

    @Test
    void aCycleOfPackagesIsFound() {
        assertThat(violations(HOUSE.packagesHaveNoCycles(), LooksAhead.class, LooksBack.class))
                .isNotEmpty();
    }

    @Test
    void anotherLibraryIsFound() {
        assertThat(violations(HOUSE.theCoreStandsOnTheJdkAlone(), Borrower.class))
                .isNotEmpty()
                .allMatch(text -> text.contains("org.assertj"));
    }

    @Test
    void aFloatingNumberIsFoundInFieldsSignaturesAndCalls() {
        assertThat(violations(HOUSE.nothingPassesFloatingNumbers(), Drifting.class))
                .anyMatch(text -> text.startsWith("Field") && text.contains("Drifting.shares"))
                .anyMatch(text -> text.startsWith("Method") && text.contains("Drifting.half"))
                .anyMatch(text -> text.contains("calls method <java.lang.Math.sqrt(double)>"))
                .anyMatch(text -> text.contains("references method <java.lang.Math.cbrt(double)>"));
    }

    @Test
    void everyWayToReadTheClockIsFound() {
        assertThat(violations(HOUSE.onlyTheShellReadsTheClock(), Impatient.class))
                .anyMatch(text -> text.contains("calls method <java.time.Instant.now()>"))
                .anyMatch(text -> text.contains("references method <java.time.Instant.now()>"))
                .anyMatch(text -> text.contains("java.time.Clock.systemUTC"))
                .anyMatch(text -> text.contains("java.time.InstantSource.system"))
                .anyMatch(text -> text.contains("java.time.ZoneId.systemDefault"))
                .anyMatch(text -> text.contains("System.currentTimeMillis"))
                .anyMatch(text -> text.contains("System.nanoTime"))
                .anyMatch(text -> text.contains("java.util.Date.<init>"));
    }

    @Test
    void theShellMayReadTheClock() {
        assertThat(violations(HOUSE.onlyTheShellReadsTheClock(), Shell.class, Sound.class))
                .isEmpty();
    }

    @Test
    void everySourceOfChanceIsFound() {
        assertThat(violations(HOUSE.nothingIsRandom(), Gambler.class))
                .anyMatch(text -> text.contains("java.util.Random.<init>"))
                .anyMatch(text -> text.contains("java.security.SecureRandom.<init>"))
                .anyMatch(text -> text.contains("ThreadLocalRandom.current"))
                .anyMatch(text -> text.contains("java.lang.Math.random"))
                .anyMatch(text -> text.contains("java.util.UUID.randomUUID"));
    }

    @Test
    void staticStateIsFound() {
        assertThat(violations(HOUSE.staticFieldsNeverChange(), Cell.class))
                .hasSize(2)
                .anyMatch(text -> text.contains("Cell.last"))
                .anyMatch(text -> text.contains("Cell.COUNT"));
    }

    @Test
    void soundCodePassesEveryRule() {
        List<ArchRule> rules = List.of(
                HOUSE.everyPackageHasItsPlace(),
                HOUSE.packagesImportOnlyEarlierOnes(),
                HOUSE.packagesHaveNoCycles(),
                HOUSE.theCoreStandsOnTheJdkAlone(),
                HOUSE.nothingPassesFloatingNumbers(),
                HOUSE.onlyTheShellReadsTheClock(),
                HOUSE.nothingIsRandom(),
                HOUSE.staticFieldsNeverChange());
        assertThat(rules)
                .allSatisfy(rule -> assertThat(violations(rule, Sound.class)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double share = 1;",
                "long more = (long) (xp * 1.5);",
                "var tiny = 1e3;",
                "var f = 2f;",
                "Float f;",
                "return new BigDecimal(text);",
                "/* exact */ float x; // and \"so\""
            })
    void aFloatingWordIsFound(String source) {
        assertThat(FloatingWords.in(source)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// no double here\nlong x = 15;",
                "/* 1.5 times\n a float */ long x;",
                "String s = \"a \\\" double 1.5\"; char c = '\"'; long x;",
                "String s = \"\"\"\n a \"double\" 1.5 \"\"\";",
                "long mask = 0x1F; int d = 0xe5; long l = 10L; int[] a = {1, 2};",
                "doubled(boostedBy2);"
            })
    void otherWordsAreNot(String source) {
        assertThat(FloatingWords.in(source)).isEmpty();
    }

    private static List<String> violations(ArchRule rule, Class<?>... fixtures) {
        JavaClasses classes = new ClassFileImporter().importClasses(fixtures);
        return List.copyOf(rule.evaluate(classes).getFailureReport().getDetails());
    }
}
