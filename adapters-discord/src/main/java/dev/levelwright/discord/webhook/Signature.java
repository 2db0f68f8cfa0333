package dev.levelwright.discord.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * Whether a call really comes from Discord: Ed25519 over the timestamp and the body as they came, byte by byte. Discord
 * sends false signatures on purpose, and takes the endpoint away from whoever accepts one.
 *
 * <p>Source: <a href="https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint">Discord, Setting
 * up an Endpoint</a>; the prefix of a key is that of RFC 8410.
 */
public final class Signature {
    private static final HexFormat HEX = HexFormat.of();
    private static final String KEY_PREFIX = "302a300506032b6570032100";
    private static final int KEY_DIGITS = 64;
    private static final int SIGNATURE_DIGITS = 128;
    private static final String ALGORITHM = "Ed25519";

    private final PublicKey key;

    private Signature(PublicKey key) {
        this.key = key;
    }

    /**
     * Signatures of an application.
     *
     * @param publicKey the application's public key as Discord's developer pages show it: 64 hexadecimal digits
     */
    public static Signature of(String publicKey) {
        if (publicKey.length() != KEY_DIGITS) {
            throw new IllegalArgumentException("public key of an application must have " + KEY_DIGITS
                    + " hexadecimal digits but has " + publicKey.length());
        }
        try {
            byte[] encoded = HEX.parseHex(KEY_PREFIX + publicKey);
            return new Signature(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("public key of an application is not one of Ed25519", unusable);
        }
    }

    /**
     * Whether {@code signature} is that of the timestamp and the body; anything malformed is not.
     *
     * @param signature the header {@code X-Signature-Ed25519}
     * @param timestamp the header {@code X-Signature-Timestamp}
     * @param body the body before anybody parsed it
     */
    public boolean isValid(String signature, String timestamp, byte[] body) {
        if (signature.length() != SIGNATURE_DIGITS || !signature.chars().allMatch(HexFormat::isHexDigit)) {
            return false;
        }
        try {
            java.security.Signature check = java.security.Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(timestamp.getBytes(StandardCharsets.UTF_8));
            check.update(body);
            return check.verify(HEX.parseHex(signature));
        } catch (SignatureException malformed) {
            return false;
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("the key was usable before", impossible);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", impossible);
        }
    }
}
