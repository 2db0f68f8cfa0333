package dev.levelwright.telegram.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on loopback that speaks the Bot API: updates by long polling with offsets, messages with their limits, uploads,
 * refusals. What a bot sends is kept to be looked at; what it should be told is delivered by hand. Safe for many threads.
 */
public final class LocalTelegram implements AutoCloseable {
    private static final long MOST_WAIT_MILLIS = 20_000;

    private final String token;
    private final HttpServer http;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ObjectMapper json = new ObjectMapper();
    private final List<ObjectNode> updates = new ArrayList<>();
    private final Rooms rooms = new Rooms();
    private long confirmed;
    private int polls;

    private LocalTelegram(String token, HttpServer http) {
        this.token = token;
        this.http = http;
    }

    /** A server on a free port, for the bot with this token; its {@code @name} is {@code local_bot}. */
    public static LocalTelegram start(String token) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LocalTelegram telegram = new LocalTelegram(token, http);
        http.createContext("/", telegram::handle);
        http.setExecutor(telegram.workers);
        http.start();
        return telegram;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return http.getAddress().getPort();
    }

    /** The people, messages and refusals behind the server. */
    public Rooms rooms() {
        return rooms;
    }

    /** Delivers updates, numbered in this order. */
    public synchronized void deliver(ObjectNode... some) {
        for (ObjectNode update : some) {
            rooms.heard(update);
            updates.add(((ObjectNode)
                    json.createObjectNode().put("update_id", updates.size() + 1).setAll(update.deepCopy())));
        }
        notifyAll();
    }

    /** Forgets which updates were confirmed, as after a crash of the bot before its next poll: all are delivered again. */
    public synchronized void deliverAgain() {
        confirmed = 0;
        notifyAll();
    }

    /** Waits until everything delivered so far was confirmed: the bot took it in and asked for more. */
    public synchronized void awaitConfirmed() {
        await(() -> confirmed >= updates.size(), "all " + updates.size() + " updates to be confirmed");
    }

    /** Waits until so many calls of a method were done, and gives all of them. */
    public List<Sent> awaitSent(String method, int count) {
        return rooms.awaitSent(method, count, MOST_WAIT_MILLIS);
    }

    /** Waits until so many messages were sent, texts and pictures, and gives all of them. */
    public List<Sent> awaitMessages(int count) {
        return rooms.awaitSent("", count, MOST_WAIT_MILLIS);
    }

    /** How often updates were asked for. */
    public synchronized int polls() {
        return polls;
    }

    @Override
    public void close() {
        http.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            ObjectNode answer = path.length == 3 && path[1].equals("bot" + token)
                    ? answered(exchange, path[2])
                    : Rooms.refused(401, "Unauthorized");
            byte[] body = json.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.path("error_code").asInt(200), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private ObjectNode answered(HttpExchange exchange, String method) throws IOException {
        Upload upload =
                Upload.read(exchange.getRequestHeaders().getFirst("Content-Type"), exchange.getRequestBody(), json);
        return method.equalsIgnoreCase("getUpdates") ? polled(upload.parameters()) : rooms.call(method, upload);
    }

    private synchronized ObjectNode polled(JsonNode parameters) {
        polls++;
        confirmed = Math.max(confirmed, parameters.path("offset").asLong(0) - 1);
        notifyAll();
        long until = System.nanoTime() + parameters.path("timeout").asLong(0) * 1_000_000_000L;
        while (confirmed >= updates.size() && System.nanoTime() < until) {
            pause();
        }
        int from = (int) Math.min(confirmed, updates.size());
        int to = Math.min(updates.size(), from + parameters.path("limit").asInt(100));
        ObjectNode answer = json.createObjectNode().put("ok", true);
        answer.putArray("result").addAll(updates.subList(from, to));
        return answer;
    }

    private synchronized void await(java.util.function.BooleanSupplier condition, String what) {
        long until = System.nanoTime() + MOST_WAIT_MILLIS * 1_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited " + MOST_WAIT_MILLIS + " ms for " + what + ", in vain; done were "
                        + Arrays.toString(
                                rooms.sent().stream().map(Sent::method).toArray()));
            }
            pause();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // both callers loop
    private void pause() {
        try {
            wait(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
