package dev.levelwright.form;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random small games. */
public final class MiniGames {
    private static final long LARGEST = 9_007_199_254_740_991L;

    private MiniGames() {}

    /** Any game. */
    public static Arbitrary<MiniGame> any() {
        Arbitrary<List<MiniGame.Asset>> assets = assets().list().ofMaxSize(3).uniqueElements(MiniGame.Asset::name);
        Arbitrary<Map<String, List<LocalTime>>> schedules = Arbitraries.maps(
                        names(), times().list().ofMinSize(1).ofMaxSize(3))
                .ofMaxSize(3);
        return Combinators.combine(
                        names(),
                        Arbitraries.of(ZoneId.of("UTC"), ZoneId.of("Europe/Paris")),
                        assets,
                        curves().optional(),
                        rules().list().ofMaxSize(3),
                        schedules)
                .as(MiniGame::new)
                .withoutEdgeCases(); // there are more of them than tries
    }

    /** Names of all letters that are allowed. */
    public static Arbitrary<String> names() {
        Arbitrary<String> first = Arbitraries.strings().alpha().numeric().ofLength(1);
        Arbitrary<String> rest =
                Arbitraries.strings().alpha().numeric().withChars("_.:-").ofMaxLength(12);
        return Combinators.combine(first, rest).as(String::concat);
    }

    private static Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(0, LARGEST);
    }

    private static Arbitrary<LocalTime> times() {
        return Arbitraries.longs().between(0, 86_399_999).map(millis -> LocalTime.ofNanoOfDay(millis * 1_000_000));
    }

    private static Arbitrary<MiniGame.Asset> assets() {
        return Combinators.combine(
                        names(),
                        Arbitraries.longs().between(0, 100),
                        Arbitraries.longs().between(100, 1000),
                        Arbitraries.of(MiniGame.Overflow.class),
                        every().optional())
                .as(MiniGame.Asset::new);
    }

    private static Arbitrary<MiniGame.Every> every() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, Forms.LONGEST_MILLIS),
                        Arbitraries.integers().between(1, 9))
                .as(MiniGame.Every::new);
    }

    private static Arbitrary<MiniGame.Curve> curves() {
        return Arbitraries.oneOf(
                amounts().list().ofMinSize(1).ofMaxSize(5).map(MiniGame.Listed::new),
                Combinators.combine(Arbitraries.longs().between(1, 1000), Arbitraries.of(true, false))
                        .as(MiniGame.Steady::new));
    }

    private static Arbitrary<MiniGame.Rule> rules() {
        Arbitrary<Optional<String>> notes =
                Arbitraries.of("", "A \"note\"", "两个字\n𝄞 é", "\\u0000 // ${x}").optional();
        return Combinators.combine(names(), conditions(2).list().ofMaxSize(3), effects(), notes)
                .as(MiniGame.Rule::new);
    }

    private static Arbitrary<List<MiniGame.Effect>> effects() {
        Arbitrary<MiniGame.Effect> grants =
                Arbitraries.maps(names(), quantities()).ofMaxSize(5).map(MiniGame.Grant::new);
        Arbitrary<MiniGame.Effect> rolls = names().map(MiniGame.Roll::new);
        return Arbitraries.oneOf(grants, rolls).list().ofMaxSize(2).uniqueElements(Object::getClass);
    }

    private static Arbitrary<MiniGame.Quantity> quantities() {
        Arbitrary<Long> small = Arbitraries.longs().between(0, 999_999_999_999_999L);
        return Arbitraries.oneOf(
                amounts().map(MiniGame.Fixed::new),
                Combinators.combine(small, small).as(MiniGame.Between::new),
                Combinators.combine(amounts(), amounts()).as(MiniGame.PerLevel::new));
    }

    private static Arbitrary<MiniGame.Condition> conditions(int depth) {
        Arbitrary<MiniGame.Condition> same = names().list().ofSize(2).map(MiniGame.NotSame::new);
        Arbitrary<MiniGame.Condition> fact =
                Combinators.combine(names(), amounts()).as(MiniGame.FactIs::new);
        if (depth == 0) {
            return Arbitraries.oneOf(same, fact);
        }
        Arbitrary<MiniGame.Condition> any = Arbitraries.lazy(() -> conditions(depth - 1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(MiniGame.Any::new);
        return Arbitraries.oneOf(same, fact, any);
    }
}
