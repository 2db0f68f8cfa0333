package dev.levelwright.examples.miniapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** What lies between a phone and the server: requests for the card get through, or not. */
final class Tunnel implements AutoCloseable {
    private final HttpServer front;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final int port;
    private final IntPredicate open;

    /**
     * A tunnel to a server.
     *
     * @param open whether the n-th request for the card, from 1, gets through; asked before it does
     */
    Tunnel(int port, IntPredicate open) throws IOException {
        this.port = port;
        this.open = open;
        this.front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.createContext("/", this::pass);
        front.setExecutor(workers);
        front.start();
    }

    int port() {
        return front.getAddress().getPort();
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        front.stop(0);
        workers.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean card = exchange.getRequestURI().getPath().equals("/api/card");
            if (card && !open.test(asked.incrementAndGet())) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            HttpResponse<byte[]> answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!name.equalsIgnoreCase("content-length") && !name.equalsIgnoreCase("transfer-encoding")) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + exchange.getRequestURI().getRawPath()));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization == null
                ? request.build()
                : request.header("Authorization", authorization).build();
    }
}
