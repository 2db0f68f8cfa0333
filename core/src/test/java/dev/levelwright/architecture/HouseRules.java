package dev.levelwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of the house over compiled classes. They hold below any root package, so that fixtures can break them.
 */
public final class HouseRules {
    /** The root package itself: it reads the clock and calls the store. */
    private static final String SHELL = "";

    /** Each package imports only packages that stand before it. */
    private static final List<String> ORDER = List.of(
            "math",
            "time",
            "form",
            "asset",
            "curve",
            "holder",
            "activity",
            "ledger",
            "decision",
            "loot",
            "mechanic",
            "rule",
            "quantity",
            "condition",
            "effect",
            "engine",
            "store",
            SHELL,
            "presence",
            "report",
            "chat");

    private static final Set<String> FLOATING =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.math.BigDecimal");

    private static final Set<String> CLOCK_READINGS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickMinutes",
            "java.time.Clock.tickSeconds",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>",
            "java.util.TimeZone.getDefault");

    private static final Set<String> RANDOM_SOURCES = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.Collections.shuffle",
            "java.util.UUID.randomUUID");

    private final String root;

    /** The rules for everything below the given package. */
    public HouseRules(String root) {
        this.root = root;
    }

    /** A package that the order does not name fails: whoever adds one decides where it stands. */
    public ArchRule everyPackageHasItsPlace() {
        return classes()
                .that(areOurs())
                .should(condition(
                        "stand in a package that the order names",
                        origin -> place(origin) < 0 ? Stream.of(origin.getName() + " has no place") : Stream.empty()));
    }

    /** One direction for all packages. */
    public ArchRule packagesImportOnlyEarlierOnes() {
        return classes()
                .that(areOurs())
                .should(condition("depend only on packages before their own", this::dependenciesOnLaterPackages));
    }

    /** No package reaches itself through others. */
    public ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** The JDK and the annotations of jspecify, nothing else. */
    public ArchRule theCoreStandsOnTheJdkAlone() {
        return classes()
                .that(areOurs())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + "..", "java..", "javax.crypto..", "javax.imageio..", "org.jspecify..");
    }

    /** No field, parameter, result or call carries a binary or decimal fraction. */
    public ArchRule nothingPassesFloatingNumbers() {
        return classes().that(areOurs()).should(condition("pass no floating numbers", HouseRules::floatingUses));
    }

    /** Time comes in as a parameter everywhere but in the root package. */
    public ArchRule onlyTheShellReadsTheClock() {
        return noClasses()
                .that(areOurs())
                .and()
                .resideOutsideOfPackage(root)
                .should()
                .accessTargetWhere(describe("the target reads a clock", HouseRules::readsTheClock));
    }

    /** Dice come from the activity and the realm's secret; a replay rolls the same. */
    public ArchRule nothingIsRandom() {
        return noClasses()
                .that(areOurs())
                .should()
                .accessTargetWhere(describe("the target is random", HouseRules::isRandom));
    }

    /** Constants only: no static field is assigned twice, and none is made to be changed. */
    public ArchRule staticFieldsNeverChange() {
        return fields().that()
                .areDeclaredInClassesThat(areOurs())
                .and()
                .areStatic()
                .should()
                .beFinal()
                .andShould(condition("hold no cell that changes", HouseRules::changingCell))
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> areOurs() {
        return resideInAPackage(root + "..");
    }

    private Stream<String> dependenciesOnLaterPackages(JavaClass origin) {
        return origin.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> place(dependency.getTargetClass().getBaseComponentType()) > place(origin))
                .map(Dependency::getDescription);
    }

    /** Where a class stands in the order; -1 for one that is not ours or has no place. */
    private int place(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return ORDER.indexOf(SHELL);
        }
        return name.startsWith(root + ".") ? ORDER.indexOf(firstPart(name.substring(root.length() + 1))) : -1;
    }

    private static String firstPart(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static Stream<String> floatingUses(JavaClass origin) {
        Stream<String> fields = origin.getFields().stream()
                .filter(field -> hasFloating(field.getAllInvolvedRawTypes().stream()))
                .map(JavaField::getDescription);
        Stream<String> signatures = origin.getCodeUnits().stream()
                .filter(unit -> hasFloating(unit.getAllInvolvedRawTypes().stream()))
                .map(JavaCodeUnit::getDescription);
        Stream<String> calls = Stream.<JavaCodeUnitAccess<?>>concat(
                        origin.getCodeUnitCallsFromSelf().stream(), origin.getCodeUnitReferencesFromSelf().stream())
                .filter(call -> hasFloating(Stream.concat(
                        call.getTarget().getRawParameterTypes().stream(),
                        Stream.of(call.getTarget().getRawReturnType(), call.getTargetOwner()))))
                .map(JavaAccess::getDescription);
        return Stream.of(fields, signatures, calls).flatMap(Function.identity());
    }

    private static boolean hasFloating(Stream<JavaClass> types) {
        return types.anyMatch(
                type -> FLOATING.contains(type.getBaseComponentType().getName()));
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean named = access.getName().equals("now") || access.getName().startsWith("system");
        return CLOCK_READINGS.contains(owner + "." + access.getName()) || (owner.startsWith("java.time.") && named);
    }

    private static boolean isRandom(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return RANDOM_SOURCES.contains(owner.getName() + "." + access.getName())
                || owner.isAssignableTo("java.util.random.RandomGenerator");
    }

    private static Stream<String> changingCell(JavaField field) {
        JavaClass type = field.getRawType();
        boolean changes = type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(ConcurrentMap.class);
        return changes ? Stream.of(field.getDescription() + " is made to be changed") : Stream.empty();
    }

    private static <T> ArchCondition<T> condition(String description, Function<T, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                violations.apply(item).forEach(text -> events.add(SimpleConditionEvent.violated(item, text)));
            }
        };
    }
}
