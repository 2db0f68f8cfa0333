package dev.levelwright.examples.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.persistence.json.Rulebooks;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.game.Counterexample;
import dev.levelwright.testkit.game.Explored;
import dev.levelwright.testkit.game.Law;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A market that is broken in several ways is caught in each, by a story that is as short as it can be and reads well. */
class BrokenMarketTest {
    private static final Explored EXPLORED =
            Explored.of(market(), new Explored.Plan(200, 20_261_121, Map.of(), Set.of()));

    @Test
    void goingRoundInCirclesMakesGold() throws IOException {
        TestingPage.shows("profit", broken("nobody profits from going round in circles"));
    }

    @Test
    void diceThatPayMoreThanTheyTakeAreToldFromLuck() throws IOException {
        TestingPage.shows("dice", broken(Law.noProfit("gold", "dice")));
    }

    @Test
    void theRewardOfALevelIsLostWhenTheWalletIsFull() throws IOException {
        TestingPage.shows("reward", broken("no reward of a level is lost for want of room"));
    }

    @Test
    void aPalaceCostsMoreThanAWalletTakes() throws IOException {
        TestingPage.shows("rule", broken("every rule acts at some time"));
    }

    @Test
    void theChestNeedsAKeyThatNobodyGetsAndTheVaultIsNeverOpened() throws IOException {
        TestingPage.shows("asset", broken("every asset can be had"));
        TestingPage.shows("table", broken("every loot table is opened at some time"));
    }

    @Test
    void aDailyGiftComesTwiceInTwelveHours() throws IOException {
        TestingPage.shows("twice", broken(Law.neverTwiceIn("daily", Duration.ofHours(20))));
    }

    @Test
    void moreGoldComesInThanItsAuthorMeant() throws IOException {
        TestingPage.shows("above", broken(Law.neverAbove("gold", 400)));
        TestingPage.shows("minted", broken(Law.mintedOnlyBy("gold", "daily", "level-reward", "open")));
        TestingPage.shows("gained", broken(Law.neverGainedAbove("gold", 250, Duration.ofDays(1))));
    }

    @Test
    void whatTheEnginePromisesHoldsInABrokenMarketToo() {
        assertThat(Law.usual().stream()
                        .filter(law -> law.broken(EXPLORED).isPresent())
                        .map(Law::name))
                .containsExactlyInAnyOrder(
                        "nobody profits from going round in circles",
                        "no reward of a level is lost for want of room",
                        "every rule acts at some time",
                        "every asset can be had",
                        "every loot table is opened at some time");
    }

    @Test
    void whatHoldsIsNotCalledBroken() {
        List<Law> holding = List.of(
                Law.neverAbove("gold", 1_000),
                Law.neverTwiceIn("daily", Duration.ofSeconds(1)),
                Law.neverMoreInAll("key", 0),
                Law.noProfit("xp", "buy", "smelt", "sell"),
                Law.mintedOnlyBy("xp", "daily"));
        assertThat(holding.stream().map(law -> law.broken(EXPLORED))).allMatch(broken -> broken.isEmpty());
    }

    @Test
    void theSameSeedTellsTheSameStories() {
        assertThat(told(7)).isEqualTo(told(7)).isNotEqualTo(told(8));
    }

    private static String told(long seed) {
        return Explored.of(market(), new Explored.Plan(5, seed, Map.of(), Set.of()))
                .deeds()
                .map(deed -> deed.activity().toString())
                .collect(Collectors.joining("\n"));
    }

    private static String broken(String law) {
        return broken(Law.usual().stream()
                .filter(one -> one.name().equals(law))
                .findFirst()
                .orElseThrow());
    }

    private static String broken(Law law) {
        return law.broken(EXPLORED).map(Counterexample::toString).orElseThrow();
    }

    static Rulebook market() {
        try {
            return Rulebooks.read(Path.of(BrokenMarketTest.class
                    .getResource("/testkit/broken-market.json")
                    .toURI()));
        } catch (IOException | URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
