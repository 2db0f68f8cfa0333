package dev.levelwright.discord.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Vectors of RFC 8032, 7.1: the message split into a timestamp and a body. */
class SignatureTest {
    /** TEST 3: the message is af82. */
    private static final String KEY = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";

    private static final String SIGNED = "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";

    private final Signature signature = Signature.of(KEY);

    @Test
    void theSignatureOfTheVectorIsValid() {
        assertThat(signature.isValid(SIGNED, "", bytes("af82"))).isTrue();
    }

    @Test
    void timestampAndBodyAreSignedTogether() {
        Keys keys = Keys.fresh();
        Signature own = Signature.of(keys.publicHex());
        String signed = keys.sign("1700000000", "{\"type\":1}");

        assertThat(own.isValid(signed, "1700000000", "{\"type\":1}".getBytes(UTF_8)))
                .isTrue();
        assertThat(own.isValid(signed, "1700000001", "{\"type\":1}".getBytes(UTF_8)))
                .isFalse();
        assertThat(own.isValid(signed, "1700000000", "{ \"type\": 1 }".getBytes(UTF_8)))
                .isFalse();
        assertThat(signature.isValid(signed, "1700000000", "{\"type\":1}".getBytes(UTF_8)))
                .isFalse();
    }

    @Property(tries = 200)
    void aFlippedBitAnywhereIsNotValid(@ForAll @IntRange(max = 511) int bit) {
        byte[] forged = bytes(SIGNED);
        forged[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(signature.isValid(HexFormat.of().formatHex(forged), "", bytes("af82")))
                .isFalse();
    }

    @Test
    void whatIsNoSignatureIsNotValid() {
        assertThat(signature.isValid("", "", bytes("af82"))).isFalse();
        assertThat(signature.isValid("zz".repeat(64), "", bytes("af82"))).isFalse();
        assertThat(signature.isValid("ff".repeat(64), "", bytes("af82"))).isFalse();
        assertThat(signature.isValid(SIGNED + "00", "", bytes("af82"))).isFalse();
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() {
        assertThatThrownBy(() -> Signature.of("abc"))
                .hasMessage("public key of an application must have 64 hexadecimal digits but has 3");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
