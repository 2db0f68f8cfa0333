package dev.levelwright.examples.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.levelwright.Levelwright;
import dev.levelwright.Player;
import dev.levelwright.examples.games.Games;
import dev.levelwright.holder.HolderName;
import dev.levelwright.telegram.miniapp.InitDataCheck;
import dev.levelwright.testkit.SettableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, on a server that plays the companions' game. */
class MiniAppTest {
    private static final String TOKEN = "4242:secret";
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Pattern ENERGY =
            Pattern.compile("class=\"label\">energy</span>.*?class=\"value\"><b>(\\d+)</b>", Pattern.DOTALL);

    private final SettableClock clock = new SettableClock(NOON);
    private final Levelwright game = Levelwright.builder()
            .rulebook(Games.named("waifu").orElseThrow().rulebook())
            .clock(clock)
            .build();
    private MiniApp app;
    private HolderName chloe;

    @TempDir
    private Path home;

    @BeforeEach
    void play() {
        Player ada = game.in("-1001").player("7");
        ada.did("adopt", "a1", Map.of("entry", "chloe", "name", "Chloé"));
        ada.did("adopt", "a2", Map.of("entry", "vesper", "name", "Vesper"));
        chloe = game.in("-1001").units(ada.name(), "waifu").get(0);
        game.in("-1001").did(ada.doing("event", "e1").party("unit", chloe));
        app = MiniApp.start(game, new InitDataCheck(TOKEN, Duration.ofDays(1)), "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void whoOpensThePageSeesTheirOwnNumbersAndNobodyElses() throws Exception {
        JsonNode own = card(ada());
        JsonNode other = card(Signed.initData(TOKEN, 8, "Bob", NOON, Map.of("start_param", "-1001")));

        assertThat(own.path("name").asText()).isEqualTo("Ada");
        assertThat(own.path("panels").get(0).path("name").asText()).isEqualTo("Chloé");
        assertThat(own.path("panels").get(0).path("gauges").findValuesAsText("amount"))
                .startsWith("30", "80")
                .endsWith("55", "52");
        assertThat(other.path("panels")).isEmpty();
    }

    @Test
    void whatTheServerSaysIsNeverOlderThanTheRequest() throws Exception {
        assertThat(energy(card(ada()))).isEqualTo(80);
        clock.advance(Duration.ofMinutes(5));
        assertThat(energy(card(ada()))).isEqualTo(85);
        assertThat(game.in("-1001").view(chloe).amount("energy")).isEqualTo(85);
    }

    @Test
    void aRealmThatCannotBeIsOnesOwn() throws Exception {
        String far = Signed.initData(TOKEN, 7, "Ada", NOON, Map.of("start_param", "x".repeat(500)));

        assertThat(card(far).path("panels")).isEmpty();
    }

    @Test
    void nobodyIsBelievedWithoutASignature() throws Exception {
        assertThat(status("")).isEqualTo(401);
        assertThat(status("tma ")).isEqualTo(401);
        assertThat(status("tma " + ada().replace("Ada", "Bob"))).isEqualTo(401);
        assertThat(status("tma " + Signed.initData("4242:other", 7, "Ada", NOON, Map.of())))
                .isEqualTo(401);
        clock.advance(Duration.ofDays(2));
        assertThat(status("tma " + ada())).isEqualTo(401);
    }

    @Test
    void theBrowserShowsWhatTheServerSays() throws Exception {
        game.in("-1001").player("7").did("adopt", "a3", Map.of("entry", "akari", "name", "<b>Vesper</b> & Co"));
        String page = chromium().page(Signed.address(app.port(), ada()), 3_000);

        assertThat(page).contains("data-state=\"shown\"", "Chloé", "level 1", "<b>30</b> / 100", "<b>55</b> / 100");
        assertThat(page).contains("+1 in 0:5", "full in 19:5", "active</span>");
        assertThat(page).contains("&lt;b&gt;Vesper&lt;/b&gt; &amp; Co").doesNotContain("<b>Vesper</b>");
        assertThat(shownEnergy(page)).isEqualTo(80);
    }

    /** 80 becomes 85 after five minutes, though nobody tells the page: it was told once when the steps come. */
    @Test
    void theBarsGoOnWhileTheServerCannotBeReached() throws Exception {
        Chromium browser = chromium();
        try (Tunnel tunnel = new Tunnel(app.port(), request -> request == 1)) {
            assertThat(shownEnergy(browser.page(Signed.address(tunnel.port(), ada()), 310_000)))
                    .isEqualTo(85);
            assertThat(tunnel.asked()).isGreaterThan(10);
        }
    }

    /** Half an hour of the game passes between two looks of the page, as when the phone slept. */
    @Test
    void aPageThatAsksAgainShowsWhatItIsToldThen() throws Exception {
        Chromium browser = chromium();
        try (Tunnel tunnel = new Tunnel(app.port(), request -> {
            clock.set(request == 1 ? NOON : NOON.plus(Duration.ofMinutes(10)));
            return true;
        })) {
            assertThat(shownEnergy(browser.page(Signed.address(tunnel.port(), ada()), 20_000)))
                    .isEqualTo(90);
        }
    }

    @Test
    void whoComesWithoutTelegramIsAskedToComeThroughIt() throws Exception {
        String page = chromium().page("http://127.0.0.1:" + app.port() + "/", 3_000);

        assertThat(page).contains("data-state=\"refused\"", "Please open this page from Telegram again.");
    }

    /** To be looked at: {@code target/miniapp.png} and {@code target/miniapp-dark.png}. */
    @Test
    void thePageHasTheColoursOfTheApp() throws Exception {
        String dark = "{\"bg_color\":\"#17212b\",\"secondary_bg_color\":\"#232e3c\",\"text_color\":\"#f5f5f5\","
                + "\"hint_color\":\"#8b9bab\",\"button_color\":\"#5288c1\"}";
        Path light = picture("miniapp.png", Signed.address(app.port(), ada()));
        Path themed = picture("miniapp-dark.png", Signed.address(app.port(), ada(), dark));

        assertThat(ImageIO.read(themed.toFile()).getRGB(4, 4)).isEqualTo(0xFF17212B);
        assertThat(ImageIO.read(light.toFile()).getRGB(4, 4)).isNotEqualTo(0xFF17212B);
    }

    private Path picture(String name, String address) throws Exception {
        Path png = Files.createDirectories(Path.of("target")).resolve(name).toAbsolutePath();
        chromium().picture(address, 3_000, 720, png);
        return png;
    }

    private Chromium chromium() {
        Optional<Chromium> found = Chromium.find(home);
        assumeTrue(
                found.isPresent(),
                "no browser to try the page in: apt-get install chromium, or set CHROMIUM to the path of one");
        return found.orElseThrow();
    }

    private static String ada() {
        return Signed.initData(TOKEN, 7, "Ada", NOON, Map.of("start_param", "-1001"));
    }

    private static int shownEnergy(String page) {
        Matcher energy = ENERGY.matcher(page);
        assertThat(energy.find()).as(page).isTrue();
        return Integer.parseInt(energy.group(1));
    }

    private static int energy(JsonNode card) {
        return card.path("panels").get(0).path("gauges").get(1).path("amount").asInt();
    }

    private JsonNode card(String initData) throws Exception {
        return new ObjectMapper().readTree(ask("tma " + initData).body());
    }

    private int status(String authorization) throws Exception {
        return ask(authorization).statusCode();
    }

    private HttpResponse<String> ask(String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + "/api/card"))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
