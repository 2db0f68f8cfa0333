package dev.levelwright.discord.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One Discord on loopback, with the guild 100, its channel 200, the voice channels 201 and 202, the roles 301, 302
 * and 303 (of admins, the bot among them), and the bot 900 of the application 901. Users are whoever acts.
 *
 * <pre>{@code
 * try (LocalDiscord discord = LocalDiscord.start()) {
 *     JDA jda = LocalJda.builder(discord).addEventListeners(bot).build().awaitReady();
 *     discord.message("500", "hello");
 *     Sent answer = discord.answerTo(discord.slash("500", "rank", Map.of()));
 * }
 * }</pre>
 */
public final class LocalDiscord implements AutoCloseable {
    /** The guild. */
    public static final String GUILD = "100";

    /** Its text channel. */
    public static final String CHANNEL = "200";

    private static final String OWNER = "499";
    private static final String ADMINS = "303";
    private static final String MAY_ALL = "8";
    private static final String MAY_TALK = "3214336";
    private static final long EPOCH = 1_420_070_400_000L;
    private static final int VOICE = 2;

    private final AtomicInteger serial = new AtomicInteger();
    private final InstantSource clock;
    private final Map<String, ObjectNode> voices = new LinkedHashMap<>();
    private final Gateway gateway;
    private final Rest rest;

    private LocalDiscord(InstantSource clock) {
        this.clock = clock;
        this.gateway = new Gateway(this::guild);
        this.rest = new Rest(gateway.getPort(), this::newId);
    }

    /** Starts one on free ports. */
    public static LocalDiscord start() {
        return new LocalDiscord(InstantSource.system());
    }

    /**
     * An event of Discord's as JSON, out of a template.
     *
     * @param template {@code message_create}, {@code interaction_slash} or {@code interaction_button}
     * @param place the place in the template to be filled: {@code CONTENT}, {@code NAME}, {@code CUSTOM}
     */
    public static ObjectNode event(String template, String id, String place, String value) {
        return Payloads.read(template, "ID", id, place, value);
    }

    /** Where the REST API is. */
    public String restUrl() {
        return rest.url();
    }

    /** Where the gateway is. */
    public String gatewayUrl() {
        return "ws://127.0.0.1:" + gateway.getPort() + "/";
    }

    /** An id that Discord would give now. */
    public String newId() {
        return Long.toString(((clock.millis() - EPOCH) << 22) + serial.incrementAndGet());
    }

    /** Somebody writes; gives the message's id. */
    public String message(String user, String content) {
        ObjectNode message = messageOf(newId(), user, content);
        send("MESSAGE_CREATE", message);
        return message.get("id").asText();
    }

    /** The event of a message, to be sent as often as one likes. */
    public ObjectNode messageOf(String id, String user, String content) {
        ObjectNode message = Payloads.read("message_create", "ID", id, "CONTENT", content);
        Payloads.rename((ObjectNode) message.get("author"), user);
        return message;
    }

    /** Sends any event. */
    public void send(String type, ObjectNode event) {
        gateway.dispatch(type, event);
    }

    /** Somebody uses a command; gives the interaction's id. */
    public String slash(String user, String command, Map<String, Object> options) {
        ObjectNode slash = Payloads.read("interaction_slash", "ID", newId(), "NAME", command);
        by(slash, user, true);
        ArrayNode said = ((ObjectNode) slash.get("data")).putArray("options");
        options.forEach((name, value) -> said.add(option(name, value)));
        send("INTERACTION_CREATE", slash);
        return slash.get("id").asText();
    }

    /** Somebody who may not manage the guild uses a command; gives the interaction's id. */
    public String slashOfMember(String user, String command) {
        ObjectNode slash = Payloads.read("interaction_slash", "ID", newId(), "NAME", command);
        by(slash, user, false);
        ((ObjectNode) slash.get("data")).putArray("options");
        send("INTERACTION_CREATE", slash);
        return slash.get("id").asText();
    }

    /** Somebody presses a button; gives the interaction's id. */
    public String press(String user, String button) {
        ObjectNode press = Payloads.read("interaction_button", "ID", newId(), "CUSTOM", button);
        by(press, user, true);
        send("INTERACTION_CREATE", press);
        return press.get("id").asText();
    }

    /** Somebody reacts to a message. */
    public void react(String user, String message, String author, String emoji) {
        ObjectNode event = inChannel().put("user_id", user).put("message_id", message);
        event.put("message_author_id", author).put("type", 0).put("burst", false);
        event.putObject("emoji").putNull("id").put("name", emoji);
        event.set("member", Payloads.member(user));
        send("MESSAGE_REACTION_ADD", event);
    }

    /** Somebody is in a voice channel from now on, or in none when it is empty. */
    public void voice(String user, String channel, boolean muted) {
        ObjectNode state = Payloads.JSON.createObjectNode().put("user_id", user).put("session_id", "v" + user);
        state.put("deaf", false).put("mute", false).put("self_deaf", false).put("self_mute", muted);
        state.put("self_video", false).put("self_stream", false).put("suppress", false);
        state.putNull("request_to_speak_timestamp").set("member", Payloads.member(user));
        if (channel.isEmpty()) {
            state.putNull("channel_id");
            voices.remove(user);
        } else {
            state.put("channel_id", channel);
            voices.put(user, state);
        }
        ObjectNode event = state.deepCopy().put("guild_id", GUILD);
        send("VOICE_STATE_UPDATE", event);
    }

    /** Somebody leaves or changes voice while the bot does not hear of it. */
    public void voiceUnheard(String user) {
        voices.remove(user);
    }

