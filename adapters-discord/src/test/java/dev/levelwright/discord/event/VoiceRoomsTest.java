package dev.levelwright.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.Levelwright;
import dev.levelwright.activity.Activity;
import dev.levelwright.discord.TestGames;
import dev.levelwright.presence.IdleRules;
import dev.levelwright.testkit.SettableClock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What time in voice channels comes to, at a coin a second in company. */
class VoiceRoomsTest {
    private static final String GUILD = "100";
    private final SettableClock clock = SettableClock.at("2026-11-01T12:00:00Z");
    private final Levelwright game = Levelwright.builder()
            .rulebook(TestGames.community().build())
            .clock(clock)
            .build();
    private final VoiceRooms rooms = new VoiceRooms(IdleRules.USUAL);

    @Test
    void twoInCompanyEarnAndOneAloneDoesNot() {
        changed(in("500", "201"));
        pass(60);
        changed(in("501", "201"));
        pass(60);
        changed(gone("501"));
        pass(60);
        changed(gone("500"));

        assertThat(coins("500")).isEqualTo(60);
        assertThat(coins("501")).isEqualTo(60);
    }

    @Test
    void aBotIsNoCompany() {
        changed(in("500", "201"));
        changed(VoiceEvent.in(GUILD, new Member("900", false, List.of()), "201"));
        pass(60);
        changed(gone("500"));

        assertThat(coins("500")).isZero();
    }

    @Test
    void whoIsMutedDoesNotCountForAnybody() {
        changed(in("500", "201"));
        changed(in("501", "201"));
        pass(60);
        changed(new VoiceEvent(GUILD, Member.person("501"), in("501", "201").channel(), true, false, false));
        pass(60);
        changed(gone("500"));

        assertThat(coins("500")).isEqualTo(60);
    }

    @Test
    void theChannelForThoseWhoAreAwayIsNowhere() {
        changed(in("500", "201"));
        changed(in("501", "201"));
        pass(60);
        changed(new VoiceEvent(GUILD, Member.person("501"), in("501", "202").channel(), false, false, true));
        pass(60);
        changed(gone("500"));

        assertThat(coins("500")).isEqualTo(60);
        assertThat(coins("501")).isEqualTo(60);
    }

    @Test
    void aNewSessionFindsWhoIsThereAndWhoIsNoMore() {
        changed(in("500", "201"));
        changed(in("501", "201"));
        pass(60);
        VoiceRooms afterRestart = new VoiceRooms(IdleRules.USUAL);
        submit(afterRestart.found(GUILD, List.of(in("500", "201"), in("501", "201")), clock.instant()));
        pass(60);
        submit(afterRestart.found(GUILD, List.of(), clock.instant()));
        pass(60);
        submit(afterRestart.found(GUILD, List.of(), clock.instant()));

        assertThat(coins("500")).isEqualTo(120);
        assertThat(coins("501")).isEqualTo(120);
    }

    @Test
    void aHeartbeatWritesDownWhatWasEarnedSoFar() {
        changed(in("500", "201"));
        changed(in("501", "201"));
        for (int minute = 0; minute < 5; minute++) {
            pass(60);
            rooms.stillThere(clock.instant()).values().forEach(this::submit);
        }

        assertThat(coins("500")).isEqualTo(300);
    }

    @Test
    void aGuildThatTheBotWasTakenOutOfIsForgotten() {
        changed(in("500", "201"));
        rooms.forget(GUILD);

        assertThat(rooms.stillThere(clock.instant())).isEmpty();
    }

    private void changed(VoiceEvent event) {
        submit(rooms.changed(event, clock.instant()));
    }

    private void submit(Collection<Activity> reports) {
        reports.forEach(report -> game.in(GUILD).did(report));
    }

    private void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    private long coins(String user) {
        return game.in(GUILD).player(user).view().amount("coins");
    }

    private static VoiceEvent in(String user, String channel) {
        return VoiceEvent.in(GUILD, Member.person(user), channel);
    }

    private static VoiceEvent gone(String user) {
        return VoiceEvent.gone(GUILD, Member.person(user));
    }
}
