package dev.levelwright.examples.miniapp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Telegram does when somebody opens a Mini App. */
final class Signed {
    private Signed() {}

    /** The {@code initData} that Telegram hands to the page of the bot with this token. */
    static String initData(String token, long person, String name, Instant at, Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(more);
        fields.put("auth_date", Long.toString(at.getEpochSecond()));
        fields.put("user", "{\"id\":" + person + ",\"first_name\":\"" + name + "\",\"language_code\":\"en\"}");
        String lines = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
        byte[] key = hmac("WebAppData".getBytes(StandardCharsets.UTF_8), token);
        fields.put("hash", HexFormat.of().formatHex(hmac(key, lines)));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The address that the app opens: what Telegram hands over stands behind the hash sign. */
    static String address(int port, String initData) {
        return "http://127.0.0.1:" + port + "/#tgWebAppData=" + encoded(initData) + "&tgWebAppVersion=9.0";
    }

    /** The same in the colours of somebody's app. */
    static String address(int port, String initData, String theme) {
        return address(port, initData) + "&tgWebAppThemeParams=" + encoded(theme);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
