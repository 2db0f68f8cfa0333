package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.asset.Asset;
import dev.levelwright.condition.FactIs;
import dev.levelwright.effect.Cost;
import dev.levelwright.effect.Grant;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What is pressed means what it says, to whom it was given. */
class ButtonTest {
    /** One for all tries of a property that changes nothing. */
    private static final Village ALL_TRIES = new Village();

    private static Button button(Reply reply, String label) {
        return reply.buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPressIsTheRequestThatTheButtonSays() {
        Village village = new Village();
        Button buy = button(village.ask("1", "shop"), "Buy Jackpot");
        assertThat(buy.id()).isEqualTo("lw:buy:jackpot:1");
        Request pressed =
                village.chat.pressed(buy.id(), village.request("1", "")).orElseThrow();
        assertThat(pressed.command()).isEqualTo("buy");
        assertThat(pressed.options()).isEqualTo(Map.of("item", "jackpot"));
        village.press("1", buy);
        assertThat(village.amount("1", "jackpot")).isEqualTo(1);
    }

    @Test
    void whoPressesAnotherOnesButtonIsRefusedInPrivate() {
        Village village = new Village();
        Button buy = button(village.ask("1", "shop"), "Buy Jackpot");
        Reply refused = village.press("2", buy);
        assertThat(refused.isPrivate()).isTrue();
        assertThat(Village.text(refused)).isEqualTo("This button is not yours.");
        assertThat(village.amount("2", "jackpot")).isZero();
    }

    @Test
    void whatCannotBeBoughtCannotBePressed() {
        Reply shop = new Village().ask("1", "shop");
        assertThat(button(shop, "Buy Jackpot").enabled()).isTrue();
        assertThat(button(shop, "Buy Potion").enabled()).isFalse();
    }

    @Test
    void pagesOfABoardAreTurnedByButtons() {
        Village village = new Village();
        for (int i = 0; i < 25; i++) {
            village.clock.advance(Duration.ofSeconds(1));
            village.game.in(Village.REALM).player("p" + i).did("message", "m" + i);
        }
        Reply first = village.ask("1", "leaderboard", "board", "xp");
        assertThat(first.lines().get(0).text()).startsWith("1. p0");
        assertThat(button(first, "◀").enabled()).isFalse();
        Reply second = village.press("1", button(first, "▶"));
        assertThat(second.lines().get(0).text()).startsWith("11. p10");
        Reply third = village.press("1", button(second, "▶"));
        assertThat(third.lines()).hasSize(5);
        assertThat(button(third, "▶").enabled()).isFalse();
        assertThat(village.press("1", button(third, "◀")).lines()).isEqualTo(second.lines());
    }

    @Test
    void olderEntriesOfAHistoryAreReachedByButtons() {
        Village village = new Village();
        for (int i = 0; i < 13; i++) {
            village.game.in(Village.REALM).player("1").did("message", "m" + i);
        }
        Reply latest = village.ask("1", "history");
        assertThat(latest.lines()).hasSize(10);
        assertThat(village.press("1", button(latest, "Older")).lines()).hasSize(3);
    }

    @Test
    void buttonsOfOthersAreNone() {
        Village village = new Village();
        Request press = village.request("1", "");
        for (String id : new String[] {"", "other", "lw:", "lw:rank", "lw:rank:", "xx:rank::1", "lw:a:b:c:d"}) {
            assertThat(village.chat.pressed(id, press)).as(id).isEmpty();
        }
    }

    @Test
    void madeUpButtonsAreHarmless() {
        Village village = new Village();
        for (String id : new String[] {
            "lw:grant:2,xp,500:1",
            "lw:nope::1",
            "lw::1:1",
            "lw:use:~000000000000:1",
            "lw:use:%zz%:1",
            "lw:rank:,,,,,,:1",
            "lw:not yours::1",
            "lw:leaderboard:xp,-5:1",
            "lw:history:2,:1"
        }) {
            Optional<Request> pressed = village.chat.pressed(id, village.request("1", ""));
            assertThat(village.chat.answer(pressed.orElseThrow())).as(id).isNotNull();
        }
        assertThat(village.amount("2", "xp")).isZero();
    }

    @Property(tries = 500)
    void nothingThatAPlatformSendsAsAnIdThrows(@ForAll @StringLength(max = 70) String id) {
        Village village = ALL_TRIES;
        village.chat.pressed(id, village.request("1", "")).ifPresent(village.chat::answer);
        village.chat.pressed("lw:" + id, village.request("1", "")).ifPresent(village.chat::answer);
    }

    @Test
    void longNamesOfItemsStillFit() {
        String item = "a".repeat(60);
        String other = "b".repeat(60);
        Village village = new Village(Rulebook.named("long")
                .asset(Asset.named(item).start(3))
                .asset(Asset.named(other).start(3))
                .asset(Asset.named("coins"))
                .rule(using(item, 1))
                .rule(using(other, 2))
                .build());
        Reply bag = village.ask("123456789012345678", "bag");
        assertThat(bag.buttons())
                .hasSize(2)
                .allSatisfy(button -> assertThat(button.id().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(64));
        village.press("123456789012345678", bag.buttons().get(1));
        assertThat(village.amount("123456789012345678", "coins")).isEqualTo(2);
    }

    private static Rule using(String item, long coins) {
        return Rule.named("use-" + coins)
                .on("use")
                .where(FactIs.is("item", item))
                .does(Cost.of(item, 1))
                .does(Grant.of("coins", coins))
                .build();
    }

    @Test
    void anIdIsNeverLongerThanThePlatformsTake() {
        assertThatThrownBy(() -> new Button("é".repeat(33), "x", Button.Style.MAIN, true))
                .hasMessageContaining("1 to 64 bytes but has 66");
    }

    @Test
    void labelsAreHarmlessAndShort() {
        Button button = new Button("lw:x::1", "\u202Eevil\n" + "x".repeat(100), Button.Style.OTHER, true);
        assertThat(button.label()).startsWith("evil x").endsWith("…").hasSize(80);
    }
}
