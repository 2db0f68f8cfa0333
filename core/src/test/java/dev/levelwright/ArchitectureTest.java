package dev.levelwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.levelwright.architecture.FloatingWords;
import dev.levelwright.architecture.HouseRules;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The core keeps the rules of the house. That each rule can fail is shown by {@code HouseRulesTest}. */
@AnalyzeClasses(packages = "dev.levelwright", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final HouseRules HOUSE = new HouseRules("dev.levelwright");

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = HOUSE.everyPackageHasItsPlace();

    @ArchTest
    static final ArchRule packagesImportOnlyEarlierOnes = HOUSE.packagesImportOnlyEarlierOnes();

    @ArchTest
    static final ArchRule packagesHaveNoCycles = HOUSE.packagesHaveNoCycles();

    @ArchTest
    static final ArchRule theCoreStandsOnTheJdkAlone = HOUSE.theCoreStandsOnTheJdkAlone();

    @ArchTest
    static final ArchRule nothingPassesFloatingNumbers = HOUSE.nothingPassesFloatingNumbers();

    @ArchTest
    static final ArchRule onlyTheShellReadsTheClock = HOUSE.onlyTheShellReadsTheClock();

    @ArchTest
    static final ArchRule nothingIsRandom = HOUSE.nothingIsRandom();

    @ArchTest
    static final ArchRule staticFieldsNeverChange = HOUSE.staticFieldsNeverChange();

    @Test
    void noSourceFileMentionsFloatingNumbers() throws IOException {
        assertThat(FloatingWords.below(Path.of("src/main/java"))).isEmpty();
    }
}
