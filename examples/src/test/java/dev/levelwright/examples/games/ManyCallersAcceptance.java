package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.decision.Outcome;
import dev.levelwright.holder.HolderName;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The lines that speak of several callers at once, on every store. */
class ManyCallersAcceptance {
    private static final int CALLERS = 64;

    /** {@code roleplay}. */
    @Nested
    @OnEveryStore
    class Roleplay extends GameTest {
        Roleplay(Where where) {
            super("roleplay", where);
        }

        @Test
        void line7_concurrentAwardsNeverLoseXp() {
            set("rp_channels", List.of("tavern"));
            set("daily_rp_cap", 1_000);
            did("ann", "xp_create", "name", "Mira");
            HolderName mira = realm().units(player("ann"), "character").get(0);

            List<Outcome> outcomes =
                    atOnce(CALLERS, i -> doing("ann", "message", "channel", "tavern", "chars", 240 + 3));

            assertThat(outcomes).allMatch(Outcome::accepted);
            assertThat(amount(mira, "xp")).isEqualTo(CALLERS * 243 / 240);
            assertThat(amount(mira, "buffer")).isEqualTo(CALLERS * 243 % 240);
        }

        @Test
        void line1_ofManyWhoTakeANameOneGetsIt() {
            List<Outcome> outcomes = atOnce(CALLERS, i -> doing("ann", "xp_create", "name", "Mira"));

            assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(1);
            assertThat(realm().units(player("ann"), "character")).hasSize(1);
        }
    }

    /** {@code waifu}. */
    @Nested
    @OnEveryStore
    class Waifu extends GameTest {
        Waifu(Where where) {
            super("waifu", where);
        }

        @Test
        void line3_manyEventsAtOnceTakeWhatEnergyThereIsAndNoMore() {
            did("ann", "adopt", "entry", "chloe", "name", "Chloe");
            variant(text -> text.replace("\"unit.energy\": { \"amount\": 20, \"upTo\": true }", "\"unit.energy\": 20"));
            HolderName chloe = realm().units(player("ann"), "waifu").get(0);

            List<Outcome> outcomes = atOnce(CALLERS, i -> doing("ann", "event", "unit", chloe));

            assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(5);
            assertThat(amount(chloe, "energy")).isZero();
            assertThat(amount(chloe, "xp")).isEqualTo(150);
        }
    }

    /** {@code mikoshi}. */
    @Nested
    @OnEveryStore
    class Mikoshi extends GameTest {
        Mikoshi(Where where) {
            super("mikoshi", where);
        }

        @Test
        void line1_ofManyAtOnceAsManyAsTheLimitEarn() {
            List<Outcome> outcomes = atOnce(CALLERS, i -> doing("ann", "create_character"));

            assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(2);
            assertThat(amount("ann", "exp")).isEqualTo(60);
        }

        @Test
        void line2_manyLikesAtOnceStopAtTheCreatorsLimit() {
            List<Outcome> outcomes =
                    atOnce(CALLERS, i -> doing("fan " + i, "character_liked", "target", player("ann")));

            assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(20);
            assertThat(amount("ann", "exp")).isEqualTo(100);
            assertThat(amount("ann", "exp-today")).isEqualTo(100);
        }
    }
}