    /** Somebody joins the guild. */
    public void join(String user, String joinedAt) {
        send(
                "GUILD_MEMBER_ADD",
                Payloads.member(user).put("joined_at", joinedAt).put("guild_id", GUILD));
    }

    /** Somebody leaves the guild. */
    public void leave(String user) {
        ObjectNode event = Payloads.JSON.createObjectNode().put("guild_id", GUILD);
        event.set("user", Payloads.member(user).get("user"));
        send("GUILD_MEMBER_REMOVE", event);
    }

    /** The guild's invites from now on: a code, whose it is, and how often it was used. */
    public void invite(String code, String inviter, int uses) {
        ArrayNode invites = Payloads.JSON.createArrayNode();
        ObjectNode invite = invites.addObject().put("code", code).put("type", 0).put("uses", uses);
        invite.put("max_uses", 0).put("max_age", 0).put("temporary", false);
        invite.put("created_at", "2026-01-01T00:00:00+00:00");
        invite.set("inviter", Payloads.member(inviter).get("user"));
        invite.putObject("channel").put("id", CHANNEL).put("type", 0).put("name", "general");
        ObjectNode guild = invite.putObject("guild").put("id", GUILD).put("name", "Guild");
        guild.put("verification_level", 0).putNull("icon").putNull("splash").putArray("features");
        rest.invites(invites);
    }

    /** The network fails; when the bot resumes, the last events come again. */
    public void drop(int eventsToRepeat) {
        gateway.drop(eventsToRepeat);
    }

    /** Asks the bot to connect anew. */
    public void reconnect() {
        gateway.reconnect();
    }

    /** Ends the bot's session, so that it has to identify anew. */
    public void invalidate() {
        gateway.invalidate();
    }

    /** Waits until the bot resumed so often. */
    public void awaitResumes(int times) {
        gateway.awaitResumes(times);
    }

    /** Waits until the bot identified so often. */
    public void awaitIdentifications(int times) {
        gateway.awaitIdentifications(times);
    }

    /** The intents that the bot asked for. */
    public long intents() {
        return gateway.intents();
    }

    /** Answers the next so many messages with 429. */
    public void refuseMessages(int times) {
        rest.refuse(times);
    }

    /** All calls that the bot made. */
    public List<Sent> sent() {
        return rest.sent();
    }

    /** The first call that is as wanted; waits for it. */
    public Sent await(String method, String pathExpression) {
        return await(method, pathExpression, 1);
    }

    /** The call that is the so-manieth as wanted, from 1; waits for it. */
    public Sent await(String method, String pathExpression, int number) {
        return rest.await(call -> call.is(method, pathExpression), number);
    }

    /** How the bot acknowledged an interaction; waits for it. */
    public Sent acknowledged(String interaction) {
        return await("POST", "/interactions/" + interaction + "/tok" + interaction + "/callback");
    }

    /** What the bot shows for an interaction in the end; waits for it. */
    public Sent answerTo(String interaction) {
        return await("PATCH", "/webhooks/901/tok" + interaction + "/messages/@original");
    }

    /** What the bot shows to who asked, alone, beside what it deferred; waits for it. */
    public Sent whisperTo(String interaction) {
        return await("POST", "/webhooks/901/tok" + interaction);
    }

    @Override
    public void close() {
        rest.close();
        gateway.end();
    }

    private ObjectNode guild() {
        ObjectNode guild = Payloads.read("guild_create");
        ArrayNode channels = (ArrayNode) guild.get("channels");
        channels.add(voiceChannel("201")).add(voiceChannel("202"));
        ArrayNode roles = (ArrayNode) guild.get("roles");
        List.of("301", "302", "303").forEach(id -> roles.add(role(roles.get(0).deepCopy(), id)));
        guild.put("owner_id", OWNER);
        ((ObjectNode) roles.get(0)).put("permissions", MAY_TALK);
        ((ObjectNode) roles.get(3)).put("permissions", MAY_ALL);
        ((ArrayNode) guild.get("members").get(0).get("roles")).add(ADMINS);
        voices.values().forEach(state -> {
            ((ArrayNode) guild.get("members")).add(state.get("member"));
            ((ArrayNode) guild.get("voice_states")).add(state);
        });
        return guild;
    }

    private static ObjectNode role(ObjectNode copy, String id) {
        return copy.put("id", id).put("name", "role " + id).put("position", Integer.parseInt(id) - 300);
    }

    private static ObjectNode voiceChannel(String id) {
        ObjectNode channel = Payloads.JSON.createObjectNode().put("id", id).put("type", VOICE);
        channel.put("name", "voice " + id)
                .put("position", 0)
                .put("bitrate", 64000)
                .put("user_limit", 0);
        channel.putArray("permission_overwrites");
        return channel;
    }

    private static ObjectNode inChannel() {
        return Payloads.JSON.createObjectNode().put("guild_id", GUILD).put("channel_id", CHANNEL);
    }

    private static void by(ObjectNode interaction, String user, boolean admin) {
        Payloads.rename((ObjectNode) interaction.at("/member/user"), user);
        ObjectNode member = (ObjectNode) interaction.get("member");
        member.put("permissions", admin ? MAY_ALL : MAY_TALK);
        if (admin) {
            ((ArrayNode) member.get("roles")).add(ADMINS);
        }
    }

    private static ObjectNode option(String name, Object value) {
        ObjectNode option = Payloads.JSON.createObjectNode().put("name", name);
        if (value instanceof Integer number) {
            return option.put("type", 4).put("value", number);
        }
        return option.put("type", 3).put("value", String.valueOf(value));
    }
}
