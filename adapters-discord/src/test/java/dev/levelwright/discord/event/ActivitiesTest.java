package dev.levelwright.discord.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.holder.HolderName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ActivitiesTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final String GUILD = "100";
    private static final Member ALICE = new Member(Snowflake.at(NOON.minusSeconds(86_400 * 10)), true, List.of("301"));
    private static final Place THREAD = Place.channel("200").thread("210").category("220");

    @Test
    void aMessageIsNamedAfterItsIdAndHappenedWhenItSays() {
        Activity activity = Activities.of(message("hello")).orElseThrow();

        assertThat(activity.type()).isEqualTo("message");
        assertThat(activity.id()).isEqualTo("discord:" + Snowflake.at(NOON));
        assertThat(activity.at()).isEqualTo(NOON.toEpochMilli());
        assertThat(activity.party(Activity.ACTOR)).contains(HolderName.player(ALICE.id()));
    }

    @Test
    void aMessageStatesWhereByWhomAndHowLong() {
        Activity activity = Activities.of(message("grüß 🎉")).orElseThrow();

        assertThat(activity.fact("channel")).contains(Fact.of("200"));
        assertThat(activity.fact("thread")).contains(Fact.of("210"));
        assertThat(activity.fact("category")).contains(Fact.of("220"));
        assertThat(activity.fact("places")).contains(Fact.of(List.of("210", "200", "220")));
        assertThat(activity.fact("roles")).contains(Fact.of(List.of("301")));
        assertThat(activity.fact("account-days")).contains(Fact.of(10));
        assertThat(activity.fact("chars")).contains(Fact.of(6));
    }

    @Test
    void whatMayLookDifferentNextTimeIsNoContent() {
        Activity first = Activities.of(message("hello")).orElseThrow();
        MessageEvent barer =
                new MessageEvent(GUILD, Snowflake.at(NOON), Member.person(ALICE.id()), Place.channel("200"), "");

        assertThat(Activities.of(barer).orElseThrow().content()).isEqualTo(first.content());
    }

    @Test
    void nearIdenticalTextsHaveOneFingerprint() {
        assertThat(text("Hello, World!!!")).isEqualTo(text("hello world"));
        assertThat(text("hello world")).isNotEqualTo(text("hello word"));
    }

    @Test
    void botsAndWebhooksDoNothing() {
        Member bot = new Member("900", false, List.of());
        assertThat(Activities.of(new MessageEvent(GUILD, "1", bot, THREAD, "hi")))
                .isEmpty();
        assertThat(Activities.of(new ReactionEvent(GUILD, "1", "500", bot, THREAD, "👍", NOON)))
                .isEmpty();
        assertThat(Activities.of(new InviteEvent(GUILD, "500", bot, NOON))).isEmpty();
        assertThat(Activities.of(new LeaveEvent(GUILD, bot, Optional.empty(), NOON)))
                .isEmpty();
    }

    @Test
    void aReactionIsOneForEachMessageUserAndEmoji() {
        Activity thumb = reaction("👍", NOON);

        assertThat(thumb.id()).isEqualTo("discord:700:" + ALICE.id() + ":👍");
        assertThat(thumb.party(Activity.TARGET)).contains(HolderName.player("501"));
        assertThat(reaction("👍", NOON.plusSeconds(9)).content()).isEqualTo(thumb.content());
        assertThat(reaction("🎉", NOON).id()).isNotEqualTo(thumb.id());
    }

    @Test
    void anInviteRewardsWhoInvitedAndSaysHowOldTheNewAccountIs() {
        Activity invited =
                Activities.of(new InviteEvent(GUILD, "501", ALICE, NOON)).orElseThrow();

        assertThat(invited.party(Activity.ACTOR)).contains(HolderName.player("501"));
        assertThat(invited.party(Activity.TARGET)).contains(HolderName.player(ALICE.id()));
        assertThat(invited.fact("account-days")).contains(Fact.of(10));
        assertThat(Activities.of(new InviteEvent(GUILD, ALICE.id(), ALICE, NOON)))
                .isEmpty();
    }

    @Test
    void leavingTwiceIsTwoThingsOnlyWhenTheyCameTwice() {
        assertThat(left(NOON)).isEqualTo(left(NOON));
        assertThat(left(NOON)).isNotEqualTo(left(NOON.plusSeconds(60)));
    }

    @Test
    void anIdIsDigits() {
        assertThatThrownBy(() -> Place.channel("200; drop"))
                .hasMessage("id of a channel must have 1 to 20 digits but was \"200; drop\"");
    }

    @Property
    void anInstantComesOutOfItsId(@ForAll @LongRange(min = 1_420_070_400_000L, max = 4_102_444_800_000L) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        assertThat(Snowflake.instant(Snowflake.at(instant))).isEqualTo(instant);
    }

    private static MessageEvent message(String content) {
        return new MessageEvent(GUILD, Snowflake.at(NOON), ALICE, THREAD, content);
    }

    private static String text(String content) {
        return Activities.of(message(content))
                .orElseThrow()
                .fact("text")
                .orElseThrow()
                .toString();
    }

    private static Activity reaction(String emoji, Instant heard) {
        return Activities.of(new ReactionEvent(GUILD, "700", "501", ALICE, THREAD, emoji, heard))
                .orElseThrow();
    }

    private static String left(Instant joined) {
        return Activities.of(new LeaveEvent(GUILD, ALICE, Optional.of(joined), NOON.plusSeconds(100)))
                .orElseThrow()
                .id();
    }
}
