package dev.levelwright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZonesTest {
    @Test
    void zonesAreReadByName() {
        assertThat(Zones.parse("Europe/Paris")).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(Zones.parse("UTC").getId()).isEqualTo("UTC");
        assertThat(Zones.parse("+05:30").getId()).isEqualTo("+05:30");
    }

    @Test
    void anythingElseIsRefusedWithAPlainMessage() {
        for (String zone :
                List.of("", "Paris", "Europe/Pariz", "europe/paris", "+25:00", "a\r\nb", "é", "x".repeat(999))) {
            assertThatIllegalArgumentException()
                    .as(zone)
                    .isThrownBy(() -> Zones.parse(zone))
                    .withMessageMatching("zone [ -~]{1,160}");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Zones.parse("Mars/Olympus"))
                .withMessage("zone must be one that Java knows, such as Europe/Paris, but was \"Mars/Olympus\"");
    }

    @Test
    void whatIsTooLongForAZoneIsNotQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Zones.parse("x".repeat(64)))
                .withMessageContaining("Java knows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Zones.parse("x".repeat(65)))
                .withMessage("zone must have at most 64 characters but had 65");
    }

    @Test
    void whatIsQuotedIsPrintable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Zones.parse("a ~\u007f\u001f"))
                .withMessage("zone must be one that Java knows, such as Europe/Paris, but was \"a ~??\"");
    }

    @Test
    void theVersionOfTheTimeZoneDataIsAYearAndALetter() {
        assertThat(Zones.tzdbVersion()).matches("20\\d\\d[a-z]");
    }
}
