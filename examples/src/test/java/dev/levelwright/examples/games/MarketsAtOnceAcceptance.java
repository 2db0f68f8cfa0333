package dev.levelwright.examples.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.activity.Activity;
import dev.levelwright.decision.Event;
import dev.levelwright.decision.Outcome;
import dev.levelwright.engine.Adjustment;
import dev.levelwright.holder.HolderName;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What many do at once where there is one of something, on every store: a box, a purse, a lot, a draw. */
class MarketsAtOnceAcceptance {
    private static final int CALLERS = 64;

    /** {@code lc}. */
    @Nested
    @OnEveryStore
    class Lc extends GameTest {
        Lc(Where where) {
            super("lc", where);
        }

        @Test
        void line1_firstTouchesAtOnceMakeOnePlayer() {
            List<Outcome> outcomes = atOnce(CALLERS, i -> doing("ann", i % 2 == 0 ? "message" : "gift"));

            assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(CALLERS / 2 + 1);
            assertThat(amount("ann", "messages")).isEqualTo(CALLERS / 2);
            assertThat(amount("ann", "lc")).isEqualTo(35);
        }

        @Test
        void line5_transfersBothWaysLoseNothing() {
            List<Outcome> outcomes = atOnce(
                    CALLERS,
                    i -> i % 2 == 0
                            ? doing("ann", "give", Activity.TARGET, player("bob"), "amount", 1 + i % 5)
                            : doing("bob", "give", Activity.TARGET, player("ann"), "amount", 1 + i % 7));

            assertThat(outcomes.stream().filter(Outcome::accepted)).hasSizeGreaterThan(CALLERS / 4);
            assertThat(amount("ann", "lc") + amount("bob", "lc")).isEqualTo(50);
        }

        @Test
        void line6_ofManyWhoOpenOneBoxOneDoes() {
            hostDid("owner", "prize", Activity.TARGET, player("ann"), "item", "jackpot");

            List<Outcome> outcomes = atOnce(CALLERS, i -> doing("ann", "use", "item", "jackpot"));

            assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(1);
            assertThat(amount("ann", "jackpot")).isZero();
            assertThat(amount("ann", "lc") - 25).isIn(25L, 50L, 100L);
        }

        @Test
        void line7_manyWhoBuyTicketsAtOnceAllHaveTheirs() {
            List<Outcome> outcomes = atOnce(CALLERS, i -> doing("player" + i, "ticket", "count", 2));

            assertThat(outcomes).allMatch(Outcome::accepted);
            assertThat(amount(new HolderName("lottery", ""), "sold")).isEqualTo(2 * CALLERS);
            assertThat(amount(new HolderName("lottery", ""), "lc")).isEqualTo(20 * CALLERS);
        }

        @Test
        void line7_thereIsOneDrawHoweverManyAskAtOnce() {
            did("ann", "ticket", "count", 1);
            did("bob", "ticket", "count", 1);
            after("P1D");

            atOnceRunDue(CALLERS);

            assertThat(amount(new HolderName("lottery", ""), "draws")).isEqualTo(1);
            assertThat(amount("ann", "lc") + amount("bob", "lc")).isEqualTo(50);
        }
    }

    /** {@code faye}. */
    @Nested
    @OnEveryStore
    class Faye extends GameTest {
        Faye(Where where) {
            super("faye", where);
        }

        @Test
        void line4_ofManyWhoBuyOneLotOneDoes() {
            did("seller", "start", "accepted", true);
            HolderName unit = realm().units(player("seller"), "esprit").get(0);
            Outcome opened = did("seller", "sell", Activity.UNIT, unit, "price", 100);
            HolderName lot = ((Event.Opened) opened.decision().events().get(0)).pool();
            for (int i = 0; i < CALLERS; i++) {
                Adjustment rich = Adjustment.set(player("buyer" + i), "faylen", 100);
                realm().adjust("rich" + i, rich, player("owner"), "a test");
            }

            List<Outcome> outcomes = atOnce(CALLERS, i -> doing("buyer" + i, "buy", "lot", lot.id(), "price", 100));

            assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(1);
            assertThat(amount("seller", "faylen")).isEqualTo(595);
            long left = 0;
            long units = 0;
            for (int i = 0; i < CALLERS; i++) {
                left += amount("buyer" + i, "faylen");
                units += realm().units(player("buyer" + i), "esprit").size();
            }
            assertThat(left).isEqualTo(100 * (CALLERS - 1));
            assertThat(units).isEqualTo(1);
        }
    }
}
