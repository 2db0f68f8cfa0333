package dev.levelwright.telegram.miniapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.fuzz.Fuzz;
import dev.levelwright.telegram.miniapp.Verdict.Genuine;
import dev.levelwright.telegram.miniapp.Verdict.Rejected;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Whatever a page claims, only what Telegram signed is believed; and whatever it signed is understood or refused. */
class InitDataFuzzTest {
    private static final String TOKEN = "4242:a-token-of-ours";
    private static final Instant NOW = Instant.ofEpochSecond(1_662_771_648);
    private static final InitDataCheck CHECK = new InitDataCheck(TOKEN, Duration.ofHours(1));
    private static final Map<String, String> FIELDS = Map.of(
            "query_id", "AAHdF6IQ",
            "user", "{\"id\":7,\"first_name\":\"Ada\",\"username\":\"ada\",\"language_code\":\"en\"}",
            "auth_date", "1662771648");

    @Test
    void onlyWhatWasSignedIsBelieved() {
        Map<String, Long> kinds = Fuzz.of("initData", List.of(signed(FIELDS)))
                .words(List.of("&", "=", "%", "%25", "&hash=", "&user=", "auth_date=", "+"))
                .tries(3_000)
                .run(input -> {
                    Verdict verdict = CHECK.check(input.text(), NOW);
                    if (verdict instanceof Genuine genuine) {
                        assertThat(genuine.fields()).isEqualTo(FIELDS);
                        return "genuine";
                    }
                    return ((Rejected) verdict).reason().toString();
                });

        assertThat(kinds).containsKeys("genuine", "FORGED", "MALFORMED", "DUPLICATE");
    }

    @Test
    void whateverIsSignedIsUnderstoodOrRefused() {
        Map<String, Long> kinds = Fuzz.of("signed fields", List.of("1662771648\n" + FIELDS.get("user")))
                .words(List.of("\n", "1662771648", "id", "7"))
                .tries(2_000)
                .run(input -> {
                    String[] lines = input.text().split("\n", 2);
                    Map<String, String> fields = new TreeMap<>(FIELDS);
                    fields.put("auth_date", lines[0]);
                    fields.put("user", lines.length > 1 ? lines[1] : "");
                    Verdict verdict = CHECK.check(signed(fields), NOW);
                    return verdict instanceof Genuine genuine
                            ? "genuine " + (genuine.person().id() == 7)
                            : ((Rejected) verdict).reason().toString();
                });

        assertThat(kinds).containsKeys("genuine true", "MALFORMED");
    }

    private static String signed(Map<String, String> fields) {
        String lines = new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("\n"));
        String hash = HexFormat.of().formatHex(hmac(hmac("WebAppData".getBytes(UTF_8), TOKEN), lines));
        return fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))
                + "&hash=" + hash;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
