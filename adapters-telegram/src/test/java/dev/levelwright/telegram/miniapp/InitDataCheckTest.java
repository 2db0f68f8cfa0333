package dev.levelwright.telegram.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.telegram.miniapp.Verdict.Genuine;
import dev.levelwright.telegram.miniapp.Verdict.Reason;
import dev.levelwright.telegram.miniapp.Verdict.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one vector that everybody's documentation shows, and what may be wrong with it. */
class InitDataCheckTest {
    private static final String TOKEN = "5768337691:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx8";
    private static final String GENUINE = "query_id=AAHdF6IQAAAAAN0XohDhrOrc"
            + "&user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%22%2C%22last_name%22%3A%22Kibenko%22"
            + "%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22%3A%22ru%22%2C%22is_premium%22%3Atrue%7D"
            + "&auth_date=1662771648&hash=c501b71e775f74ce10e377dea85a7ea24ecd640b223ea86dfe453e0eaed2e2b2";
    private static final Instant SIGNED = Instant.ofEpochSecond(1662771648);
    private static final InitDataCheck CHECK = new InitDataCheck(TOKEN, Duration.ofHours(1));

    @Test
    void whatTelegramSignedIsBelieved() {
        Verdict verdict = CHECK.check(GENUINE, SIGNED.plusSeconds(60));

        assertThat(verdict).isInstanceOfSatisfying(Genuine.class, genuine -> {
            assertThat(genuine.person().id()).isEqualTo(279058397);
            assertThat(genuine.person().name()).isEqualTo("Vladislav Kibenko");
            assertThat(genuine.person().locale().getLanguage()).isEqualTo("ru");
            assertThat(genuine.at()).isEqualTo(SIGNED);
            assertThat(genuine.fields())
                    .containsEntry("query_id", "AAHdF6IQAAAAAN0XohDhrOrc")
                    .doesNotContainKey("hash");
        });
    }

    @Test
    void theOrderOfTheFieldsMeansNothing() {
        List<String> fields = Arrays.asList(GENUINE.split("&"));
        Collections.reverse(fields);

        assertThat(CHECK.check(String.join("&", fields), SIGNED)).isInstanceOf(Genuine.class);
    }

    /** Every bit of every character, of what is signed and of the signature; but %7b is %7B. */
    @Test
    void oneFlippedBitAnywhereIsNoticed() {
        IntStream.range(0, GENUINE.length())
                .forEach(at -> IntStream.range(0, 7)
                        .mapToObj(bit -> flipped(at, bit))
                        .filter(text -> !escapesInCapitals(text).equals(GENUINE))
                        .forEach(text ->
                                assertThat(CHECK.check(text, SIGNED)).as(text).isInstanceOf(Rejected.class)));
    }

    @Test
    void anotherBotsSignatureIsForged() {
        InitDataCheck other = new InitDataCheck(TOKEN.replace('A', 'B'), Duration.ofHours(1));

        assertThat(other.check(GENUINE, SIGNED)).isEqualTo(new Rejected(Reason.FORGED));
    }

    @Test
    void whatWasReserialisedIsForged() {
        String spaced = GENUINE.replace("%3A279058397%2C", "%3A%20279058397%2C");

        assertThat(CHECK.check(spaced, SIGNED)).isEqualTo(new Rejected(Reason.FORGED));
    }

    @Test
    void nobodyIsBelievedForEver() {
        assertThat(CHECK.check(GENUINE, SIGNED.plusSeconds(3600))).isInstanceOf(Genuine.class);
        assertThat(CHECK.check(GENUINE, SIGNED.plusSeconds(3601))).isEqualTo(new Rejected(Reason.EXPIRED));
        assertThat(CHECK.check(GENUINE, SIGNED.minusSeconds(61))).isEqualTo(new Rejected(Reason.EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&user=%7B%22id%22%3A1%7D", "&hash=00", "&us%65r=%7B%22id%22%3A1%7D"})
    void aNameThatComesTwiceIsRefused(String more) {
        assertThat(CHECK.check(GENUINE + more, SIGNED)).isEqualTo(new Rejected(Reason.DUPLICATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "hash", "=x", "a=1", "auth_date=1&user=%zz&hash=1", "a=%&hash=0"})
    void whatIsNoInitDataIsRefused(String text) {
        assertThat(CHECK.check(text, SIGNED)).isInstanceOf(Rejected.class);
        assertThat(CHECK.check(text + "x".repeat(9000), SIGNED)).isEqualTo(new Rejected(Reason.MALFORMED));
    }

    @Test
    void anAgeThatBelievesNothingIsNoAge() {
        assertThatThrownBy(() -> new InitDataCheck(TOKEN, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("greatest age of initData must be positive but was PT0S");
    }

    private static String escapesInCapitals(String text) {
        return Pattern.compile("%[0-9a-f]{2}", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
    }

    private static String flipped(int at, int bit) {
        char[] text = GENUINE.toCharArray();
        text[at] ^= (char) (1 << bit);
        return new String(text);
    }
}
