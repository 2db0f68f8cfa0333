package dev.levelwright.telegram.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.activity.Activity;
import dev.levelwright.activity.Fact;
import dev.levelwright.holder.HolderName;
import dev.levelwright.telegram.testkit.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Telegram says, and what becomes of it. */
class UpdateReaderTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final ObjectNode GROUP = Updates.group(-5);
    private static final ObjectNode ADA = Updates.person(7, "Ada");
    private static final ObjectNode BOB = Updates.person(8, "Bob");
    private static final ObjectNode ROBOT = Updates.bot(9, "robot");
    private final Activities activities = new Activities("4242");

    @Test
    void aMessageIsAnActivityNamedAfterBotChatAndMessage() {
        Activity message =
                activities.message((Incoming.Said) one(Updates.message(GROUP, ADA, 31, NOON, "hi 👋 there")));

        assertThat(message.id()).isEqualTo("telegram:4242:-5:31");
        assertThat(message.type()).isEqualTo("message");
        assertThat(message.at()).isEqualTo(NOON.toEpochMilli());
        assertThat(message.parties())
                .containsOnly(org.assertj.core.api.Assertions.entry("actor", HolderName.player("7")));
        assertThat(message.facts()).isEmpty();
        assertThat(message.fact("chars")).contains(Fact.of(10));
        assertThat(message.fact("words")).contains(Fact.of(3));
        assertThat(message.fact("channel")).contains(Fact.of("-5"));
        assertThat(message.fact("private")).contains(Fact.of(false));
    }

    @Test
    void anAnswerIsOneOnlyToSomebodyElse() {
        ObjectNode toBob = Updates.answering(Updates.message(GROUP, ADA, 31, NOON, "yes"), BOB);
        ObjectNode toHerself = Updates.answering(Updates.message(GROUP, ADA, 32, NOON, "yes"), ADA);

        assertThat(activities.message((Incoming.Said) one(toBob)).fact("answers"))
                .contains(Fact.of(true));
        assertThat(activities.message((Incoming.Said) one(toHerself)).fact("answers"))
                .contains(Fact.of(false));
    }

    @Test
    void aTopicOfAForumIsAChannelOfItsOwn() throws Exception {
        Incoming.Said said = (Incoming.Said) one(json("""
                {"message": {"message_id": 4, "date": 1769860800, "is_topic_message": true, "message_thread_id": 12,
                  "chat": {"id": -1005, "type": "supergroup", "is_forum": true}, "text": "hi",
                  "from": {"id": 7, "is_bot": false, "first_name": "Ada"},
                  "reply_to_message": {"message_id": 12, "forum_topic_created": {"name": "t"},
                    "chat": {"id": -1005, "type": "supergroup"}, "from": {"id": 8, "first_name": "Bob"}}}}"""));

        assertThat(said.place().channel()).isEqualTo("-1005/12");
        assertThat(Place.of("-1005/12")).contains(said.place());
        assertThat(said.answered()).isEmpty();
    }

    @Test
    void aCaptionIsTheTextOfAPicture() throws Exception {
        Incoming.Said said = (Incoming.Said) one(json("""
                {"message": {"message_id": 4, "date": 1, "chat": {"id": 7, "type": "private"}, "caption": "/rank @bob",
                  "photo": [{"file_id": "x"}], "from": {"id": 7, "first_name": "Ada", "language_code": "fr"},
                  "caption_entities": [{"type": "mention", "offset": 6, "length": 4}]}}"""));

        assertThat(said.content()).isEqualTo("photo");
        assertThat(said.text()).isEqualTo("/rank @bob");
        assertThat(said.mentions()).hasSize(1);
        assertThat(said.who().locale().getLanguage()).isEqualTo("fr");
        assertThat(said.place().isPrivate()).isTrue();
    }

    @Test
    void aReactionIsOnePerMessagePersonAndEmoji() {
        Activity reaction = activities.reaction(
                (Incoming.Reacted) one(Updates.reaction(GROUP, ADA, 31, NOON, "👍")), Optional.empty());

        assertThat(reaction.id()).isEqualTo("telegram:4242:-5:31:7:👍");
        assertThat(reaction.facts()).containsKeys("message", "emoji");
    }

    @Test
    void whoComesJoinedAndWhoBroughtThemInvitedThem() {
        List<Incoming> read = UpdateReader.read(Updates.joined(GROUP, ADA, 31, NOON, List.of(BOB, ROBOT)));

        assertThat(read).hasSize(1);
        assertThat(activities.joined((Incoming.Joined) read.get(0)))
                .extracting(
                        Activity::type,
                        Activity::id,
                        one -> one.party("actor").orElseThrow().id())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("joined", "telegram:4242:-5:31:8", "8"),
                        org.assertj.core.api.Assertions.tuple("invited", "telegram:4242:-5:31:8:invited", "7"));
        assertThat(activities.joined((Incoming.Joined) one(Updates.joined(GROUP, ADA, 32, NOON, List.of(ADA)))))
                .hasSize(1);
    }

    @Test
    void whoGoesLeftWhoeverSentThemAway() {
        assertThat(one(Updates.left(GROUP, ADA, 31, NOON, ADA))).isInstanceOf(Incoming.Left.class);
        assertThat(one(Updates.left(GROUP, ROBOT, 32, NOON, BOB)))
                .isInstanceOfSatisfying(
                        Incoming.Left.class, left -> assertThat(left.who().id()).isEqualTo(8));
        assertThat(UpdateReader.read(Updates.left(GROUP, ADA, 33, NOON, ROBOT))).isEmpty();
    }

    @Test
    void bothSidesOfAMoveSayTheSame() throws Exception {
        Incoming old = one(Updates.moving(GROUP, ADA, 31, NOON, -1005));
        Incoming fresh = one(json("""
                {"message": {"message_id": 1, "date": 1, "chat": {"id": -1005, "type": "supergroup"},
                  "sender_chat": {"id": -1005}, "migrate_from_chat_id": -5}}"""));

        assertThat(old).isEqualTo(fresh).isEqualTo(new Incoming.Moved(new Place(-5, Place.Kind.GROUP, 0), -1005));
    }

    @Test
    void aPressCarriesItsOwnName() {
        Incoming.Pressed pressed = (Incoming.Pressed) one(Updates.press(GROUP, ADA, "987", 5, "lw:top:2:7"));

        assertThat(activities.id(pressed)).isEqualTo("telegram:4242:press:987");
        assertThat(pressed.button()).isEqualTo("lw:top:2:7");
    }

    @Test
    void editsBotsAndChannelsAreNotRead() throws Exception {
        assertThat(UpdateReader.read(Updates.edited(GROUP, ADA, 31, NOON, "hi")))
                .isEmpty();
        assertThat(UpdateReader.read(Updates.message(GROUP, ROBOT, 32, NOON, "/daily")))
                .isEmpty();
        assertThat(UpdateReader.read(json("""
                {"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -1009, "type": "channel"}, "text": "hi"}}"""))).isEmpty();
        assertThat(UpdateReader.read(json("""
                {"message": {"message_id": 1, "date": 1, "chat": {"id": -1005, "type": "supergroup"}, "text": "anonymous",
                  "from": {"id": 1087968824, "is_bot": true, "first_name": "Group"}, "sender_chat": {"id": -1005}}}"""))).isEmpty();
        assertThat(UpdateReader.read(json("""
                {"message": {"message_id": 1, "date": 1, "chat": {"id": -1005, "type": "supergroup"},
                  "from": {"id": 7, "first_name": "Ada"}, "new_chat_title": "service messages are no messages"}}"""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "1",
                "{\"message\": 1}",
                "{\"message\": {}}",
                "{\"message\": {\"from\": {\"id\": \"x\"}}}",
                "{\"callback_query\": {}}",
                "{\"callback_query\": {\"from\": {\"id\": 1}, \"data\": 5}}",
                "{\"message_reaction\": {\"user\": {\"id\": 1}, \"new_reaction\": 4}}",
                "{\"message\": {\"chat\": {\"id\": 1, \"type\": \"private\"}, \"from\": {\"id\": 1}, \"text\": 7,"
                        + " \"entities\": [{\"type\": \"mention\", \"offset\": -4, \"length\": 99}]}}"
            })
    void whateverElseComesIsPassedOver(String text) throws Exception {
        assertThat(UpdateReader.read(json(text))).isNotNull();
    }

    private static Incoming one(JsonNode update) {
        List<Incoming> all = UpdateReader.read(update);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
