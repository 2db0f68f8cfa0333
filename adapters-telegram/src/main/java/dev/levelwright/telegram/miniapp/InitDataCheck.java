package dev.levelwright.telegram.miniapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.levelwright.telegram.event.Person;
import dev.levelwright.telegram.event.UpdateReader;
import dev.levelwright.telegram.miniapp.Verdict.Reason;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says whether the {@code initData} of a Mini App was signed by Telegram for this bot.
 *
 * <p>The signature is HMAC-SHA-256 over the URL-decoded {@code name=value} lines in the order of names, without {@code
 * hash}; its key is HMAC-SHA-256 over the bot's token under the key {@code WebAppData}
 * (core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app). Safe for many threads.
 */
public final class InitDataCheck {
    private static final int MAX_LENGTH = 8192;
    private static final Duration MAX_AHEAD = Duration.ofMinutes(1);
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;
    private final Duration maxAge;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * For one bot.
     *
     * @param token the bot's token
     * @param maxAge for how long what was signed is believed: a page is opened anew often, so an hour or a day will do
     */
    public InitDataCheck(String token, Duration maxAge) {
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("greatest age of initData must be positive but was " + maxAge);
        }
        this.key = hmac("WebAppData".getBytes(StandardCharsets.UTF_8), token);
        this.maxAge = maxAge;
    }

    /** Whether {@code initData}, exactly as the page has it in {@code Telegram.WebApp.initData}, is to be believed. */
    public Verdict check(String initData, Instant now) {
        if (initData.length() > MAX_LENGTH) {
            return new Verdict.Rejected(Reason.MALFORMED);
        }
        Map<String, String> fields = new TreeMap<>();
        for (String field : initData.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                return new Verdict.Rejected(Reason.MALFORMED);
            }
            Optional<String> value = decoded(field.substring(equals + 1));
            Optional<String> name = decoded(field.substring(0, equals));
            if (name.isEmpty() || value.isEmpty()) {
                return new Verdict.Rejected(Reason.MALFORMED);
            }
            if (fields.put(name.get(), value.get()) != null) {
                return new Verdict.Rejected(Reason.DUPLICATE);
            }
        }
        return signed(fields, now);
    }

    private Verdict signed(Map<String, String> fields, Instant now) {
        String hash = fields.remove("hash");
        if (hash == null) {
            return new Verdict.Rejected(Reason.MALFORMED);
        }
        String lines = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
        byte[] ours = HexFormat.of().formatHex(hmac(key, lines)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(ours, hash.getBytes(StandardCharsets.UTF_8))
                ? recent(fields, now)
                : new Verdict.Rejected(Reason.FORGED);
    }

    private Verdict recent(Map<String, String> fields, Instant now) {
        Optional<Instant> at = instant(fields.getOrDefault("auth_date", ""));
        Optional<Person> person = person(fields.getOrDefault("user", ""));
        if (at.isEmpty() || person.isEmpty()) {
            return new Verdict.Rejected(Reason.MALFORMED);
        }
        boolean old = at.get().isBefore(now.minus(maxAge));
        return old || at.get().isAfter(now.plus(MAX_AHEAD))
                ? new Verdict.Rejected(Reason.EXPIRED)
                : new Verdict.Genuine(person.get(), at.get(), fields);
    }

    private Optional<Person> person(String user) {
        try {
            return UpdateReader.person(json.readTree(user));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String seconds) {
        return seconds.matches("[0-9]{1,12}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }
}
