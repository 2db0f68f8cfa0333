package dev.levelwright.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The REST API: remembers every call, and answers it as Discord would. */
final class Rest implements AutoCloseable {
    private static final String VERSION = "/api/v10";
    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Sent> sent = new ArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Map<String, JsonNode> roles = new HashMap<>();
    private final Supplier<String> newId;
    private final int gatewayPort;
    private ArrayNode invites = Payloads.JSON.createArrayNode();

    Rest(int gatewayPort, Supplier<String> newId) {
        this.gatewayPort = gatewayPort;
        this.newId = newId;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext(VERSION, this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + VERSION + "/";
    }

    /** Answers the next so many messages with 429, as when a bot is too fast. */
    void refuse(int times) {
        refusals.set(times);
    }

    synchronized void invites(ArrayNode now) {
        invites = now;
    }

    /** All calls so far, in the order in which they came. */
    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The call that is the so-manieth as wanted, from 1, which may be yet to come. */
    Sent await(Predicate<Sent> wanted, int number) {
        Patience.until(
                this,
                () -> all(wanted).size() >= number,
                () -> "the bot did not make that call " + number + " times, but made these:\n" + sent());
        return all(wanted).get(number - 1);
    }

    private synchronized List<Sent> all(Predicate<Sent> wanted) {
        return sent.stream().filter(wanted).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void remember(Sent call) {
        sent.add(call);
        notifyAll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(VERSION.length());
            byte[] body = exchange.getRequestBody().readAllBytes();
            Sent call = Sent.of(
                    exchange.getRequestMethod(), path, exchange.getRequestURI().getQuery(), body);
            if (path.endsWith("/messages") && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                tooFast(exchange);
                return;
            }
            remember(call);
            boolean known = !"Bot wrong".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            write(exchange, known ? 200 : 401, known ? reply(call) : "{\"message\":\"401: Unauthorized\",\"code\":0}");
        }
    }

    private static void tooFast(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Via", "1.1 google");
        exchange.getResponseHeaders().add("Retry-After", "1");
        exchange.getResponseHeaders().add("X-RateLimit-Scope", "shared");
        write(exchange, 429, "{\"message\":\"You are being rate limited.\",\"retry_after\":0.05,\"global\":false}");
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(bytes.length == 0 ? NO_CONTENT : status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** What Discord would say to a call; empty for one that it answers with 204. */
    private synchronized String reply(Sent call) {
        if (call.is("GET", "/gateway/bot")) {
            return Payloads.read("gateway_bot", "WS", Integer.toString(gatewayPort))
                    .toString();
        }
        if (call.is("GET", "/users/@me")) {
            return Payloads.read("users_me").toString();
        }
        if (call.is("GET", "/guilds/\\d+/invites")) {
            return invites.toString();
        }
        if (call.path().matches("/guilds/\\d+/members/\\d+")) {
            return member(call).toString();
        }
        if (call.is("POST", "/users/@me/channels")) {
            return privateChannel(call.json().path("recipient_id").asText()).toString();
        }
        if (call.is("POST", "/(applications/\\d+|applications/\\d+/guilds/\\d+)/commands")) {
            return command(call.json()).toString();
        }
        boolean makesMessage = call.is("POST", "/channels/\\d+/messages")
                || call.is("POST", "/webhooks/\\d+/[^/]+")
                || call.is("PATCH", "/webhooks/.*");
        return makesMessage
                ? Payloads.read("created_message", "ID", newId.get()).toString()
                : "";
    }

    /** With the roles that the bot gave. */
    private JsonNode member(Sent call) {
        String user = call.path().replaceFirst(".*/", "");
        if (call.json().path("roles").isArray()) {
            roles.put(user, call.json().path("roles"));
        }
        ObjectNode member = Payloads.member(user);
        member.set("roles", roles.getOrDefault(user, Payloads.JSON.createArrayNode()));
        return member;
    }

    private static JsonNode privateChannel(String user) {
        ObjectNode channel = Payloads.JSON.createObjectNode().put("id", "288").put("type", 1);
        channel.putArray("recipients").add(Payloads.member(user).get("user"));
        return channel.putNull("last_message_id");
    }

    private JsonNode command(JsonNode body) {
        return Payloads.parse(body.toString())
                .put("id", newId.get())
                .put("application_id", "901")
                .put("version", newId.get());
    }
}
