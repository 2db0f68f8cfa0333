package dev.levelwright.examples.miniapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.levelwright.Levelwright;
import dev.levelwright.telegram.event.Person;
import dev.levelwright.telegram.miniapp.InitDataCheck;
import dev.levelwright.telegram.miniapp.Verdict;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The server of a Mini App: a page, and what it shows. Whoever opens the page in Telegram is known by the {@code initData}
 * that Telegram signed; nobody sees anything of anybody else, and what is shown is never older than the request.
 *
 * <p>The realm is the signed {@code start_param} ({@code https://t.me/your_bot/app?startapp=-1001234}), or else the private
 * chat with the bot, as the Telegram adapter names them.
 */
public final class MiniApp implements AutoCloseable {
    private static final Map<String, String> FILES = Map.of(
            "/", "text/html;charset=utf-8",
            "/card.css", "text/css;charset=utf-8",
            "/card.js", "text/javascript;charset=utf-8");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' https: data:; base-uri 'none'; form-action 'none'; frame-ancestors https://web.telegram.org";
    private static final String SCHEME = "tma ";
    private static final int LONGEST_REALM = 200;

    private final Levelwright game;
    private final InitDataCheck check;
    private final CardReader cards;
    private final ObjectMapper json = new ObjectMapper();
    private final Javalin server;

    private MiniApp(Levelwright game, InitDataCheck check, String host, int port) {
        this.game = game;
        this.check = check;
        this.cards = new CardReader(game);
        this.server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    FILES.forEach((path, type) -> config.routes.get(path, request -> file(request, path, type)));
                    config.routes.get("/api/card", this::card);
                    config.routes.before(MiniApp::harden);
                })
                .start(host, port);
    }

    /**
     * Serves from now on, until it is closed. Telegram wants https: put a server that has a certificate before it.
     *
     * @param port the port, or 0 for a free one
     */
    public static MiniApp start(Levelwright game, InitDataCheck check, String host, int port) {
        return new MiniApp(game, check, host, port);
    }

    /** The port it serves on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void harden(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cache-Control", "no-store");
    }

    private void card(Context request) throws IOException {
        String credentials =
                Optional.ofNullable(request.header("Authorization")).orElse("");
        String initData = credentials.startsWith(SCHEME) ? credentials.substring(SCHEME.length()) : "";
        Verdict verdict = check.check(initData, game.now());
        if (verdict instanceof Verdict.Genuine genuine) {
            Person person = genuine.person();
            answer(request, HttpStatus.OK, cards.read(realm(genuine), person.player(), person.name()));
        } else if (verdict instanceof Verdict.Rejected rejected) {
            answer(
                    request,
                    HttpStatus.UNAUTHORIZED,
                    Map.of("refused", rejected.reason().name()));
        }
    }

    private static String realm(Verdict.Genuine genuine) {
        return Optional.ofNullable(genuine.fields().get("start_param"))
                .filter(start -> !start.isEmpty() && start.length() <= LONGEST_REALM)
                .orElse(genuine.person().player());
    }

    private void answer(Context request, HttpStatus status, Object body) throws IOException {
        request.status(status).contentType("application/json").result(json.writeValueAsBytes(body));
    }

    private static void file(Context request, String path, String type) {
        String name = "/miniapp" + (path.equals("/") ? "/index.html" : path);
        try (InputStream bytes = MiniApp.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the page lacks " + name);
            }
            request.contentType(type).result(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
