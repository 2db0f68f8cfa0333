package dev.levelwright.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The gateway: says hello, takes identifications and resumes, and sends events with their numbers. */
final class Gateway extends WebSocketServer {
    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int HEARTBEAT_TAKEN = 11;
    private static final int ABNORMAL = 4000;

    private final Supplier<ObjectNode> guild;
    private final List<String> events = new ArrayList<>();
    private WebSocket client;
    private int repeats;
    private int identified;
    private int resumed;
    private boolean started;
    private boolean ready;
    private long intents;

    Gateway(Supplier<ObjectNode> guild) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.guild = guild;
        setReuseAddr(true);
        setConnectionLostTimeout(0);
        setDaemon(true);
        start();
        Patience.until(this, () -> started, () -> "the gateway did not start");
    }

    /** Sends an event to the bot, which is connected or will be. */
    synchronized void dispatch(String type, JsonNode data) {
        until(() -> ready, "be ready for " + type);
        send(type, data);
    }

    /** Ends the connection as a network would; when the bot resumes, the last so many events come again. */
    synchronized void drop(int eventsToRepeat) {
        repeats = eventsToRepeat;
        WebSocket lost = client;
        ready = false;
        client = null;
        lost.close(ABNORMAL, "lost");
    }

    /** Asks the bot to connect anew, as Discord does now and then. */
    synchronized void reconnect() {
        repeats = 0;
        ready = false;
        client.send(op(RECONNECT).putNull("d").toString());
    }

    /** Lets the bot's session end, so that it identifies anew and hears of its guilds again. */
    synchronized void invalidate() {
        ready = false;
        client.send(op(9).put("d", false).toString());
    }

    /** Waits until the bot resumed so often. */
    synchronized void awaitResumes(int times) {
        until(() -> resumed >= times, "resume");
    }

    /** Waits until the bot identified so often. */
    synchronized void awaitIdentifications(int times) {
        until(() -> identified >= times && ready, "identify");
    }

    /** The intents of the latest identification. */
    synchronized long intents() {
        return intents;
    }

    @Override
    public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
        client = socket;
        socket.send(Payloads.parse("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}")
                .toString());
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String text) {
        JsonNode message = Payloads.parse(text);
        int op = message.path("op").asInt();
        if (op == HEARTBEAT) {
            socket.send(op(HEARTBEAT_TAKEN).toString());
        } else if (op == IDENTIFY) {
            identify(message.path("d"));
        } else if (op == RESUME) {
            resume();
        }
        notifyAll();
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception failure) {}

    @Override
    public synchronized void onStart() {
        started = true;
        notifyAll();
    }

    /** Ends every connection. */
    void end() {
        try {
            stop(1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void identify(JsonNode data) {
        intents = data.path("intents").asLong();
        events.clear();
        send("READY", Payloads.read("ready", "WS", Integer.toString(getPort())));
        send("GUILD_CREATE", guild.get());
        identified++;
        ready = true;
    }

    private void resume() {
        List<String> again = List.copyOf(events.subList(Math.max(0, events.size() - repeats), events.size()));
        again.forEach(client::send);
        send("RESUMED", Payloads.JSON.createObjectNode());
        resumed++;
        ready = true;
    }

    private void send(String type, JsonNode data) {
        ObjectNode event = op(DISPATCH).put("t", type).put("s", events.size() + 1);
        event.set("d", data);
        events.add(event.toString());
        client.send(event.toString());
    }

    private static ObjectNode op(int code) {
        return Payloads.JSON.createObjectNode().put("op", code);
    }

    private void until(BooleanSupplier holds, String what) {
        Patience.until(this, holds, () -> "the bot did not " + what);
    }
}
