package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.activity.Activity;
import dev.levelwright.asset.Asset;
import dev.levelwright.curve.PolynomialCost;
import dev.levelwright.effect.Grant;
import dev.levelwright.quantity.Named;
import dev.levelwright.rule.Rule;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.testkit.SettableClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of levels, where, and how often. */
class AnnouncerTest {
    private final Levelwright game = Levelwright.builder()
            .rulebook(Rulebook.named("levels")
                    .asset(Asset.named("xp"))
                    .track("main", "xp", PolynomialCost.of(0, 10))
                    .rule(Rule.named("earn").on("earn").does(Grant.of("xp", new Named("xp"))))
                    .build())
            .clock(SettableClock.at("2026-03-02T12:00:00Z"))
            .build();
    private final List<Announcement> told = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private int count;

    private Announcer announcer(AnnouncementPolicy policy) {
        Names names = (realm, player) -> Optional.of(player.equals("1") ? "Ann" : "@everyone");
        return Announcer.of(game, names, realm -> policy, later::add, told::add);
    }

    private void earn(String player, long xp) {
        Activity earned = game.in("village").player(player).doing("earn", "earn-" + count++);
        game.in("village").did(earned.with("xp", xp).given("channel", "lounge"));
    }

    private void runLater() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private List<String> said() {
        return told.stream().map(one -> one.reply().lines().get(0).text()).toList();
    }

    @Test
    void aLevelIsToldWhereItHappened() {
        announcer(AnnouncementPolicy.sameChannel());
        earn("1", 10);
        assertThat(told).isEmpty();
        runLater();
        assertThat(told)
                .containsExactly(new Announcement(
                        "village",
                        "1",
                        new Announcement.Same(Optional.of("lounge")),
                        Reply.saying(Line.of(
                                        Span.person("1", "Ann"),
                                        Span.plain(" reaches level "),
                                        Span.plain("1"),
                                        Span.plain("!")))
                                .good()
                                .build()));
    }

    @Test
    void severalLevelsOfOneAreToldAtOnce() {
        announcer(AnnouncementPolicy.sameChannel());
        earn("1", 30);
        earn("1", 20);
        earn("2", 10);
        assertThat(later).as("one look for all").hasSize(1);
        runLater();
        assertThat(said()).containsExactly("Ann reaches level 5!", "@everyone reaches level 1!");
        earn("1", 10);
        runLater();
        assertThat(said()).hasSize(3).last().isEqualTo("Ann reaches level 6!");
    }

    @Test
    void onlyEveryNthFromALevelOnIsTold() {
        announcer(AnnouncementPolicy.in("news").every(5).from(10));
        earn("1", 50);
        runLater();
        earn("1", 40);
        runLater();
        assertThat(told).isEmpty();
        earn("1", 30);
        runLater();
        assertThat(said()).containsExactly("Ann reaches level 12!");
        assertThat(told.get(0).to()).isEqualTo(new Announcement.Fixed("news"));
    }

    @Test
    void nothingIsToldWhereItIsOff() {
        announcer(AnnouncementPolicy.off());
        earn("1", 100);
        runLater();
        assertThat(told).isEmpty();
    }

    @Test
    void ownWordsAreFilledAndStayHarmless() {
        announcer(AnnouncementPolicy.privately().saying("gg {player}! {level} on {track} {title}{0} @here"));
        earn("2", 20);
        runLater();
        assertThat(said()).containsExactly("gg @everyone! 2 on main {0} @here");
        assertThat(told.get(0).to()).isEqualTo(new Announcement.Private());
        assertThat(Markup.DISCORD.line(told.get(0).reply().lines().get(0))).doesNotContain("@e", "@h");
    }

    @Test
    void itIsToldInTheRealmsLanguage() {
        announcer(AnnouncementPolicy.sameChannel().inLanguage(Locale.FRENCH));
        earn("1", 10);
        runLater();
        assertThat(said()).containsExactly("Ann atteint le niveau 1 !");
    }

    @Test
    void whatCannotBeSentTouchesNeitherTheLevelsNorTheOthers() {
        Announcer.of(game, Names.none(), realm -> AnnouncementPolicy.sameChannel(), Runnable::run, announcement -> {
            told.add(announcement);
            throw new IllegalStateException("no such channel");
        });
        earn("1", 10);
        earn("2", 10);
        assertThat(told).hasSize(2);
        assertThat(game.in("village").player("1").view().amount("xp")).isEqualTo(10);
    }

    @Test
    void whatHappenedAlreadyIsNotToldAgain() {
        announcer(AnnouncementPolicy.sameChannel());
        Activity earned = game.in("village").player("1").doing("earn", "once").with("xp", 10);
        game.in("village").did(earned);
        game.in("village").did(earned);
        runLater();
        assertThat(told).hasSize(1);
    }

    @Test
    void flushingTellsWhatWaits() {
        Announcer announcer = announcer(AnnouncementPolicy.sameChannel());
        earn("1", 10);
        announcer.flush();
        assertThat(told).hasSize(1);
        runLater();
        assertThat(told).hasSize(1);
    }
}
